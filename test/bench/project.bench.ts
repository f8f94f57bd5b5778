import { setTimeout as sleep } from 'node:timers/promises';
import { comparePositions, connect, positionOf } from '#libs/event-log';
import { createDatabase } from '#libs/embedded';
import type { Position } from '#libs/kernel';
import { inTransaction, migrate, poolOf, readModels } from '#libs/read-models';
import { checkpointChannel, ProjectionRunner } from '#libs/subscriptions';
import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { type BenchStore, benchStore, machine } from './bench-store.js';
import { benchDocket, BenchRow, caseOf, eventsPerCase, sealed } from './docket.examples.js';
import { type Figure, rounded } from './figure.js';

// From the answer to an append until queries see the row, at a steady rate, against a projector without batches: the client's
// subscription and one transaction per event with its row and its checkpoint.

const perSecond = Number(process.env.BENCH_RATE ?? 500);
const seconds = Number(process.env.BENCH_SECONDS ?? 15);
const warmUpSeconds = 3;

type Waiting = Readonly<{ position: Position; at: number }>;

/** Appends waiting to be seen; positions are seen in order. */
class Seen {
  readonly times: number[] = [];
  /** Nothing counts before. */
  from = Infinity;
  private waiting: Waiting[] = [];
  private upTo: Position | undefined;

  appended(position: Position): void {
    const at = performance.now();
    if (this.upTo && comparePositions(position, this.upTo) <= 0) this.note(at, at);
    else this.waiting.push({ position, at });
  }

  reached(position: Position): void {
    const now = performance.now();
    this.upTo = position;
    const [seen, rest] = [[] as Waiting[], [] as Waiting[]];
    for (const one of this.waiting)
      (comparePositions(one.position, position) <= 0 ? seen : rest).push(one);
    this.waiting = rest;
    for (const { at } of seen) this.note(at, now);
  }

  async all(ms: number): Promise<void> {
    const end = Date.now() + ms;
    while (this.waiting.length > 0 && Date.now() < end) await sleep(20);
    const now = performance.now();
    for (const { at } of this.waiting) this.note(at, now);
  }

  private note(at: number, now: number): void {
    if (at >= this.from) this.times.push(now - at);
  }
}

/** One event at a time at a steady rate, whatever the answers do. */
const load = async ({ store }: BenchStore, seen: Seen, first: number): Promise<number> => {
  const begun = performance.now();
  const total = perSecond * (seconds + warmUpSeconds);
  const open = new Set<Promise<void>>();
  seen.from = begun + warmUpSeconds * 1_000;
  const lanes = 64;
  const append = async (index: number): Promise<void> => {
    const round = Math.floor(index / lanes);
    const file = first + (index % lanes) + lanes * Math.floor(round / eventsPerCase);
    const at = round % eventsPerCase;
    const event = sealed(caseOf(file)[at]!);
    const stream = `benchFile-440704.${file}`;
    const { position } = await store.append(stream, [event], at === 0 ? 'none' : at - 1);
    seen.appended(position);
  };
  const before: Promise<void>[] = Array.from({ length: lanes }, () => Promise.resolve());
  for (let index = 0; index < total; index += 1) {
    const wait = begun + (index * 1_000) / perSecond - performance.now();
    if (wait > 1) await sleep(wait);
    const lane = index % lanes;
    const one = before[lane]!.then(() => append(index));
    before[lane] = one;
    open.add(one);
    void one.then(() => open.delete(one));
  }
  await Promise.all(open);
  return (total * 1_000) / (performance.now() - begun);
};

const ours = async (place: BenchStore, database: DataSource, seen: Seen) => {
  const listener = await poolOf(database).connect();
  listener.on('notification', ({ payload = '' }) => {
    const [name, , position] = payload.split(' ');
    if (name === benchDocket.name) seen.reached(positionOf(position!));
  });
  await listener.query(`LISTEN ${checkpointChannel}`);
  const runner = new ProjectionRunner({ log: place.log, readModels: database });
  await runner.run(benchDocket);
  return async () => {
    await runner.stop();
    listener.release(true);
  };
};

const naive = async (place: BenchStore, database: DataSource, seen: Seen) => {
  await database.query(`CREATE TABLE read.naive (stream text PRIMARY KEY, entries int, data jsonb);
    CREATE TABLE read.naive_at (one int PRIMARY KEY, commit text); INSERT INTO read.naive_at VALUES (1, '');`);
  let ending = false;
  const subscription = connect(place.url).subscribeToAll({ fromPosition: 'end' });
  const work = (async () => {
    for await (const { event } of subscription) {
      if (ending) break;
      if (!event?.streamId.startsWith('benchFile-')) continue;
      await inTransaction(database, async (client) => {
        await client.query(
          `INSERT INTO read.naive AS n VALUES ($1, 0, $2)
            ON CONFLICT (stream) DO UPDATE SET entries = n.entries + 1, data = n.data || excluded.data`,
          [event.streamId, JSON.stringify(event.data)],
        );
        await client.query(`UPDATE read.naive_at SET commit = $1`, [String(event.position.commit)]);
      });
      const [commit, prepare] = [event.position.commit, event.position.prepare].map(String);
      seen.reached({ commit: commit!, prepare: prepare! });
    }
  })();
  await sleep(500);
  return async () => {
    ending = true;
    // A reader that is behind keeps the client from ending: nobody waits for that here.
    void subscription.unsubscribe().catch(() => undefined);
    await Promise.race([work, sleep(1_000)]);
  };
};

const percentile = (times: readonly number[], part: number): number =>
  rounded(times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? 0);

type Projector = typeof ours;

const measured = async (
  place: BenchStore,
  database: DataSource,
  { projector, first }: Readonly<{ projector: Projector; first: number }>,
) => {
  const seen = new Seen();
  const stop = await projector(place, database, seen);
  const rate = await load(place, seen, first);
  await seen.all(10_000);
  await stop();
  return { rate, p50: percentile(seen.times, 0.5), p99: percentile(seen.times, 0.99) };
};

/** Milliseconds from append to visible, p99. `ratio`: how many times sooner than the baseline. */
export const run = async (say: (line: string) => void): Promise<Figure> => {
  const place = await benchStore();
  try {
    const url = await createDatabase(place.postgres.url(), 'work_safety');
    await migrate(url, migrations);
    const database = await readModels(url, [BenchRow]);
    say(`ours: ${perSecond} events/s for ${seconds} s …`);
    const own = await measured(place, database, { projector: ours, first: 0 });
    say(`p99 ${own.p99} ms; one transaction per event …`);
    const base = await measured(place, database, { projector: naive, first: 10_000_000 });
    await database.destroy();
    return {
      name: 'project',
      unit: 'ms from append to visible, p99',
      value: own.p99,
      baseline: base.p99,
      ratio: rounded(base.p99 / own.p99),
      p50: own.p50,
      p99: own.p99,
      baselineP50: base.p50,
      eventsPerSecond: rounded(own.rate),
      baselineEventsPerSecond: rounded(base.rate),
      seconds,
      machine: machine(),
    };
  } finally {
    await place.stop();
  }
};
