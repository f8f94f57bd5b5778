import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { instant } from '#domain/kernel';
import { atTheEdge } from '#platform/http';
import { EventLog } from '#platform/log';
import { migrate, readModels } from '#platform/tables';
import { withPostgres } from '#stand-ins/embedded';
import { MemoryLog, SetClock } from '#testing';
import { migrations } from '../../../../migrations/index.js';
import { TreeKeeping } from '../kept/tree-keeper.js';
import { checkpointIn } from '../signed/checkpoint.js';
import { isSignedBy, noteIn, signerOf, verifierIn } from '../signed/note.js';
import { showsConsistency, showsInclusion } from '../tree/check-proof.js';
import { Frontier } from '../tree/frontier.js';
import { leafHash } from '../tree/merkle.js';
import type { Consistency, Inclusion } from './proof-desk.js';
import { ProofDesk } from './proof-desk.js';
import { TransparencyController } from './transparency.controller.js';

const signer = signerOf('work-safety.440704', Buffer.alloc(32, 7));
const quick = { batch: 50, waitMs: 5, signEveryEvents: 100, signEveryMs: 600_000 };
const log = new MemoryLog();

let database: DataSource;
let app: INestApplication;
let url: string;
beforeAll(async () => {
  const databaseUrl = await (await withPostgres()).freshDatabase();
  await migrate(databaseUrl, migrations);
  database = await readModels(databaseUrl, []);
  for (let at = 0; at < 600; at += 1)
    log.append(`case-440704.${at % 7}`, { type: 'A', data: { at } });
  const clock = new SetClock(instant('2026-11-29T10:00:00Z'));
  const ending = new AbortController();
  const keeping = await TreeKeeping.of({ log, database, signer, clock }, quick);
  const following = keeping.follow(ending.signal);
  for (let tries = 0; keeping.waiting > 0 || keeping.size < 600; tries += 1) {
    if (tries > 1_000) throw new Error('The tree does not come to its end.');
    await new Promise((done) => setTimeout(done, 5));
  }
  ending.abort();
  await following;
  // What came after the last checkpoint.
  log.append('case-440704.late', { type: 'A', data: {} });
  const testing = await Test.createTestingModule({
    controllers: [TransparencyController],
    providers: [
      ProofDesk,
      { provide: EventLog, useValue: log },
      { provide: DataSource, useValue: database },
    ],
  }).compile();
  app = testing.createNestApplication<NestExpressApplication>({ logger: false });
  atTheEdge(app as NestExpressApplication);
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.destroy();
});

const get = (path: string): Promise<Response> => fetch(`${url}/transparency/${path}`);
const json = async <T>(path: string): Promise<T> => (await (await get(path)).json()) as T;
const bytes = (text: string): Buffer => Buffer.from(text, 'base64');

