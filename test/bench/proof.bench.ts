import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { v4 } from 'uuid';
import { createDatabase } from '#stand-ins/embedded';
import { noDigest, sealOf } from '#platform/log';
import type { NewEvent } from '#platform/store';
import { migrate, readModels } from '#platform/tables';
import { signerOf, treeInTables, verifyLog } from '#platform/transparency';
import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { ProofDesk } from '../../libs/platform/transparency/asked/proof-desk.js';
import { checkpointsIn } from '../../libs/platform/transparency/kept/checkpoints.js';
import { treeEnd } from '../../libs/platform/transparency/kept/tree-tables.js';
import { type BenchStore, benchStore, machine } from './bench-store.js';
import { type Figure, measure, rounded, timed, told, type Timed } from './figure.js';
import { helperProcess } from './helper-process.js';

// Appends while the tree is kept in a process of its own, against the same appends without it, in
// turns in the same run; how far the tree is behind; proofs; and a verification of the whole log.

const usualAppends = Number(process.env.BENCH_APPENDS ?? 5_000);
const concurrency = 64;
const turns = 4;
const proofs = 500;
const patienceMs = 600_000;

type Case = Readonly<{ stream: string; event: NewEvent }>;

const cases = (count: number): readonly Case[] =>
  Array.from({ length: count }, (_, number) => {
    const [id, stream] = [v4(), `bench-440704.${v4()}`];
    const data = { number, activity: 'Create Fine', amount: { minor: 3_500, currency: 'EUR' } };
    const metadata = { schema: 0, actor: { kind: 'person', id: v4() }, previous: noDigest };
    const told = { id, stream, revision: 0, type: 'BenchNoted', data, metadata: metadata as never };
    const event = { id, type: told.type, data, metadata: { ...metadata, digest: sealOf(told) } };
    return { stream, event };
  });

const appended = async ({ store }: BenchStore, all: readonly Case[]): Promise<Timed> =>
  timed(all.length, concurrency, (index) =>
    store.append(all[index]!.stream, [all[index]!.event], 'none'),
  );

/** Seconds until the tree has so many events. */
const behind = async (database: DataSource, size: number): Promise<number> => {
  const begun = performance.now();
  while ((await treeEnd(database)).size < size) {
    if (performance.now() - begun > patienceMs)
      throw new Error('The tree does not come to its end.');
    await sleep(20);
  }
  return (performance.now() - begun) / 1_000;
};

type Place = Readonly<{ place: BenchStore; url: string; database: DataSource }>;

const kept = async <T>({ place, url }: Place, work: () => Promise<T>): Promise<T> => {
  const { child, heard } = helperProcess('proof/keeper.examples.js', [place.url, url]);
  await heard();
  const result = await work();
  child.send('stop');
  await heard();
  child.disconnect();
  await once(child, 'exit');
  return result;
};

const appending = async (on: Place, total: number, say: (line: string) => void) => {
  const [alone, beside]: [Timed[], Timed[]] = [[], []];
  const lags: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    say(`turn ${turn + 1} of ${turns}`);
    alone.push(await appended(on.place, cases(total)));
    // What came in without it is caught up with before anything is measured.
    await kept(on, async () => {
      await behind(on.database, total * (2 * turn + 1));
      beside.push(await appended(on.place, cases(total)));
      lags.push(await behind(on.database, total * (2 * turn + 2)));
    });
  }
  return { alone: told(alone), beside: told(beside), lag: Math.max(...lags) };
};

const proving = async ({ place, database }: Place) => {
  const desk = new ProofDesk(place.log, database);
  const [newest] = await checkpointsIn(database, { limit: 1 });
  const size = newest?.size ?? 0;
  const streams: string[] = [];
  for await (const { stream } of place.log.readAll({}))
    if (!stream.startsWith('$') && streams.length < size) streams.push(stream);
  const step = Math.max(1, Math.floor(streams.length / proofs));
  return measure(Math.min(proofs, streams.length), 4, (index) =>
    desk.inclusion(streams[index * step] ?? streams[0]!, 0),
  );
};

const verifying = async ({ place, database }: Place) => {
  const [newest] = await checkpointsIn(database, { limit: 1 });
  const begun = performance.now();
  const { events, faults } = await verifyLog({
    log: place.log,
    since: newest!.note,
    keys: [signerOf('bench', Buffer.alloc(32, 7))],
    trees: [treeInTables(database)],
  });
  if (faults.length > 0) throw new Error(`Not as recorded: ${JSON.stringify(faults)}`);
  return { events, perSecond: rounded((events / (performance.now() - begun)) * 1_000) };
};

export const run = async (say: (line: string) => void, times: number): Promise<Figure> => {
  const total = Math.ceil(usualAppends * times);
  const before = machine();
  const place = await benchStore();
  const url = await createDatabase(place.postgres.url(), 'bench_tree');
  await migrate(url, migrations);
  const database = await readModels(url, []);
  const on = { place, url, database };
  const { alone, beside, lag } = await appending(on, total, say);
  say('proofs');
  const proof = await proving(on);
  say('verifying');
  const verification = await verifying(on);
  await database.destroy();
  await place.stop();
  return {
    name: 'proof',
    unit: 'appends/s',
    value: beside.perSecond,
    baseline: alone.perSecond,
    ratio: rounded(beside.perSecond / alone.perSecond),
    p50: beside.p50,
    p99: beside.p99,
    lagSeconds: rounded(lag),
    proofP50: proof.p50,
    proofP99: proof.p99,
    verifiedPerSecond: verification.perSecond,
    events: verification.events,
    concurrency,
    times,
    before,
    after: machine(),
  };
};
