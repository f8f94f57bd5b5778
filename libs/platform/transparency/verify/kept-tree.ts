import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { poolOf } from '#platform/tables';
import { checkpointIn } from '../signed/checkpoint.js';
import { treeEnd } from '../kept/tree-tables.js';
import { tileWidth } from '../tree/frontier.js';
import { tilePath } from '../tree/tile-path.js';

/** A leaf as a tree has it: its hash, and the line it is the hash of where that is known. */
export type KeptLeaf = Readonly<{ hash: Buffer | undefined; line: Buffer | undefined }>;

/** A checkpoint under the size that it is kept by. */
export type KeptCheckpoint = Readonly<{ size: number; note: string }>;

/** What a tree says of the log: its leaves, in order, and the checkpoints that were signed. */
export type KeptTree = Readonly<{
  name: string;
  /** It must have whatever a checkpoint vouches for; a copy is as old as it is. */
  isLive: boolean;
  leaves: () => AsyncIterable<KeptLeaf>;
  checkpoints: () => Promise<readonly KeptCheckpoint[]>;
}>;

const page = 2_000;

type Row = Readonly<{ index: string; line: string | null; hash: Buffer | null }>;

async function* leavesOf(database: DataSource): AsyncGenerator<KeptLeaf> {
  const { size } = await treeEnd(database);
  for (let from = 0; from < size; from += page) {
    const { rows } = await poolOf(database).query<Row>({
      name: 'tree-leaves',
      text: `SELECT n AS index, e.line, h.hash FROM generate_series($1::bigint, $2::bigint) n
        LEFT JOIN transparency.entry e ON e.index = n
        LEFT JOIN transparency.hash h ON h.level = 0 AND h.index = n ORDER BY n`,
      values: [from, Math.min(from + page, size) - 1],
    });
    for (const { line, hash } of rows)
      yield { line: line === null ? undefined : Buffer.from(line), hash: hash ?? undefined };
  }
}

/** The tree of the worker, in its tables. */
export const treeInTables = (database: DataSource): KeptTree => ({
  name: '数据表 tables',
  isLive: true,
  leaves: () => leavesOf(database),
  checkpoints: async () => {
    const { rows } = await poolOf(database).query<{ size: string; note: string; last: string }>(
      'SELECT size, note, last_note AS last FROM transparency.checkpoint ORDER BY size',
    );
    return rows.flatMap(({ size, note, last }) =>
      [...new Set([note, last])].map((one) => ({ size: Number(size), note: one })),
    );
  },
});

const hashBytes = 32;
const lengthBytes = 2;

const linesIn = (tile: Buffer): readonly Buffer[] => {
  const lines: Buffer[] = [];
  for (let at = 0; at + lengthBytes <= tile.length;) {
    const end = at + lengthBytes + tile.readUInt16BE(at);
    lines.push(tile.subarray(at + lengthBytes, end));
    at = end;
  }
  return lines;
};

/** A tile, whole or the widest part of it that is there. */
const widest = (dir: string, level: 'entries' | number, index: number): Buffer => {
  for (let width = tileWidth; width > 0; width -= 1) {
    const file = join(dir, tilePath({ level, index, width }));
    if (existsSync(file)) return readFileSync(file);
  }
  return Buffer.alloc(0);
};

async function* leavesIn(dir: string): AsyncGenerator<KeptLeaf> {
  for (let index = 0; ; index += 1) {
    const [lines, hashes] = [linesIn(widest(dir, 'entries', index)), widest(dir, 0, index)];
    const count = Math.max(lines.length, Math.floor(hashes.length / hashBytes));
    for (let at = 0; at < count; at += 1) {
      const hash = hashes.subarray(at * hashBytes, (at + 1) * hashBytes);
      yield { line: lines[at], hash: hash.length === hashBytes ? hash : undefined };
    }
    if (count < tileWidth) return;
  }
}

/** A copy of the folder that was handed out（对外文件夹副本）. */
export const treeInFolder = (dir: string): KeptTree => ({
  name: dir,
  isLive: false,
  leaves: () => leavesIn(dir),
  checkpoints: async () => {
    const file = join(dir, 'checkpoint');
    const note = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const said = checkpointIn(note);
    return said ? [{ size: said.size, note }] : [];
  },
});
