import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { type StoredEvent, verifyChain } from '#platform/log';
import { EventStore } from '#platform/store';
import { instant } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { realStore, type RealStore, SetClock } from '#testing';
import { mappingFile, syntheticEvents, syntheticXes } from '../import.examples.js';
import { ImportWorld } from './import-world.js';
import { readMapping } from '../mapping/read-mapping.js';
import { BrokenFile } from './readers/open-log.js';
import type { ImportEnd, ImportPlan } from './import-job.js';
import { runImport } from './run-import.js';

const fines = readMapping(readFileSync(mappingFile('road-traffic-fines'), 'utf8'));
const receipts = readMapping(readFileSync(mappingFile('application-receipts'), 'utf8'));
const now = instant('2026-07-08T01:30:00Z');

let real: RealStore;
let dir: string;
let files = 0;
beforeAll(async () => {
  real = await realStore();
  dir = mkdtempSync(join(tmpdir(), 'import-'));
});
afterAll(async () => {
  await real.stop();
  rmSync(dir, { recursive: true });
});

const world = async () =>
  new ImportWorld({
    store: real.store,
    log: real.log,
    clock: new SetClock(now),
    district: '440704',
    code: 'test',
    law: lawBook({ district: '440704' }),
  });

const bring = (
  text: string,
  change: Partial<ImportPlan> = {},
  place = world,
): Promise<ImportEnd> => {
  files += 1;
  const file = join(dir, `log-${files}`);
  writeFileSync(file, text);
  const plan: ImportPlan = {
    file,
    name: `log-${files}`,
    mapping: fines,
    strict: false,
    dryRun: false,
    by: 'li.ops',
    reportFile: (id) => join(dir, `${id}.jsonl`),
    ...change,
  };
  return runImport(plan, { world: place, now: () => now, watch: () => undefined });
};

const everything = async (): Promise<StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for await (const event of real.log.readAll({ prefixes: ['import'] })) events.push(event);
  return events;
};

/** What one import wrote of cases. */
const broughtBy = async ({ importId }: ImportEnd): Promise<StoredEvent[]> =>
  (await everything()).filter(
    ({ stream, metadata }) =>
      stream.startsWith('importedCase-') && metadata.$correlationId === importId,
  );

