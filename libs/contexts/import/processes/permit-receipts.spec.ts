import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '#domain/kernel';
import { mappingFile } from '../import.examples.js';
import { caseMapper, type MappedCase } from '../mapping/map-case.js';
import { readMapping } from '../mapping/read-mapping.js';
import { openLog } from './readers/open-log.js';
import { readCsv } from './readers/read-csv.js';

// A made-up log in the shape of a published one: nothing in the program knows its activities or
// columns.
const heading =
  'case:concept:name,concept:name,lifecycle:transition,org:resource,org:group,time:timestamp,case:channel,case:responsible';
const row = (id: string, activity: string, at: string, more = 'complete,Resource21,Group 1') => {
  const [lifecycle, ...who] = more.split(',');
  return `${id},${activity},${lifecycle},${who.join(',')},${at},Internet,"Resource, 04"`;
};
const rows = [
  row('case-10011', 'Confirmation of receipt', '2011-10-11 13:45:40.276+02:00'),
  row('case-10017', 'Confirmation of receipt', '2011-10-18 13:46:39.679+02:00'),
  row('case-10011', 'T06 Determine necessity of stop advice', '2011-11-24 15:36:51.302+01:00'),
  row('case-10011', 'T02 Check confirmation of receipt', '2011-10-12 08:26:25.398+02'),
  row('case-10011', 'T02 Check confirmation of receipt', '2011-10-12 08:26:25.398+02'),
  row(
    'case-10017',
    'T02 Check confirmation of receipt',
    '2011-10-18 13:50:00+0200',
    'start,Resource21,Group 1',
  ),
  row(
    'case-10017',
    'T99 Something of their own',
    '2011-10-19T09:00:00',
    'complete,Resource10,EMPTY',
  ),
  row('case-10017', 'T10 Determine necessity to stop indication', ''),
];
const now = instant('2026-03-02T00:00:00Z');

