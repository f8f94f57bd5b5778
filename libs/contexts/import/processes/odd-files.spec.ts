import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '#domain/kernel';
import { readMapping } from '../mapping/read-mapping.js';
import { readCases, type ReadCase } from './readers/read-cases.js';
import type { Fault } from '../imports/import.events.js';

// What real files hold: each oddity is told with its own place, and the rest is read.

const now = instant('2026-07-08T01:30:00Z');
const steps = {
  name: 'steps',
  version: 1,
  format: 'csv',
  case: 'case',
  activity: 'activity',
  time: { from: 'when', zone: '+08:00' },
  others: { event: 'ImportedStepTaken', details: ['*'] },
};

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'odd-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const isRead = (one: Fault | ReadCase): one is ReadCase => 'mapped' in one;

/** The facts of a file, and its faults as `line kind`. */
const read = async (bytes: Buffer | string, change: object = {}) => {
  const file = join(dir, 'log');
  writeFileSync(file, bytes);
  const mapping = readMapping(JSON.stringify({ ...steps, ...change }));
  const { found } = await readCases({ file, digest: 'f', mapping, now });
  const all: (Fault | ReadCase)[] = [];
  for await (const one of found) all.push(one);
  const faults = all.flatMap((one) => (isRead(one) ? one.mapped.faults : [one]));
  return {
    facts: all.filter(isRead).flatMap(({ mapped }) => mapped.facts.map(({ data }) => data)),
    faults: faults.map(({ line, kind }) => `${line} ${kind}`),
    messages: faults.map(({ message }) => message).join('\n'),
  };
};

const heading = 'case,activity,when\n';
const gbk = (...bytes: readonly number[]): Buffer =>
  Buffer.concat([
    Buffer.from(`${heading}1,`),
    Buffer.from(bytes),
    Buffer.from(',2024-03-05 10:00\n'),
  ]);

describe('FLD-8 The bytes of a table', () => {
  it.each(['gbk', 'gb2312', 'GBK', 'gb18030'])(
    'are read as GB 18030 under the name %s',
    async (encoding) => {
      const name = await read(gbk(0xc1, 0xf5, 0xfe, 0x9f), { encoding });
      expect([name.facts[0]!.activity, name.faults]).toEqual(['刘䶮', []]);
      const four = await read(gbk(0x95, 0x32, 0x82, 0x36), { encoding });
      expect([four.facts[0]!.activity, four.faults]).toEqual(['𠀀', []]);
    },
  );

  it('are doubted where they are letters of the private area', async () => {
    const { facts, faults, messages } = await read(gbk(0xa2, 0xab), { encoding: 'gbk' });
    expect(facts[0]!.activity).toMatch(/[\uE000-\uF8FF]/u);
    expect(faults).toEqual(['2 doubt']);
    expect(messages).toContain('私用区');
  });

  it('cost their own row where they are no letters, and no other', async () => {
    const rows = ['1,A,2024-03-05 10:00\n', '2,A', '3,A,2024-03-05 11:00\n'];
    const bytes = Buffer.concat([
      Buffer.from(heading + rows[0]!),
      Buffer.from(rows[1]!),
      Buffer.from([0xff]),
      Buffer.from(`,2024-03-05 10:30\n${rows[2]!}`),
    ]);
    const { facts, faults, messages } = await read(bytes);
    expect(facts.map(({ source }) => source.case)).toEqual(['1', '3']);
    expect(faults).toEqual(['3 broken-row']);
    expect(messages).toContain('activity');
  });

  it('are no heading of another encoding', () =>
    expect(read(Buffer.from('案件,activity,when\n', 'utf16le'))).rejects.toThrow('the heading'));
});

