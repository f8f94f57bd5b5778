import pg from 'pg';
import { createDatabase } from '#stand-ins/embedded';
import { Rebuild } from '#platform/following';
import { migrate, readModels } from '#platform/tables';
import type { DataSource } from 'typeorm';
import { projectionsOfWorker } from '../../apps/standalone/src/projections-of-worker.js';
import { migrations } from '../../migrations/index.js';
import { type BenchStore, benchStore, machine } from './bench-store.js';
import { district, seed } from './board/board-seed.examples.js';
import { type Figure, type Measured, measure, rounded } from './figure.js';
import { helperProcess } from './helper-process.js';

// Worklist and deadline board over so many matters, asked over HTTP from outside the process that
// answers, beside what somebody would write by hand in SQL over the same rows. `--times` multiplies
// the matters.

const usualMatters = Number(process.env.BENCH_MATTERS ?? 150_000);
const turns = { warmUp: 60, rounds: 400, atOnce: 2 };
const now = '2026-10-12T02:00:00.000Z';

/** Every question people ask of them, by whom. */
const asked: Readonly<
  Record<'worklist' | 'board', readonly (readonly [who: string, path: string])[]>
> = {
  worklist: [
    ['officer-17', '/worklist'],
    ['head-3', '/worklist'],
    ['cashier-5', '/worklist'],
    ['officer-17', '/worklist?overdue=true'],
    ['leader-3', '/worklist?of=people'],
    ['head-3', '/worklist?of=people'],
    ['head-3', '/worklist?person=officer-39'],
    ['head-3', '/worklist?category=licensingApplication'],
    ['head-3', '/worklist?q=测试单位1999'],
  ],
  board: [
    ['auditor-1', '/deadlines'],
    ['auditor-1', '/deadlines?status=overdue'],
    ['auditor-1', '/deadlines?status=met'],
    ['head-3', '/deadlines?organ=bureau-3'],
    ['head-3', '/deadlines?organ=bureau-3&status=due'],
    ['head-3', '/deadlines?organ=nobody'],
    ['leader-3', '/deadlines?team=brigade-3'],
    ['officer-17', '/deadlines?person=officer-17'],
    ['auditor-1', '/deadlines?category=licensingLicence'],
    ['auditor-1', '/deadlines?duty=cashier'],
    ['auditor-1', `/deadlines?dueFrom=${now}&dueTo=2026-10-31T00:00:00Z`],
  ],
};

type Kind = keyof typeof asked;

const wanted = [
  'enforcement.cases',
  'licensing.applications',
  'licensing.licences',
  'licensing.bundles',
  'licensing.bars',
  'platform.appointment',
];

/** Folds the log into the tables, as a worker of a new version does. */
const project = async ({ log }: BenchStore, database: DataSource): Promise<void> => {
  const all = await projectionsOfWorker({ log, database, district });
  const chosen = all.map(({ followed }) => followed).filter(({ name }) => wanted.includes(name));
  for (const followed of chosen) {
    const rebuild = await Rebuild.begin({ readModels: database, log, followed, owner: 'bench' });
    await rebuild.run();
    await rebuild.show();
  }
  await database.query('VACUUM ANALYZE');
};

/** As one who writes SQL by hand would ask the same rows: a page, and how many there are. */
const byHand: Readonly<Record<Kind, readonly [text: string, values: readonly unknown[]]>> = {
  worklist: [
    `WITH waiting AS (
        SELECT "caseId" AS id, number, "partyName", stage, "dutyDueAt", tasks FROM read.enforcement_case WHERE district = $1 AND "waitsFor" && $2
        UNION ALL SELECT "applicationId", number, "partyName", stage, "dutyDueAt", tasks FROM read.licence_application
          WHERE district = $1 AND "waitsFor" && $2)
      SELECT *, count(*) OVER () AS total FROM waiting ORDER BY "dutyDueAt", id LIMIT 51`,
    [district, ['person:head-3', 'head-of-organ@bureau-3']],
  ],
  board: [
    `SELECT a.*, c.number, c."partyName", c.organ, c.officers, count(*) OVER () AS total FROM platform.appointment a
      JOIN read.enforcement_case c ON c."caseId" = a."subjectId"
      WHERE a.district = $1 AND c.organ = $2 ORDER BY a.due, a.stream, a.clock LIMIT 51`,
    [district, 'bureau-3'],
  ],
};