describe('A log of another authority that the program never saw', () => {
  const dir = mkdtempSync(join(tmpdir(), 'receipts-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const given = JSON.parse(readFileSync(mappingFile('permit-receipts'), 'utf8')) as object;

  const read = async (
    bytes: Buffer | string,
    change: object = {},
  ): Promise<readonly (MappedCase & { id?: string })[]> => {
    const file = join(dir, 'log.csv');
    writeFileSync(file, bytes);
    const mapping = readMapping(JSON.stringify({ ...given, ...change }));
    const map = caseMapper(mapping, { file: 'f', now });
    const opened = await openLog(file, mapping.encoding);
    const found: (MappedCase & { id?: string })[] = [];
    for await (const one of readCsv(opened.text, mapping))
      found.push(
        'kind' in one ? { facts: [], faults: [one], ignored: 0 } : { id: one.id!, ...map(one) },
      );
    return found;
  };
  const log = [heading, ...rows].join('\n');
  const steps = (cases: readonly MappedCase[]) =>
    cases.map(({ facts }) => facts.map(({ data }) => [data.activity, data.at]));

  it('comes in by the mapping alone, case by case and in the order of its times', async () => {
    const cases = await read(log);
    expect(cases.map(({ id }) => id)).toEqual(['case-10011', 'case-10017']);
    expect(steps(cases)).toEqual([
      [
        ['Confirmation of receipt', '2011-10-11T11:45:40.276Z'],
        ['T02 Check confirmation of receipt', '2011-10-12T06:26:25.398Z'],
        ['T06 Determine necessity of stop advice', '2011-11-24T14:36:51.302Z'],
      ],
      [
        ['Confirmation of receipt', '2011-10-18T11:46:39.679Z'],
        ['T99 Something of their own', '2011-10-19T08:00:00.000Z'],
      ],
    ]);
    expect(cases[0]!.facts[0]).toMatchObject({
      type: 'ImportedApplicationReceived',
      data: {
        by: 'Resource21',
        traits: { kind: 'Internet' },
        details: { 'org:group': 'Group 1', 'case:responsible': 'Resource, 04' },
        source: { line: 2, entry: 1, case: 'case-10011', mapper: 'permit-receipts@1/3' },
      },
    });
    expect(cases[1]!.facts[1]).toMatchObject({ type: 'ImportedStepTaken' });
  });

  it('says what it left out: repeated entries, entries without a time; on purpose those that only begin', async () => {
    const cases = await read(log);
    expect(cases.map(({ faults }) => faults.map(({ kind, line }) => [kind, line]))).toEqual([
      [['duplicate', 6]],
      [['no-time', 9]],
    ]);
    expect(cases.map(({ ignored }) => ignored)).toEqual([0, 1]);
  });

  it('takes the time of the entry before where the mapping says so, with a doubt', async () => {
    const time = { from: 'time:timestamp', format: 'iso', zone: '+01:00', missing: 'as-before' };
    const [, second] = await read(log, { time });
    expect(second!.facts.at(-1)).toMatchObject({
      data: {
        activity: 'T10 Determine necessity to stop indication',
        at: '2011-10-19T08:00:00.000Z',
        source: { doubts: [expect.stringContaining('缺少时间')] },
      },
    });
  });

  it('reads the same with BOM, CRLF, semicolons, quotes and blanks in the heading', async () => {
    const plain = await read(log);
    const crlf = `\uFEFF${log.replaceAll('\n', '\r\n')}\r\n`;
    expect(steps(await read(crlf))).toEqual(steps(plain));
    const cells = log.replaceAll('"Resource, 04"', 'Resource 04').split('\n');
    const quoted = cells.map((line) =>
      line
        .split(',')
        .map((cell) => `"${cell}"`)
        .join(';'),
    );
    const csv = { delimiter: ';', rows: 'anywhere' };
    expect(steps(await read(quoted.join('\n'), { csv }))).toEqual(steps(plain));
    expect(steps(await read(log.replace(',org:group', ', org:group ')))).toEqual(steps(plain));
  });

  it('reads other encodings, other spellings of a time, and says which column is missing', async () => {
    const latin = Buffer.from('id;stap;op\n1;Café;5-3-2012 9:05\n', 'latin1');
    const change = {
      csv: { delimiter: ';' },
      case: 'id',
      activity: 'stap',
      time: { from: 'op', format: 'D-M-YYYY H:mm', zone: '+01:00' },
      only: {},
    };
    const [one] = await read(latin, { ...change, encoding: 'latin1' });
    expect(one!.facts[0]!.data).toMatchObject({ activity: 'Café', at: '2012-03-05T08:05:00.000Z' });
    // 收件 in GBK.
    const gbk = Buffer.concat([
      Buffer.from('id;stap;op\n1;'),
      Buffer.from([0xca, 0xd5, 0xbc, 0xfe]),
      Buffer.from(';05-03-2012 09:05:06.5 +0100\n'),
    ]);
    const format = 'DD-MM-YYYY HH:mm:ss.SSS ZZ';
    const [two] = await read(gbk, { ...change, encoding: 'gbk', time: { from: 'op', format } });
    expect(two!.facts[0]!.data).toMatchObject({ activity: '收件', at: '2012-03-05T08:05:06.500Z' });
    const [wrong] = await read(latin, { ...change, encoding: 'utf-8' });
    expect([wrong!.facts, wrong!.faults.map(({ kind }) => kind)]).toEqual([[], ['broken-row']]);
    await expect(read(latin, { ...change, csv: {}, encoding: 'latin1' })).rejects.toThrow(
      'it has no column id, stap, op; it has id;stap;op, split at ","',
    );
  });

  it('leaves unknown activities out, and says so, where the mapping names no others', async () => {
    const { others: _, ...rest } = given as { others: unknown };
    const file = join(dir, 'log.csv');
    writeFileSync(file, log);
    const mapping = readMapping(JSON.stringify(rest));
    const map = caseMapper(mapping, { file: 'f', now });
    const opened = await openLog(file, 'utf-8');
    const kinds: string[] = [];
    for await (const one of readCsv(opened.text, mapping))
      if (!('kind' in one)) kinds.push(...map(one).faults.map(({ kind }) => kind));
    expect(kinds).toContain('unknown-activity');
  });
});