describe('The rows of a table', () => {
  it('FLD-10 are not filed under what is left of a long number', async () => {
    const { facts, faults, messages } = await read(
      `${heading}4.40704E+17,A,2024-03-05 10:00\n4.40704E+17,B,2024-03-05 11:00\n1E5x,A,2024-03-05 12:00\n`,
    );
    expect(facts.map(({ source }) => source.case)).toEqual(['1E5x']);
    expect(faults).toEqual(['2 no-case']);
    expect(messages).toContain('科学计数');
  });

  it('FLD-21 stand below what a table calculator writes above the heading', async () => {
    for (const bom of ['', '\uFEFF']) {
      const rows = ['sep=,', heading.trim(), '1,A,2024-03-05 10:00', '1,B,never', ''];
      const text = `${bom}${rows.join('\r\n')}`;
      const { facts, faults } = await read(text);
      expect(facts).toHaveLength(1);
      expect(faults).toEqual(['4 no-time']);
    }
  });

  it('FLD-21 are told once each where they are broken', async () => {
    const { facts, faults } = await read(
      `${heading}="440704",A,2024-03-05 10:00\n1,A,2024-03-05 10:00\n="440705",A,2024-03-05 10:00\n`,
    );
    expect(facts).toHaveLength(1);
    expect(faults).toEqual(['2 broken-row', '4 broken-row']);
  });

  it.each([
    ['2024/3/5 下午 2:30', '2024-03-05T06:30:00.000Z'],
    ['2024/3/5 上午 12:05', '2024-03-04T16:05:00.000Z'],
    ['2024/3/5 下午 12:05', '2024-03-05T04:05:00.000Z'],
    ['2024/3/5 PM 11:59', '2024-03-05T15:59:00.000Z'],
  ])('tell the half of the day: %s', async (told, at) => {
    const time = { ...steps.time, format: 'YYYY/M/D A h:mm' };
    expect((await read(`${heading}1,A,${told}\n`, { time })).facts[0]!.at).toBe(at);
  });

  it('FLD-20 have no hour 13 in the afternoon, nor an h where no half of the day is told', async () => {
    const half = { ...steps.time, format: 'YYYY/M/D A h:mm' };
    expect((await read(`${heading}1,A,2024/3/5 下午 13:30\n`, { time: half })).faults).toEqual([
      '2 no-time',
    ]);
    const french = { ...steps.time, format: 'YYYY/M/D HHhmm' };
    const { facts } = await read(`${heading}1,A,2024/3/5 14h30\n`, { time: french });
    expect(facts[0]!.at).toBe('2024-03-05T06:30:00.000Z');
  });

  it('FLD-22 say that a zone is missing, where nobody says which', async () => {
    const { faults, messages } = await read(`${heading}1,A,2024-03-05 10:00\n1,B,whenever\n`, {
      time: { from: 'when' },
    });
    expect(faults).toEqual(['2 no-time', '3 no-time']);
    expect(messages).toMatch(/未写时区[^]*无法识别时间/);
  });
});

describe('An XES log', () => {
  const xes = {
    format: 'xes',
    case: 'case:concept:name',
    activity: 'concept:name',
    time: { from: 'at' },
  };
  const event = (more = '') =>
    `<event><string key="concept:name" value="A"/><date key="at" value="2024-03-05T10:00:00Z"/>${more}</event>`;
  const log = (...traces: readonly string[]) => `<log>\n${traces.join('\n')}\n</log>`;
  const trace = (id: string, inside: string) =>
    `<trace><string key="concept:name" value="${id}"/>${inside}</trace>`;

  it('FLD-22 has each trace without an event counted in its place', async () => {
    const { facts, faults } = await read(log(trace('1', event()), trace('2', '')), xes);
    expect(facts).toHaveLength(1);
    expect(faults).toEqual(['3 empty-case']);
  });

  it('FLD-22 is doubted where a key says two things', async () => {
    const twice = event('<string key="org" value="甲"/><string key="org" value="乙"/>');
    const alike = event('<string key="org" value="甲"/><string key="org" value="甲"/>');
    const { facts, faults } = await read(log(trace('1', twice), trace('2', alike)), xes);
    expect(facts.map(({ details }) => details)).toEqual(
      [{ org: '乙' }, { org: '甲' }].map((one) => expect.objectContaining(one)),
    );
    expect(faults).toEqual(['2 doubt']);
  });

  it('loses the event with bytes that are no letters, and no other', async () => {
    const text = log(trace('1', event() + event('<string key="org" value="?"/>')));
    const at = text.indexOf('?');
    const bytes = Buffer.from(text);
    bytes[at] = 0xff;
    const { facts, faults } = await read(bytes, xes);
    expect(facts).toHaveLength(1);
    expect(faults).toEqual(['2 broken-row']);
  });
});
