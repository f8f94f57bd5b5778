import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { realStore, type RealStore, SetClock } from '#testing';
import type { ImportEnd, ImportPlan } from './import-job.js';
import { ImportWorld } from './import-world.js';
import { syntheticXes } from '../import.examples.js';
import { readMapping } from '../mapping/read-mapping.js';
import { Report, ReportFailed } from './report.js';
import { runImport } from './run-import.js';

const now = instant('2026-07-08T01:30:00Z');
const steps = {
  name: 'steps',
  version: 1,
  time: { from: 'when', zone: '+00:00' },
  others: {
    event: 'ImportedStepTaken',
    details: ['*'],
    fields: { result: 'result', cost: 'cost' },
  },
  values: { result: { yes: 'granted' } },
};
const csv = readMapping(
  JSON.stringify({ ...steps, format: 'csv', case: 'case', activity: 'activity' }),
);
const xes = readMapping(
  JSON.stringify({ ...steps, format: 'xes', case: 'case:concept:name', activity: 'concept:name' }),
);

let real: RealStore;
let dir: string;
let files = 0;
beforeAll(async () => {
  real = await realStore();
  dir = mkdtempSync(join(tmpdir(), 'hostile-'));
});
afterAll(async () => {
  await real.stop();
  rmSync(dir, { recursive: true });
});

const written = (text: string): string => {
  files += 1;
  const file = join(dir, `log-${files}`);
  writeFileSync(file, text);
  return file;
};

const bringFile = (
  file: string,
  change: Partial<ImportPlan> = {},
  watch: () => void = () => undefined,
): Promise<ImportEnd> => {
  const { store, log } = real;
  const parts = {
    store,
    log,
    clock: new SetClock(now),
    district: '440704',
    code: 'test',
    law: lawBook({ district: '440704' }),
  };
  const plan: ImportPlan = {
    file,
    name: 'log',
    mapping: csv,
    strict: false,
    dryRun: false,
    by: 'li.ops',
    reportFile: (id) => join(dir, 'reports', `${id}.jsonl`),
    ...change,
  };
  const world = async () => new ImportWorld(parts);
  return runImport(plan, { world, now: () => now, watch });
};
const bring = (text: string, change: Partial<ImportPlan> = {}) => bringFile(written(text), change);

const heading = 'case,activity,when,note,result,cost\n';
const row = (change: Readonly<Record<string, string>> = {}): string =>
  Object.values({
    case: 'c1',
    activity: 'A',
    when: '2011-10-11T10:00:00Z',
    note: 'n',
    result: '',
    cost: '1',
    ...change,
  }).join(',') + '\n';
const kinds = ({ counts }: ImportEnd) => counts.faults;

describe('A CSV file', () => {
  it.each([
    ['', 'it is empty'],
    [' \n\n', 'it is empty'],
    ['case,activity,when,case\n', 'it has case twice'],
    ['case,acti\0vity,when\n', 'the letter NUL'],
  ])('that nobody can read rightly is broken, not an import of nothing: %j', (text, reason) =>
    expect(bring(text, { dryRun: true })).rejects.toThrow(reason),
  );

  it('loses the rows that no table could keep, each with its place, and no other', async () => {
    const long = 'x'.repeat(160_000);
    const text = [
      heading,
      row(),
      row({ note: 'a\0b' }),
      row({ note: long }),
      row({ when: '0000-01-01' }),
      row({ when: '9999-12-31T23:59:59-12:00' }),
      row({ case: 'i'.repeat(201) }),
      row({ case: 'c2' }),
    ].join('');
    const end = await bring(text);
    expect(kinds(end)).toEqual({ 'broken-row': 1, 'too-large': 1, 'no-time': 2, 'no-case': 1 });
    expect(end.counts).toMatchObject({ cases: 2, events: 2 });
    expect(end.faults.map(({ line }) => line).toSorted((a, b) => a - b)).toEqual([3, 4, 5, 6, 7]);
  });

  it('may name its activities and results like what every object has', async () => {
    const names = ['constructor', '__proto__', 'toString'];
    const end = await bring(
      heading + names.map((name) => row({ activity: name, result: name })).join(''),
    );
    expect(Object.entries(end.counts.activities)).toEqual([
      ['__proto__', 1],
      ['constructor', 1],
      ['toString', 1],
    ]);
    expect(kinds(end)).toEqual({ doubt: 3 });
    expect(end.faults[0]!.message).toContain('has no meaning here');
  });

  it('may have a case of more text than the store takes at once', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => row({ note: `${at}`.repeat(20_000) }));
    const end = await bring(heading + rows.join(''));
    expect(end.counts).toMatchObject({ cases: 1, events: 60, faults: {} });
  });

  it('with a thousand and more activities, and long complaints, is finished all the same', async () => {
    const rows = Array.from({ length: 3_000 }, (_, at) =>
      row({
        case: `c${at}`,
        activity: `activity ${at} ${'长'.repeat(400)}`,
        cost: '?'.repeat(9_000),
      }),
    );
    const end = await bring(heading + rows.join(''));
    expect(end).toMatchObject({ end: 'imported', counts: { cases: 3_000, events: 3_000 } });
    const counted = Object.values(end.counts.activities).reduce((sum, count) => sum + count, 0);
    expect([Object.keys(end.counts.activities).length, counted]).toEqual([1_001, 3_000]);
  });
});