const reportOf = ({ importId }: ImportEnd): object[] =>
  readFileSync(join(dir, `${importId}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as object);

const trace = (id: string, ...entries: readonly (readonly [string, string])[]): string =>
  `<trace><string key="concept:name" value="${id}"/>\n${entries
    .map(
      ([name, at]) =>
        `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="${at}"/></event>\n`,
    )
    .join('')}</trace>\n`;
const log = (...traces: readonly string[]): string => `<log>\n${traces.join('')}</log>`;

describe('An import of an XES log', () => {
  it('brings every case as a stream of its own that says where it comes from', async () => {
    const end = await bring(syntheticXes(40));
    expect(end).toMatchObject({ end: 'imported', counts: { cases: 40, events: 100, faults: {} } });
    const events = await broughtBy(end);
    expect(events).toHaveLength(syntheticEvents(40));
    const streams = new Set(events.map(({ stream }) => stream));
    expect(streams.size).toBe(40);
    for (const stream of [...streams].slice(0, 5))
      expect(await verifyChain(real.log.readStream(stream))).toMatchObject({ faults: [] });
    const second = events.find(
      ({ data }) => (data as { source: { entry: number } }).source.entry === 3,
    );
    expect(second).toMatchObject({
      type: 'ImportedNoticeSent',
      revision: 1,
      data: {
        at: '2024-02-01T23:00:00.000Z',
        activity: 'Send Fine',
        cost: { minor: 1_100, currency: 'EUR' },
        source: { case: 'C1', line: 14, mapper: 'road-traffic-fines@1/3', doubts: [] },
      },
      metadata: {
        actor: { kind: 'system', by: 'import', name: 'road-traffic-fines@1' },
        validAt: '2024-02-01T23:00:00.000Z',
        recordedAt: now,
        schema: 0,
      },
    });
  });

  it('says what did not map, and where, and leaves only that out', async () => {
    const end = await bring(
      log(
        trace('A', ['Create Fine', '2024-01-01T00:00:00Z'], ['Dance', '2024-01-02T00:00:00Z']),
        trace('B', ['Create Fine', 'soon'], ['Send Fine', '2099-01-01T00:00:00Z']),
        trace('', ['Create Fine', '2024-01-01T00:00:00Z']),
        trace('C', ['', '2024-01-01T00:00:00Z'], ['Payment', '2024-01-01T00:00:00Z']),
      ),
    );
    expect(reportOf(end)).toMatchObject([
      { kind: 'doubt', line: 3, entry: 1, case: 'A', activity: 'Create Fine' },
      { kind: 'unknown-activity', line: 4, entry: 2, case: 'A', activity: 'Dance' },
      { kind: 'no-time', line: 7, entry: 3, case: 'B' },
      { kind: 'in-the-future', line: 8, entry: 4, case: 'B' },
      { kind: 'no-case', line: 10 },
      { kind: 'no-activity', line: 14, entry: 6, case: 'C' },
      { kind: 'doubt', line: 15 },
      { kind: 'doubt', line: 15 },
    ]);
    expect(end.counts).toMatchObject({ cases: 2, events: 2, activities: { Payment: 1 } });
    expect(await broughtBy(end)).toHaveLength(2);
  });

  it('writes nothing for a file and mapping it knows, and says so', async () => {
    const first = await bring(syntheticXes(31));
    const before = (await everything()).length;
    const again = await bring(syntheticXes(31));
    expect(again).toMatchObject({ end: 'known', counts: first.counts, report: first.report });
    expect(await everything()).toHaveLength(before);
  });

  it('under another version of the mapping is another import, and says so', async () => {
    const first = await bring(syntheticXes(7));
    const next = await bring(syntheticXes(7), { mapping: { ...fines, version: 2 } });
    expect(next).toMatchObject({
      end: 'imported',
      besides: [expect.stringMatching(/^road-traffic-fines@1 /)],
    });
    expect(next.importId).not.toBe(first.importId);
    expect(await broughtBy(first)).toHaveLength(syntheticEvents(7));
    expect(await broughtBy(next)).toHaveLength(syntheticEvents(7));
  });

  it('that is strict writes nothing unless everything maps', async () => {
    const before = (await everything()).length;
    const text = syntheticXes(20, (n) =>
      n === 11 ? '<event><string key="concept:name" value="Dance"/></event>\n' : '',
    );
    const end = await bring(text, { strict: true });
    expect(end).toMatchObject({
      end: 'refused',
      faults: [{ kind: 'unknown-activity', case: 'C11' }],
    });
    expect(await everything()).toHaveLength(before);
    expect(await bring(syntheticXes(21), { strict: true })).toMatchObject({ end: 'imported' });
  });

  it('as a dry run writes nothing and needs no store', async () => {
    const before = (await everything()).length;
    const end = await bring(syntheticXes(22), { dryRun: true });
    expect(end).toMatchObject({ end: 'rehearsed', counts: { cases: 22 } });
    expect(await everything()).toHaveLength(before);
  });

  it('that lost its store goes on behind what it noted', async () => {
    let appends = 0;
    class Failing extends EventStore {
      append(...asked: Parameters<EventStore['append']>) {
        if (asked[0].startsWith('importedCase')) appends += 1;
        if (appends > 60 && appends < 1_000) throw new Error('the store is gone');
        return real.store.append(...asked);
      }
    }
    const failing = async () =>
      new ImportWorld({
        store: new Failing(),
        log: real.log,
        clock: new SetClock(now),
        district: '440704',
        code: 'test',
        law: lawBook({ district: '440704' }),
      });
    const text = syntheticXes(101);
    const plan = { lanes: 4, noteEveryMs: 0 };
    await expect(bring(text, plan, failing)).rejects.toThrow('the store is gone');
    appends = 1_000;
    const end = await bring(text, plan, failing);
    expect(end.resumedAt).toBeGreaterThan(0);
    expect(appends - 1_000).toBe(101 - end.resumedAt);
    expect(await broughtBy(end)).toHaveLength(syntheticEvents(101));
    expect(end.counts).toMatchObject({ cases: 101, events: syntheticEvents(101) });
  });

  it('of a torn file stops where it is torn; what stands before is on record, and no thread stays', async () => {
    const threads: Worker[] = [];
    const note = (thread: Worker): void => void threads.push(thread);
    process.on('worker', note);
    const torn = syntheticXes(900).replace('value="C800"/>', 'value="C800">');
    const error = await bring(torn).catch((error: unknown) => error);
    process.off('worker', note);
    expect(error).toBeInstanceOf(BrokenFile);
    expect((error as BrokenFile).message).toMatch(/^The file is broken at line \d+（文件损坏）: ./);
    expect(threads.map(({ threadId }) => threadId)).toEqual([-1]);
    const record = (await everything()).findLast(({ type }) => type === 'ImportProgressed');
    const { cases, events } = record!.data as { cases: number; events: number };
    expect(cases).toBeGreaterThan(500);
    expect(events).toBe(syntheticEvents(cases));
  });

  it('FLD-11 that was refused ends with its reason, and is not told as running', async () => {
    await bring('<log><trace').catch((error: unknown) => error);
    const { type, data } = (await everything()).at(-1)!;
    expect(type).toBe('ImportStopped');
    expect((data as { reason: string }).reason).toContain('文件损坏');
  });

  it('tells of a case that comes back, once, and counts it out', async () => {
    const of = (id: string) => trace(id, ['Send for Credit Collection', '2024-01-01T00:00:00Z']);
    const end = await bring(log(of('A'), of('B'), of('A')), { lanes: 8 });
    expect(end.counts).toEqual({
      cases: 2,
      events: 2,
      activities: { 'Send for Credit Collection': 2 },
      ignored: 0,
      faults: { 'case-returns': 1 },
    });
    expect(end.faults).toMatchObject([{ kind: 'case-returns', line: 8, case: 'A' }]);
  });
});

describe('An import of a CSV log', () => {
  it('works by its mapping file alone', async () => {
    const rows = [
      '收件编号;环节;办理时间;经办人;申请人;事项;费用;结果;备注',
      'S-1;收件;02.03.2026 09:05;王;江海化工厂;危化品经营许可;1.234,50;;',
      'S-1;打印;02.03.2026 09:06;王;;;;;',
      'S-1;受理;03.03.2026 10:00;李;;;;;',
      'S-1;决定;20.03.2026 10:00;赵;;;;准予;',
      'S-1;发证;21.03.2026 10:00;赵;;;;;',
      'S-2;收件;02.03.2026 09:30;王;"滘头;五金店";烟花爆竹零售;;;',
      'too;short',
      'S-2;补正;31.02.2026 10:00;李;;;;;缺图纸',
      'S-2;决定;05.03.2026 10:00;赵;;;;也许;',
    ];
    const end = await bring(`\uFEFF${rows.join('\r\n')}\r\n`, { mapping: receipts });
    expect(end.counts).toEqual({
      cases: 2,
      events: 6,
      activities: { 收件: 2, 受理: 1, 决定: 2, 发证: 1 },
      ignored: 1,
      faults: { 'broken-row': 1, 'no-time': 1, doubt: 2 },
    });
    expect(end.faults).toMatchObject([
      { kind: 'broken-row', line: 8 },
      { kind: 'doubt', line: 7, case: 'S-2' },
      { kind: 'no-time', line: 9, case: 'S-2', activity: '补正' },
      { kind: 'doubt', line: 10, case: 'S-2' },
    ]);
    const [first] = await broughtBy(end);
    expect(first).toMatchObject({
      type: 'ImportedApplicationReceived',
      data: {
        at: '2026-03-02T01:05:00.000Z',
        by: '王',
        traits: { party: '江海化工厂', kind: '危化品经营许可' },
        cost: { minor: 123_450, currency: 'CNY' },
      },
    });
  });
});
