import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabase } from '#libs/embedded';
import { historyOf, stateAsOf } from '#libs/audit';
import { type Instant, instant, partsOf, SystemClock } from '#libs/kernel';
import { migrate, readModels } from '#libs/read-models';
import { ProjectionRunner } from '#libs/subscriptions';
import { migrations } from '../../migrations/index.js';
import { importedDecider } from '../../libs/import/src/imported/imported.decider.js';
import { importedStream } from '../../libs/import/src/imported/imported.stream.js';
import { mappingFile, realLog, syntheticXes } from '../../libs/import/src/import.examples.js';
import { ImportWorld, readMapping, runImport } from '../../libs/import/src/import.runner.js';
import type { RawCase } from '../../libs/import/src/mapping/map-case.js';
import { readXes } from '../../libs/import/src/read-xes.js';
import { openLog } from '../../libs/import/src/open-log.js';
import { ImportedCaseRow } from '../../libs/import/src/projections/imported-case-row.js';
import { importedCases } from '../../libs/import/src/projections/imported-cases.js';
import { type BenchStore, benchStore, machine } from './bench-store.js';
import { type Figure, measure } from './figure.js';

// A case as it stood at a moment, folded from the log, for the longest and the median case of a real log; the baseline is the
// present row of the longest case by its key.

const cases = Number(process.env.BENCH_CASES ?? 20_000);
const rounds = 2_000;
const restMs = 5_000;
const district = '440704';

const text = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const traceOf = ({ id, entries }: RawCase): string => {
  const events = entries.map(({ attributes }) =>
    Object.entries(attributes)
      .map(([key, value]) => `<string key="${text(key)}" value="${text(value)}"/>`)
      .join(''),
  );
  return `<trace><string key="concept:name" value="${id}"/>${events.map((one) => `<event>${one}</event>`).join('\n')}</trace>`;
};

/** The first cases of the real log, and its longest one as well. */
const chosenTraces = async (): Promise<readonly string[]> => {
  const { text: pieces } = await openLog(realLog, 'utf-8');
  const first: RawCase[] = [];
  let longest: RawCase | undefined;
  for await (const found of readXes(pieces, 'case:concept:name')) {
    if (!('entries' in found)) continue;
    if (first.length < cases - 1) first.push(found);
    else if (found.entries.length > (longest?.entries.length ?? 0)) longest = found;
  }
  return [...first, ...(longest ? [longest] : [])].map(traceOf);
};

/** The log to import, as a file of its own; a made-up one where the real one is absent. */
const partOf = async (dir: string): Promise<string> => {
  const file = join(dir, 'part.xes');
  const log = existsSync(realLog)
    ? `<log>\n${(await chosenTraces()).join('\n')}\n</log>`
    : syntheticXes(cases);
  writeFileSync(file, log);
  return file;
};

const bring = async (place: BenchStore): Promise<void> => {
  const { store, log, dir } = place;
  const parts = { store, log, clock: new SystemClock(), district, code: 'bench' };
  const plan = {
    file: await partOf(dir),
    name: 'bench',
    mapping: readMapping(readFileSync(mappingFile('road-traffic-fines'), 'utf8')),
    strict: false,
    dryRun: false,
    by: 'bench',
    reportFile: (id: string) => join(dir, id),
  };
  const world = async () => new ImportWorld(parts);
  await runImport(plan, { world, now: () => instant(new Date()), watch: () => undefined });
};

/** Longest and median case, and the middle of their time. */
const chosen = async ({ log }: BenchStore) => {
  const lengths = new Map<string, number>();
  for await (const { stream } of log.readAll({ prefixes: ['importedCase-'] }))
    lengths.set(stream, (lengths.get(stream) ?? 0) + 1);
  const sorted = [...lengths].sort(([, a], [, b]) => a - b);
  return { longest: sorted.at(-1)!, median: sorted[Math.floor(sorted.length / 2)]! };
};

const asOf =
  ({ log }: BenchStore, id: string, moment: Instant) =>
  async () =>
    stateAsOf(importedDecider, await historyOf(log, importedStream, { district, id }), {
      validAt: moment,
    });

export const run = async (say: (line: string) => void): Promise<Figure> => {
  const before = machine();
  const place = await benchStore();
  say(`importing ${cases} cases`);
  await bring(place);
  const url = await createDatabase(place.postgres.url(), 'bench_rows');
  await migrate(url, migrations);
  const database = await readModels(url);
  const runner = new ProjectionRunner({ log: place.log, readModels: database });
  await runner.run(importedCases);
  const rows = database.getRepository(ImportedCaseRow);
  while ((await rows.count()) < cases) await new Promise((resolve) => setTimeout(resolve, 500));
  await runner.stop();
  const { longest, median } = await chosen(place);
  const [long, middle] = [partsOf(longest[0])!.id, partsOf(median[0])!.id];
  const moment = instant('2008-01-01T00:00:00Z');
  say('letting the store and this process come to rest after the import');
  await new Promise((resolve) => setTimeout(resolve, restMs));
  say(`longest case has ${longest[1]} events, the median one ${median[1]}`);
  await measure(200, 1, asOf(place, long, moment));
  const ours = await measure(rounds, 1, asOf(place, long, moment));
  const usual = await measure(rounds, 1, asOf(place, middle, moment));
  const row = await measure(rounds, 1, () => rows.findOneBy({ id: long, district }));
  await database.destroy();
  await place.stop();
  return {
    name: 'asof',
    unit: 'ms p50, longest case',
    value: ours.p50,
    baseline: row.p50,
    ratio: Math.round((row.p50 / ours.p50) * 100) / 100,
    p50: ours.p50,
    p99: ours.p99,
    longestEvents: longest[1],
    medianP50: usual.p50,
    medianP99: usual.p99,
    medianEvents: median[1],
    baselineP99: row.p99,
    before,
    after: machine(),
  };
};