describe('A file that somebody writes to while it is read', () => {
  it.each([true, false])('is no import that is finished; dry run: %s', async (dryRun) => {
    const file = written(heading + row({ note: `dry ${dryRun}` }));
    const change = () => appendFileSync(file, row({ case: 'later' }));
    await expect(bringFile(file, { dryRun }, change)).rejects.toThrow('while it was read');
    expect((await bringFile(file)).end).toBe('imported');
  });
});

describe('An XES file', () => {
  const event = '<event><string key="concept:name" value="A"/></event>';
  it.each([
    ['', 'there is no <log>'],
    ['<html><body/></html>', 'line 1（文件损坏）: it begins with <html>'],
    [
      '<log>\n<trace><trace></trace></trace></log>',
      'line 2（文件损坏）: a trace stands within a trace',
    ],
    [`<log><trace>\n<event>${event}</event></trace></log>`, 'an event stands within an event'],
    ['<log>\n<trace><string key="a" value="\0"/></trace></log>', 'the letter NUL'],
  ])('that nobody can read rightly is broken, not an import of nothing: %j', (text, reason) =>
    expect(bring(text, { dryRun: true, mapping: xes })).rejects.toThrow(reason),
  );

  it('may name its elements with a prefix', async () => {
    const plain = syntheticXes(3).replaceAll('time:timestamp', 'when');
    const prefixed = plain.replaceAll(/<(\/?)(?=[a-z])/g, '<$1xes:');
    const [one, other] = await Promise.all(
      [plain, prefixed].map((text) => bring(text, { dryRun: true, mapping: xes })),
    );
    expect(one!.counts.events).toBe(6);
    expect(other!.counts).toEqual(one!.counts);
  });

  it('may have an attribute of a hundred thousand letters, plain or not', async () => {
    const text = (letter: string) =>
      `<log><trace><string key="concept:name" value="C"/><event><string key="concept:name" value="A"/>
      <date key="when" value="2011-10-11"/><string key="text" value="${letter.repeat(100_000)}&amp;"/></event></trace></log>`;
    const end = await bring(text('字'), { dryRun: true, mapping: xes });
    expect(end.counts).toMatchObject({ events: 1, faults: {} });
  });
});

describe('The report', () => {
  it('of one import that runs twice at once is written by each, and is whole', async () => {
    const file = written(heading + row() + row({ case: 'c2', when: '' }));
    const both = await Promise.all([bringFile(file), bringFile(file)]);
    const { importId, report } = both[0];
    expect(both.map(({ counts }) => counts.events)).toEqual([1, 1]);
    expect(both[1].report).toBe(report);
    const text = readFileSync(join(dir, 'reports', `${importId}.jsonl`), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ kind: 'no-time', line: 3 });
    expect(readdirSync(join(dir, 'reports')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('that cannot be written stops the import with its name, and leaves nothing behind', async () => {
    const change = { reportFile: () => '/dev/null/report' };
    await expect(bring(heading + row(), change)).rejects.toThrow(ReportFailed);
    await expect(bring(heading + row(), { ...change, dryRun: true })).rejects.toThrow(
      'The report cannot be written to /dev/null/report',
    );
    const full = new Report(join(dir, 'full'));
    full.drop();
    expect(readdirSync(dir).filter((name) => name.startsWith('full'))).toEqual([]);
  });
});
