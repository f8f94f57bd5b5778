import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { instant } from '#domain/kernel';
import { migrate, readModels } from '#platform/tables';
import { withPostgres } from '#stand-ins/embedded';
import { MemoryLog, SetClock } from '#testing';
import { migrations } from '../../../../migrations/index.js';
import { checkpointIn } from '../signed/checkpoint.js';
import { isSignedBy, noteIn, signerOf, verifierIn } from '../signed/note.js';
import { entryOf, leafOf, lineOf } from '../tree/entry.js';
import { Frontier } from '../tree/frontier.js';
import { checkpointsIn } from './checkpoints.js';
import { ProofFolder } from './folder.js';
import { tileBytes } from './tile-bytes.js';
import { type KeepingLimits, TreeKeeping } from './tree-keeper.js';
import { KeptByAnother, linesIn, treeEnd } from './tree-tables.js';

const signer = signerOf('work-safety.440704', Buffer.alloc(32, 7));
const quick: KeepingLimits = { batch: 100, waitMs: 5, signEveryEvents: 250, signEveryMs: 600_000 };

let database: DataSource;
let log: MemoryLog;
let dir: string;
beforeEach(async () => {
  const url = await (await withPostgres()).freshDatabase();
  await migrate(url, migrations);
  database = await readModels(url, []);
  log = new MemoryLog();
  dir = mkdtempSync(join(tmpdir(), 'checkpoints-'));
});
afterEach(() => database.destroy());

const append = (count: number, from = 0): void => {
  for (let at = from; at < from + count; at += 1)
    log.append(`case-440704.${at % 7}`, { type: 'CaseNoted', data: { at } });
};

const keeping = (limits = quick): Promise<TreeKeeping> => {
  const folder = new ProofFolder(dir, (tile) => tileBytes(database, tile));
  const clock = new SetClock(instant('2026-11-29T10:00:00Z'));
  return TreeKeeping.of({ log, database, signer, clock, folder }, limits);
};

const reaches = async (size: number): Promise<void> => {
  for (let tries = 0; (await treeEnd(database)).size < size; tries += 1) {
    if (tries > 1_000) throw new Error(`The tree does not come to ${size}.`);
    await new Promise((done) => setTimeout(done, 5));
  }
};

/** Keeps the tree until it has so many events. */
const kept = async (size: number, limits = quick): Promise<void> => {
  const ending = new AbortController();
  const one = await keeping(limits);
  const following = one.follow(ending.signal);
  await reaches(size);
  ending.abort();
  await following;
};

/** The root of the whole log, from nothing but the log. */
const rootOfLog = async (count = Infinity): Promise<string> => {
  const frontier = Frontier.empty();
  for await (const event of log.readAll({}))
    if (frontier.size < count) frontier.add(leafOf(lineOf(entryOf(event))));
  return frontier.root().toString('base64');
};

describe('Keeping the tree over the log', () => {
  it('enters each event once, in the order of the log, whoever stopped in between', async () => {
    append(300);
    await kept(300);
    append(250, 300);
    await kept(550);
    const lines = await linesIn(database, 0, 550);
    const expected: string[] = [];
    for await (const event of log.readAll({})) expected.push(lineOf(entryOf(event)).toString());
    expect(lines.map(String)).toEqual(expected);
  });

  it('signs when so many came in, and each checkpoint has the root of the log then', async () => {
    append(600);
    await kept(600);
    const signed = await checkpointsIn(database, { limit: 10 });
    const gaps = signed.map(({ size }, at) => size - (signed[at + 1]?.size ?? 0));
    expect([gaps.length >= 2, gaps.every((gap) => gap <= 250)]).toEqual([true, true]);
    for (const { size, note } of signed) {
      expect(isSignedBy(noteIn(note)!, signer)).toBe(true);
      const { root } = checkpointIn(note)!;
      expect([size, root.toString('base64')]).toEqual([size, await rootOfLog(size)]);
    }
  });

  it('signs again when nothing came, and so says that nothing did', async () => {
    append(3);
    await kept(3, { ...quick, signEveryMs: 20 });
    const ending = new AbortController();
    const following = (await keeping({ ...quick, signEveryMs: 20 })).follow(ending.signal);
    await new Promise((done) => setTimeout(done, 200));
    ending.abort();
    await following;
    const [{ at, lastAt, size }] = (await checkpointsIn(database, { limit: 1 })) as [never];
    expect([size, lastAt >= at]).toEqual([3, true]);
  });

  it('lets nobody add who does not stand at its end', async () => {
    append(3);
    const [one, other] = [await keeping(), await keeping()];
    const ending = new AbortController();
    const first = one.follow(ending.signal);
    await reaches(3);
    await expect(other.follow(ending.signal)).rejects.toThrow(KeptByAnother);
    ending.abort();
    await first;
    expect((await treeEnd(database)).size).toBe(3);
  });

  it('hands out checkpoint, key and tiles in a folder, whole at any time', async () => {
    append(600);
    await kept(600);
    append(10, 600);
    await kept(610, { ...quick, signEveryMs: 10 });
    const note = readFileSync(join(dir, 'checkpoint'), 'utf8');
    const key = verifierIn(readFileSync(join(dir, 'key'), 'utf8'))!;
    const { size } = checkpointIn(note)!;
    expect(isSignedBy(noteIn(note)!, key)).toBe(true);
    const frontier = Frontier.empty();
    for (let tile = 0; tile * 256 < size; tile += 1) {
      const width = Math.min(256, size - tile * 256);
      const name = `tile/0/00${tile}${width === 256 ? '' : `.p/${width}`}`;
      const bytes = readFileSync(join(dir, name));
      for (let at = 0; at < bytes.length; at += 32) frontier.add(bytes.subarray(at, at + 32));
    }
    expect(frontier.root()).toEqual(checkpointIn(note)!.root);
    expect(readdirSync(join(dir, 'checkpoints/2026-11-29')).length).toBeGreaterThan(1);
    expect(readdirSync(join(dir, 'tile/0'))).toEqual(expect.arrayContaining(['000', '001']));
  });
});
