import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '#platform/log';
import { createDatabase } from '#stand-ins/embedded';
import { migrate, readModels } from '#platform/tables';
import { Rebuild } from '#platform/following';
import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { type BenchStore, benchStore, machine } from './bench-store.js';
import { benchDocket, BenchRow, eventsPerCase, fill } from './docket.examples.js';
import { emmettRebuild } from './beside/emmett.examples.js';
import { Meter } from './cpu.js';
import { type Figure, rounded } from './figure.js';
import { diskOf, peakMb } from './footprint.js';

// A docket rebuilt from the first event, against the client's bare read of the same events; COPY of
// the finished rows and Emmett's own rebuild on the same PostgreSQL beside it. BENCH_CASES says of
// how many cases of twelve events.

const usualCases = Number(process.env.BENCH_CASES ?? 20_000);
const emmettCases = Number(process.env.BENCH_EMMETT_CASES ?? 500);
/** The control fold holds so many rows in memory at a time and reads the log once for each part. */
const rowsAtOnce = 200_000;

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
};

/** What the official client can do with `$all` at best: everything decoded, nothing done. */
const bareRead = async ({ url }: BenchStore, cases: number): Promise<number> => {
  let count = 0;
  const took = await seconds(async () => {
    for await (const { event } of connect(url).readAll())
      if (event?.streamId.startsWith('benchFile-') && event.data) count += 1;
  });
  if (count !== cases * eventsPerCase) throw new Error(`Read ${count} events.`);
  return count / took;
};

/**
 * The finished rows from a file on the server into a table with the same indexes: what PostgreSQL
 * can do at best.
 */
const copyRows = async (database: DataSource, build: number, cases: number): Promise<number> => {
  const file = join(tmpdir(), `rows-${process.pid}.copy`);
  await database.query(`COPY read.bench_docket__v${build} TO '${file}'`);
  await database.query(
    `CREATE TABLE read.copied (LIKE read.bench_docket__v${build} INCLUDING ALL)`,
  );
  const took = await seconds(() => database.query(`COPY read.copied FROM '${file}'`));
  rmSync(file);
  return cases / took;
};

const ours = async (place: BenchStore, database: DataSource, cases: number) => {
  const rebuild = await Rebuild.begin({
    readModels: database,
    log: place.log,
    followed: benchDocket,
    owner: 'bench',
  });
  const meter = new Meter(place);
  const took = await seconds(() => meter.during(() => rebuild.run()));
  const perEvent = meter.perEvent(rebuild.progress().events);
  const peak = peakMb(place);
  const compared = await seconds(async () => {
    const { same, rows } = await rebuild.compare({ passes: Math.ceil(cases / rowsAtOnce) });
    if (!same || rows !== cases) throw new Error('The rebuilt table is wrong.');
  });
  const perSecond = rebuild.progress().events / took;
  return { perSecond, perEvent, peak, compared, build: rebuild.build.build };
};

/** Events folded a second by a rebuild. `ratio`: against the bare read. */
export const run = async (say: (line: string) => void, times: number): Promise<Figure> => {
  const cases = Math.ceil(usualCases * times);
  const place = await benchStore();
  try {
    say(`appending ${cases * eventsPerCase} events …`);
    await fill(place.store, cases);
    const url = await createDatabase(place.postgres.url(), 'work_safety');
    await migrate(url, migrations);
    const database = await readModels(url, [BenchRow]);
    say('reading …');
    await bareRead(place, cases);
    const bare = await bareRead(place, cases);
    say(`bare read ${Math.round(bare)}/s; rebuilding …`);
    const own = await ours(place, database, cases);
    const again = await bareRead(place, cases);
    say(`ours ${Math.round(own.perSecond)}/s; bare read again ${Math.round(again)}/s; COPY …`);
    const copied = await copyRows(database, own.build, cases);
    const disk = await diskOf(place);
    await database.destroy();
    say('Emmett …');
    const emmettUrl = await createDatabase(place.postgres.url(), 'emmett');
    const emmett = await emmettRebuild(emmettUrl, emmettCases);
    const baseline = Math.max(bare, again);
    return {
      name: 'rebuild',
      unit: 'events/s',
      value: Math.round(own.perSecond),
      baseline: Math.round(baseline),
      ratio: rounded(own.perSecond / baseline),
      emmett: Math.round(emmett.perSecond),
      timesEmmett: rounded(own.perSecond / emmett.perSecond),
      copyRowsPerSecond: Math.round(copied),
      compareSeconds: rounded(own.compared),
      events: cases * eventsPerCase,
      emmettEvents: emmett.events,
      times,
      perEvent: own.perEvent,
      peakMb: own.peak,
      disk,
      machine: machine(),
    };
  } finally {
    await place.stop();
  }
};
