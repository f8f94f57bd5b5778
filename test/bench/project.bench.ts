import { setTimeout as sleep } from 'node:timers/promises';
import { comparePositions, positionOf } from '#platform/log';
import { createDatabase } from '#stand-ins/embedded';
import type { Position } from '#domain/kernel';
import { migrate, poolOf, readModels } from '#platform/tables';
import { checkpointChannel } from '#platform/following';
import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { type BenchStore, benchStore, machine } from './bench-store.js';
import { benchDocket, BenchRow, caseOf, eventsPerCase, fill, sealed } from './docket.examples.js';
import { Meter } from './cpu.js';
import { type Figure, rounded } from './figure.js';
import { helperProcess } from './helper-process.js';
import { diskOf, peakMb } from './footprint.js';

// From the answer to an append until queries see the row, at a steady rate, with many events in the
// store and their rows in the table before, against a projector without batches: the client's
// subscription and one transaction per event with its row and its checkpoint. Then the same while
// the worker rebuilds the table again and again. Each projector is a process of its own.
// BENCH_CASES says how many there are before, in cases of twelve events; `--times` multiplies them,
// not the rate.

const perSecond = Number(process.env.BENCH_RATE ?? 500);
const seconds = Number(process.env.BENCH_SECONDS ?? 15);
const warmUpSeconds = 3;
const usualCases = Number(process.env.BENCH_CASES ?? 20_000);

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

/**
 * A projector in a process of its own, as the worker is one; appends and people do not share its
 * event loop.
 */
const start = async (place: BenchStore, url: string, what: Projector) => {
  const { child, heard } = helperProcess('projector.examples.js', [what, place.url, url]);
  const said = async (word: string): Promise<unknown> => {
    for (;;) {
      const message = (await heard()) as { word: string; detail?: unknown };
      if (message.word === word) return message.detail;
    }
  };
  await said('ready');
  return {
    pid: child.pid!,
    tell: (word: 'rebuild') => child.send(word),
    stop: async (): Promise<unknown> => {
      const stopped = said('stop');
      child.send('stop');
      const detail = await stopped;
      child.disconnect();
      return detail;
    },
  };
};

/** Hears every move of a projector's checkpoint, as a waiting query does. */
const listening = async (database: DataSource, name: string, seen: Seen) => {
  const listener = await poolOf(database).connect();
  listener.on('notification', ({ payload = '' }) => {
    for (const line of payload.split('\n')) {
      const [who, build, position] = line.split(' ');
      if (who === name && build === '1') seen.reached(positionOf(position!));
    }
  });
  await listener.query(`LISTEN ${checkpointChannel}`);
  return () => listener.release(true);
};

const percentile = (times: readonly number[], part: number): number =>
  rounded(times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? 0);

type Projector = 'ours' | 'naive';
type Asked = Readonly<{ projector: Projector; first: number; told?: 'rebuild' }>;

const measured = async (
  place: BenchStore,
  { database, url }: Readonly<{ database: DataSource; url: string }>,
  { projector, first, told }: Asked,
) => {
  const seen = new Seen();
  const release = await listening(database, benchDocket.name, seen);
  const { pid, tell, stop } = await start(place, url, projector);
  if (told) tell(told);
  const meter = new Meter(place, { projector: pid });
  const rate = await meter.during(async () => {
    const rate = await load(place, seen, first);
    await seen.all(20_000);
    return rate;
  });
  const perEvent = meter.perEvent(perSecond * (seconds + warmUpSeconds));
  const peak = peakMb(place, { projector: pid });
  const detail = (await stop()) as { events: number; seconds: number } | undefined;
  release();
  const [p50, p99] = [percentile(seen.times, 0.5), percentile(seen.times, 0.99)];
  return { rate, p50, p99, detail, perEvent, peak };
};

type Measured = Awaited<ReturnType<typeof measured>>;

const figureOf = (own: Measured, base: Measured, beside: Measured) => {
  const { events, seconds: took } = beside.detail!;
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
    duringRebuild: {
      p50: beside.p50,
      p99: beside.p99,
      eventsPerSecond: rounded(beside.rate),
      rebuiltEventsPerSecond: Math.round(events / took),
    },
    seconds,
    perEvent: own.perEvent,
    peakMb: own.peak,
  };
};

/** Milliseconds from append to visible, p99. `ratio`: how many times sooner than the baseline. */
export const run = async (say: (line: string) => void, times: number): Promise<Figure> => {
  const cases = Math.ceil(usualCases * times);
  const place = await benchStore();
  try {
    const url = await createDatabase(place.postgres.url(), 'work_safety');
    await migrate(url, migrations);
    const database = await readModels(url, [BenchRow]);
    const at = { database, url };
    const eventsBefore = cases * eventsPerCase;
    say(`appending ${eventsBefore} events to begin with …`);
    await fill(place.store, cases);
    say(`ours: folding them, then ${perSecond} events/s for ${seconds} s …`);
    const own = await measured(place, at, { projector: 'ours', first: 20_000_000 });
    say(`p99 ${own.p99} ms; one transaction per event …`);
    const base = await measured(place, at, { projector: 'naive', first: 10_000_000 });
    say(`p99 ${base.p99} ms; ours beside rebuilds, one after the other …`);
    const asked = { projector: 'ours', first: 30_000_000, told: 'rebuild' } as const;
    const beside = await measured(place, at, asked);
    const disk = await diskOf(place);
    await database.destroy();
    return { ...figureOf(own, base, beside), eventsBefore, times, disk, machine: machine() };
  } finally {
    await place.stop();
  }
};
