import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase } from '#stand-ins/embedded';
import { instant, SystemClock } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { migrate, readModels } from '#platform/tables';
import { Rebuild } from '#platform/following';
import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { mappingFile } from '../../libs/contexts/import/import.examples.js';
import { ImportWorld, readMapping, runImport } from '../../libs/contexts/import/import.runner.js';
import type { RawCase } from '../../libs/contexts/import/mapping/map-case.js';
import { readXes } from '../../libs/contexts/import/processes/readers/read-xes.js';
import { openLog } from '../../libs/contexts/import/processes/readers/open-log.js';
import { importedCases } from '../../libs/contexts/import/projections/imported-cases.js';
import { type BenchStore, benchStore, machine } from './bench-store.js';
import { Meter } from './cpu.js';
import type { Question } from './auditor.examples.js';
import { type Figure, type Measured, rounded } from './figure.js';
import { helperProcess } from './helper-process.js';
import { diskOf, peakMb } from './footprint.js';
import { manyTimes, sourceLog } from './sizes/many-times.js';

// A case as it stood at a moment, folded from the log, for the longest and the median case of a
// real log; the baseline is the present row of the longest case by its key. `--times` multiplies
// the cases around it.

const usualCases = Number(process.env.BENCH_CASES ?? 20_000);
const turns = { warmUp: 200, rounds: 2_000 };
const restMs = 5_000;
const longestRestMs = 120_000;
const district = '440704';

/** The longest case of a log. */
const longestOf = async (log: string): Promise<RawCase | undefined> => {
  let longest: RawCase | undefined;
  for await (const found of readXes((await openLog(log, 'utf-8')).text, 'case:concept:name'))
    if ('entries' in found && found.entries.length > (longest?.entries.length ?? 0))
      longest = found;
  return longest;
};

/** The log to import: so many cases of the real one, the last of them its longest. */
const partOf = async (dir: string, cases: number, say: (line: string) => void): Promise<string> => {
  const { file: log } = sourceLog(dir, say);
  const file = join(dir, 'part.xes.gz');
  await manyTimes(log, { file, cases: cases - 1, last: await longestOf(log) });
  return file;
};

const bring = async (place: BenchStore, file: string): Promise<void> => {
  const { store, log, dir } = place;
  const parts = {
    store,
    log,
    clock: new SystemClock(),
    district,
    code: 'bench',
    law: lawBook({ district }),
  };
  const plan = {
    file,
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

/** Folds the imported cases into their table. */
const foldAll = async ({ log }: BenchStore, database: DataSource): Promise<void> => {
  const what = { readModels: database, log, followed: importedCases, owner: 'bench' };
  const rebuild = await Rebuild.begin(what);
  await rebuild.run();
  await rebuild.show();
};

/**
 * Waits until PostgreSQL has done what an import and a rebuild leave it to do; nobody imports all
 * day.
 */
const cameToRest = async (database: DataSource): Promise<void> => {
  await database.query('CHECKPOINT');
  for (const end = Date.now() + longestRestMs; Date.now() < end;) {
    await sleep(restMs);
    const busy: object[] = await database.query(
      `SELECT 1 FROM pg_stat_activity WHERE backend_type = 'autovacuum worker'`,
    );
    if (busy.length === 0) return;
  }
};

/** A case by its place when all are put in order by how many events they have. */
const caseAt = async (database: DataSource, place: number): Promise<Chosen> => {
  const [found]: Chosen[] = await database.query(
    `SELECT id, revision + 1 AS events FROM read.imported_case ORDER BY revision, id OFFSET $1 LIMIT 1`,
    [place],
  );
  return found!;
};

type Chosen = Readonly<{ id: string; events: number }>;

/** Asks in a process of its own, and hears how long the answers took. */
const auditor = async (place: BenchStore, databaseUrl: string) => {
  const args = [place.url, databaseUrl, district];
  const { child, heard } = helperProcess('auditor.examples.js', args);
  await heard();
  return {
    pid: child.pid!,
    ask: (question: Question): Promise<Measured> => {
      const answer = heard();
      child.send(question);
      return answer as Promise<Measured>;
    },
    end: () => child.disconnect(),
  };
};

type Auditor = Awaited<ReturnType<typeof auditor>>;

const timings = async (place: BenchStore, database: DataSource, asked: Auditor, cases: number) => {
  const [longest, median] = [
    await caseAt(database, cases - 1),
    await caseAt(database, Math.floor(cases / 2)),
  ];
  const others = { auditor: asked.pid };
  const meter = new Meter(place, others);
  const ours = await meter.during(() => asked.ask({ what: 'as-of', id: longest.id, ...turns }));
  const usual = await asked.ask({ what: 'as-of', id: median.id, ...turns });
  const row = await asked.ask({ what: 'row', id: longest.id, ...turns });
  return {
    name: 'asof',
    unit: 'ms p50, longest case',
    value: ours.p50,
    baseline: row.p50,
    ratio: rounded(row.p50 / ours.p50),
    p50: ours.p50,
    p99: ours.p99,
    longestEvents: longest.events,
    medianP50: usual.p50,
    medianP99: usual.p99,
    medianEvents: median.events,
    baselineP99: row.p99,
    cases,
    perEvent: meter.perEvent((turns.warmUp + turns.rounds) * longest.events),
    peakMb: peakMb(place, others),
  };
};

export const run = async (say: (line: string) => void, times: number): Promise<Figure> => {
  const before = machine();
  const cases = Math.ceil(usualCases * times);
  const place = await benchStore();
  try {
    say(`importing ${cases} cases`);
    await bring(place, await partOf(place.dir, cases, say));
    const url = await createDatabase(place.postgres.url(), 'bench_rows');
    await migrate(url, migrations);
    const database = await readModels(url);
    await foldAll(place, database);
    say('letting the store and this process come to rest after the import');
    await cameToRest(database);
    const asked = await auditor(place, url);
    const figure = await timings(place, database, asked, cases);
    asked.end();
    const disk = await diskOf(place);
    await database.destroy();
    return { ...figure, times, disk, before, after: machine() };
  } finally {
    await place.stop();
  }
};
