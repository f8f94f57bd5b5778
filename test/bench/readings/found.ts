import type pg from 'pg';
import { rounded } from '../figure.js';
import type { Stack } from '../../../apps/standalone/src/stack.js';
import type { Ask } from './works.js';

/** What of the acknowledged readings is not in the table, and what is there twice. */
export const stored = async (
  database: pg.Client,
  acknowledged: ReadonlySet<string>,
): Promise<Readonly<{ lost: number; doubled: number }>> => {
  const { rows } = await database.query<{ key: string }>(
    `SELECT point || ' ' || to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS key
      FROM readings.reading`,
  );
  const there = new Set(rows.map(({ key }) => key));
  const lost = [...acknowledged].filter((one) => !there.has(one)).length;
  return { lost, doubled: rows.length - there.size };
};

/** How many rows a second COPY writes of the same rows, into a table of the same shape. */
export const copied = async (
  database: pg.Client,
): Promise<Readonly<{ perSecond: number; durable: object }>> => {
  const ask = async (sql: string) => (await database.query<Record<string, string>>(sql)).rows[0]!;
  const { dir } = await ask(`SELECT current_setting('data_directory') AS dir`);
  const file = `${dir}/readings-copy.csv`;
  await database.query(
    `COPY (SELECT point, at, value, latitude, longitude FROM readings.reading) TO '${file}' CSV`,
  );
  await database.query(
    `CREATE TABLE readings.copied (LIKE readings.reading INCLUDING DEFAULTS, PRIMARY KEY (point, at))`,
  );
  const begun = performance.now();
  await database.query(
    `COPY readings.copied (point, at, value, latitude, longitude) FROM '${file}' CSV`,
  );
  const seconds = (performance.now() - begun) / 1_000;
  const { count } = await ask('SELECT count(*) AS count FROM readings.copied');
  await database.query('DROP TABLE readings.copied');
  const { fsync } = await ask('SHOW fsync');
  const { synchronous_commit: commit } = await ask('SHOW synchronous_commit');
  return { perSecond: rounded(Number(count) / seconds), durable: { fsync, commit } };
};

type Alarm = Readonly<{ alarmId: string; pointId: string; kind: string; lastEventAt: string }>;

const all = async (stack: Stack, ask: Ask, kind: string): Promise<readonly Alarm[]> => {
  const found: Alarm[] = [];
  let after = '';
  for (;;) {
    const page = (await ask(
      'officer1',
      'GET',
      `${stack.queryUrl}/alarms?kind=${kind}&limit=200${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`,
    )) as Readonly<{ items: readonly Alarm[]; next?: string | null }>;
    found.push(...page.items);
    if (!page.next) return found;
    after = page.next;
  }
};

/** The alarms that came: of whom, and how long they took from the reading to the record. */
export const alarmsOf = async (
  stack: Stack,
  ask: Ask,
  overAt: ReadonlyMap<string, number>,
): Promise<Readonly<{ high: number; p99: number; silent: readonly string[] }>> => {
  const high = await all(stack, ask, 'high');
  const took: number[] = [];
  for (const { alarmId, pointId } of high) {
    const url = `${stack.queryUrl}/alarms/${alarmId}/history?limit=1`;
    const { items } = (await ask('officer1', 'GET', url)) as Readonly<{
      items: readonly Readonly<{ recordedAt: string }>[];
    }>;
    took.push(Date.parse(items[0]!.recordedAt) - (overAt.get(pointId) ?? 0));
  }
  took.sort((a, b) => a - b);
  const silent = (await all(stack, ask, 'silent')).map(({ pointId }) => pointId);
  return { high: high.length, p99: took[Math.floor((took.length - 1) * 0.99)] ?? 0, silent };
};