describe('The proofs that auditors ask for', () => {
  it('stand on a checkpoint that holds for whoever has the key', async () => {
    const response = await get('checkpoint');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const note = noteIn(await response.text())!;
    const key = verifierIn((await (await get('key')).text()).trim())!;
    expect(isSignedBy(note, key)).toBe(true);
    const { items, next } = await json<{
      items: { size: number; checkpoint: string }[];
      next: string;
    }>('checkpoints?limit=2');
    expect([items.length, checkpointIn(items[0]!.checkpoint)!.size]).toEqual([2, items[0]!.size]);
    const rest = await json<{ items: { size: number }[] }>(`checkpoints?after=${next}`);
    expect(rest.items.every(({ size }) => size < Number(next))).toBe(true);
  });

  it('show of an event that it is in it, and which', async () => {
    const told = await json<Inclusion>('inclusion?stream=case-440704.3&revision=40');
    const { root, size } = checkpointIn(told.checkpoint)!;
    const leaf = leafHash(Buffer.from(told.entry));
    const included = { index: told.index, size, leaf, root };
    expect([told.size, bytes(told.root), told.index]).toEqual([size, root, 40 * 7 + 3]);
    expect(showsInclusion(included, told.proof.map(bytes))).toBe(true);
    expect(JSON.parse(told.entry)).toMatchObject({ stream: 'case-440704.3', revision: 40 });
  });

  it('show that it only grew', async () => {
    for (const from of [0, 1, 77, 256]) {
      const told = await json<Consistency>(`consistency?from=${from}`);
      const newer = checkpointIn(told.checkpoint)!;
      const older = { size: from, root: bytes(told.fromRoot) };
      expect(showsConsistency(older, newer, told.proof.map(bytes))).toBe(true);
    }
  });

  it('come with the tiles that they are made of', async () => {
    const frontier = Frontier.empty();
    for (const path of ['000', '001', '002.p/88']) {
      const tile = Buffer.from(await (await get(`tile/0/${path}`)).arrayBuffer());
      for (let at = 0; at < tile.length; at += 32) frontier.add(tile.subarray(at, at + 32));
    }
    const { toRoot, to } = await json<Consistency>('consistency?from=0');
    expect([frontier.size, to]).toEqual([600, 600]);
    expect(frontier.root()).toEqual(bytes(toRoot));
    const entries = Buffer.from(await (await get('tile/entries/000')).arrayBuffer());
    expect(entries.subarray(2, 2 + entries.readUInt16BE(0)).toString()).toContain('"revision":0');
  });

  it.each([
    ['inclusion?stream=case-440704.3&revision=9999', 404, 'event-unknown'],
    ['inclusion?stream=case-440704.never&revision=0', 404, 'event-unknown'],
    ['inclusion?stream=case-440704.late&revision=0', 404, 'not-in-checkpoint'],
    ['inclusion?stream=case-440704.3&revision=0&size=3333', 404, 'checkpoint-unknown'],
    ['inclusion?stream=case-440704.3&revision=-1', 400, 'fields-not-valid'],
    ['inclusion?stream=case-440704.3', 400, 'fields-not-valid'],
    ['inclusion?stream=%00&revision=0', 400, 'address-not-valid'],
    ['inclusion?stream=%24settings&revision=0', 404, 'event-unknown'],
    ['consistency?from=601', 404, 'checkpoint-ahead'],
    ['consistency?from=2&to=1', 400, 'fields-not-valid'],
    ['consistency?from=1e99', 400, 'fields-not-valid'],
    ['checkpoints?limit=0', 400, 'fields-not-valid'],
    ['checkpoint?nobody=1', 400, 'fields-not-valid'],
    ['tile/0/003', 404, 'not-in-tree'],
    ['tile/0/002.p/89', 404, 'not-in-tree'],
    ['tile/3/x999/x999/x999/999', 404, 'not-in-tree'],
    ['tile/5/x999/x999/x999/x999/x999/x999/x999/999', 400, 'not-a-tile'],
    ['tile/9/000', 400, 'not-a-tile'],
    ['tile/0/0', 400, 'not-a-tile'],
    ['tile/0/000.p/0', 400, 'not-a-tile'],
    ['tile/entries/..%2F..%2Fkey', 400, 'not-a-tile'],
  ])('refuse %s with a reason', async (path, status, code) => {
    const response = await get(path);
    const problem = (await response.json()) as object;
    expect([response.status, problem]).toEqual([status, expect.objectContaining({ code })]);
  });

  it('tell of an event that is not as it was entered', async () => {
    await database.query(
      `UPDATE transparency.entry SET line = replace(line, 'digest":"', 'digest":"0') WHERE index = 3`,
    );
    const response = await get('inclusion?stream=case-440704.3&revision=0');
    expect([response.status, await response.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'event-changed' }),
    ]);
    await database.query(`DELETE FROM transparency.hash WHERE level = 0 AND index = 5`);
    const incomplete = await get('inclusion?stream=case-440704.4&revision=0');
    expect([incomplete.status, await incomplete.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'tree-incomplete' }),
    ]);
  });
});
