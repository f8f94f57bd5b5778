import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createDatabase } from '#stand-ins/embedded';
import type { EventText, NewEvent } from '#platform/store';
import { instant, SystemClock } from '#domain/kernel';
import { lawBook } from '#domain/law';
import type { ImportedEvent } from '../../libs/contexts/import/imported/imported.events.js';
import { ImportWorld } from '../../libs/contexts/import/import.runner.js';
import { caseSealer, sealingIn } from '../../libs/contexts/import/processes/seal-case.js';
import { type BenchStore, benchStore, machine } from './bench-store.js';
import { Meter } from './cpu.js';
import { type Figure, type Measured, measure, rounded, type Timed, timed, told } from './figure.js';
import { diskOf, peakMb } from './footprint.js';

// One sealed event an append, through the official client and the event node, against one INSERT of
// the same row with the same indexes, at the same concurrency, durable, in the same PostgreSQL.

const concurrency = 64;
const appends = Number(process.env.BENCH_APPENDS ?? 10_000);
const warmUp = 1_000;
/** Prepared piece by piece, so that the memory of a run does not grow with its size. */
const piece = 10_000;

const fact = (number: number): ImportedEvent => ({
  type: 'ImportedFineImposed',
  data: {
    at: instant('2024-01-02T00:00:00Z'),
    activity: 'Create Fine',
    by: '561',
    traits: { kind: 'A', provision: '157' },
    amount: { minor: 3_500, currency: 'EUR' },
    result: 'stands',
    source: {
      file: '0'.repeat(64),
      line: number,
      entry: number,
      case: `C${number}`,
      mapper: 'bench@1/1',
      doubts: [],
    },
  },
});

type Case = Readonly<{ stream: string; events: readonly NewEvent[] }>;

const sealedIn = (place: BenchStore, count: number): readonly Case[] => {
  const { store, log } = place;
  const parts = {
    store,
    log,
    clock: new SystemClock(),
    district: '440704',
    code: 'bench',
    law: lawBook({ district: '440704' }),
  };
  const world = new ImportWorld(parts);
  const seal = caseSealer(sealingIn(world, { importId: randomUUID(), mapping: 'bench@1' }));
  const now = world.clock.now();
  return Array.from({ length: count }, (_, number) => {
    const { stream, events } = seal([fact(number)], now);
    // As objects: what an append gets from a decision, and what is timed includes writing them as
    // JSON, on both sides.
    const asObject = ({ id, type, data, metadata }: EventText): NewEvent => ({
      id,
      type,
      data: JSON.parse(data) as object,
      metadata: JSON.parse(metadata) as object,
    });
    return { stream, events: events.map(asObject) };
  });
};

const table = `CREATE TABLE bench_event (
  position bigint PRIMARY KEY, stream_key bigint NOT NULL, revision bigint NOT NULL, stream text NOT NULL,
  id uuid NOT NULL, type text NOT NULL, is_json boolean NOT NULL, created timestamptz NOT NULL,
  metadata bytea NOT NULL, data bytea NOT NULL, UNIQUE (stream_key, revision));
  CREATE TABLE bench_stream (key bigint PRIMARY KEY, digest bytea NOT NULL UNIQUE, name text NOT NULL)`;

const insert = `WITH s AS (INSERT INTO bench_stream VALUES ($1, sha256(convert_to($2, 'UTF8')), $2))
  INSERT INTO bench_event VALUES ($1, $1, 0, $2, $3, $4, true, now(), $5, $6)`;

const insertOne =
  (pool: pg.Pool, cases: readonly Case[], from: number) => async (index: number) => {
    const { stream, events } = cases[index]!;
    const { id, type, data, metadata } = events[0]!;
    const bytes = (value: object): Buffer => Buffer.from(JSON.stringify(value));
    const values = [from + index, stream, id, type, bytes(metadata), bytes(data)];
    await pool.query({ name: 'insert', text: insert, values });
  };

type Write = (cases: readonly Case[], from: number) => (index: number) => Promise<unknown>;

/** Writes so many cases; only the writing counts, not their preparation. */
const inPieces = async (place: BenchStore, total: number, write: Write) => {
  const meter = new Meter(place);
  const pieces: Timed[] = [];
  for (let from = 0; from < total; from += piece) {
    const cases = sealedIn(place, Math.min(piece, total - from));
    const work = () => timed(cases.length, concurrency, write(cases, from));
    pieces.push(await meter.during(work));
  }
  return { ...told(pieces), perEvent: meter.perEvent(total) };
};

export const run = async (say: (line: string) => void, times: number): Promise<Figure> => {
  const total = Math.ceil(appends * times);
  const before = machine();
  const place = await benchStore();
  const url = await createDatabase(place.postgres.url(), 'bench_rows');
  const pool = new pg.Pool({ connectionString: url, max: concurrency });
  await pool.query(table);
  const first = sealedIn(place, warmUp);
  const append = (all: readonly Case[]) => (index: number) =>
    place.store.append(all[index]!.stream, all[index]!.events, 'none');
  await measure(warmUp, concurrency, append(first));
  await measure(warmUp, concurrency, insertOne(pool, first, 0));
  say('appending');
  const ours = await inPieces(place, total, append);
  const peak = peakMb(place);
  say('inserting');
  const insert = (cases: readonly Case[], from: number) => insertOne(pool, cases, warmUp + from);
  const theirs: Measured = await inPieces(place, total, insert);
  await pool.end();
  const disk = await diskOf(place);
  await place.stop();
  return {
    name: 'append',
    unit: 'appends/s',
    value: ours.perSecond,
    baseline: theirs.perSecond,
    ratio: rounded(ours.perSecond / theirs.perSecond),
    p50: ours.p50,
    p99: ours.p99,
    baselineP50: theirs.p50,
    baselineP99: theirs.p99,
    concurrency,
    appends: total,
    times,
    perEvent: ours.perEvent,
    peakMb: peak,
    disk,
    before,
    after: machine(),
  };
};