const reader =
  (port: number) =>
  async ([who, path]: readonly [string, string]): Promise<void> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { authorization: `Bearer ${who}` },
    });
    const body = await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${body}`);
  };

/** How long each question takes, and all of them. */
const timingsOf = async (kind: Kind, port: number) => {
  const get = reader(port);
  const each: Record<string, Measured> = {};
  for (const question of asked[kind])
    await measure(turns.warmUp, turns.atOnce, () => get(question));
  for (const question of asked[kind]) {
    await measure(turns.warmUp, turns.atOnce, () => get(question));
    each[`${question[0]} ${question[1]}`] = await measure(turns.rounds, turns.atOnce, () =>
      get(question),
    );
  }
  const mixed = await measure(turns.rounds * 2, turns.atOnce, (index) =>
    get(asked[kind][index % asked[kind].length]!),
  );
  return { each, mixed };
};

const baselineOf = async (url: string, kind: Kind): Promise<Measured> => {
  const pool = new pg.Pool({ connectionString: url, max: turns.atOnce });
  const [text, values] = byHand[kind];
  const ask = () => pool.query(text, [...values]);
  await measure(turns.warmUp, turns.atOnce, ask);
  const told = await measure(turns.rounds, turns.atOnce, ask);
  await pool.end();
  return told;
};

const p99Of = (each: Readonly<Record<string, Measured>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(each).map(([question, { p50, p99 }]) => [question, `${p50} / ${p99}`]),
  );

/** The slowest question of both lists counts. */
export const run = async (say: (line: string) => void, times: number): Promise<Figure> => {
  const before = machine();
  const matters = Math.ceil(usualMatters * times);
  const place = await benchStore();
  try {
    say(`writing ${matters} matters into the log`);
    const { events, appending } = await seed(place.store, matters);
    const url = await createDatabase(place.postgres.url(), 'bench_rows');
    await migrate(url, migrations);
    const database = await readModels(url);
    say(`projecting ${events} events`);
    const begun = performance.now();
    await project(place, database);
    const projecting = rounded((performance.now() - begun) / 1_000);
    const [counted]: { clocks: number }[] = await database.query(
      'SELECT count(*)::int AS clocks FROM read.matter_clock',
    );
    await database.destroy();
    const { child, heard } = helperProcess('board/board-api.examples.js', [place.url, url, now]);
    const port = (await heard()) as number;
    say('asking for worklists and boards');
    const [worklist, board] = [await timingsOf('worklist', port), await timingsOf('board', port)];
    child.disconnect();
    const [worklistBaseline, boardBaseline] = [
      await baselineOf(url, 'worklist'),
      await baselineOf(url, 'board'),
    ];
    const slowest = Math.max(
      ...Object.values({ ...worklist.each, ...board.each }).map(({ p99 }) => p99),
    );
    const baseline = Math.max(worklistBaseline.p99, boardBaseline.p99);
    return {
      name: 'board',
      unit: 'ms, p99 of the slowest question over HTTP',
      value: slowest,
      baseline,
      ratio: rounded(baseline / slowest),
      p50: board.mixed.p50,
      p99: board.mixed.p99,
      worklistP50: worklist.mixed.p50,
      worklistP99: worklist.mixed.p99,
      worklistBaselineP50: worklistBaseline.p50,
      worklistBaselineP99: worklistBaseline.p99,
      boardBaselineP50: boardBaseline.p50,
      boardBaselineP99: boardBaseline.p99,
      each: { ...p99Of(worklist.each), ...p99Of(board.each) },
      matters,
      clocks: counted!.clocks,
      events,
      appendsPerSecond: appending.perSecond,
      projectingSeconds: projecting,
      times,
      before,
      after: machine(),
    };
  } finally {
    await place.stop();
  }
};
