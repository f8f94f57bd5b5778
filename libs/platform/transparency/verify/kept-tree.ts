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

/** What a tree says of the log: its leaves in order, and the checkpoints that were signed. */
export type KeptTree = Readonly<{
  name: string;
  /** It must have whatever a checkpoint vouches for; a copy is as old as it is. */
  isLive: boolean;
  /** Its leaves, some at a time. */
  pages: () => AsyncIterable<readonly KeptLeaf[]>;
  checkpoints: () => Promise<readonly KeptCheckpoint[]>;
}>;

/** The leaves of a tree, one by one. */
export async function* leavesOf(tree: KeptTree): AsyncGenerator<KeptLeaf> {
  for await (const page of tree.pages()) yield* page;
}

const page = 2_000;

type Row = Readonly<{ index: string; line?: string; hash?: Buffer }>;

const rowsOf = async (
  database: DataSource,
  [from, end]: readonly [number, number],
): Promise<readonly KeptLeaf[]> => {
  const of = (name: string, text: string) =>
    poolOf(database).query<Row>({ name, text, values: [from, end] });
  const [lines, hashes] = await Promise.all([
    of(
      'tree-lines-between',
      'SELECT index, line FROM transparency.entry WHERE index >= $1 AND index < $2',
    ),
    of(
      'tree-leaves-between',
      'SELECT index, hash FROM transparency.hash WHERE level = 0 AND index >= $1 AND index < $2',
    ),
  ]);
  const leaves = Array.from({ length: end - from }, (): Draft => ({}));
  for (const { index, line } of lines.rows) leaves[Number(index) - from]!.line = Buffer.from(line!);
  for (const { index, hash } of hashes.rows) leaves[Number(index) - from]!.hash = hash!;
  return leaves.map(({ line, hash }) => ({ line, hash }));
};

type Draft = { line?: Buffer; hash?: Buffer };

/** Reads a page while the one before it is taken. */
async function* pagesOf(database: DataSource): AsyncGenerator<readonly KeptLeaf[]> {
  const { size } = await treeEnd(database);
  const pageAt = (from: number): Promise<readonly KeptLeaf[]> | undefined => {
    const loading = from < size ? rowsOf(database, [from, Math.min(from + page, size)]) : undefined;
    // Whoever leaves in the middle listens to no failure of it.
    loading?.catch(() => undefined);
    return loading;
  };
  let next = pageAt(0);
  for (let from = 0; next; from += page) {
    const leaves = await next;
    next = pageAt(from + page);
    yield leaves;
  }
}

/** The tree of the worker, in its tables. */
export const treeInTables = (database: DataSource): KeptTree => ({
  name: '数据表 tables',
  isLive: true,
  pages: () => pagesOf(database),
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

async function* pagesIn(dir: string): AsyncGenerator<readonly KeptLeaf[]> {
  for (let index = 0; ; index += 1) {
    const [lines, hashes] = [linesIn(widest(dir, 'entries', index)), widest(dir, 0, index)];
    const count = Math.max(lines.length, Math.floor(hashes.length / hashBytes));
    yield Array.from({ length: count }, (_, at) => {
      const hash = hashes.subarray(at * hashBytes, (at + 1) * hashBytes);
      return { line: lines[at], hash: hash.length === hashBytes ? hash : undefined };
    });
    if (count < tileWidth) return;
  }
}

/** A copy of the folder that was handed out（对外文件夹副本）. */
export const treeInFolder = (dir: string): KeptTree => ({
  name: dir,
  isLive: false,
  pages: () => pagesIn(dir),
  checkpoints: async () => {
    const file = join(dir, 'checkpoint');
    const note = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const said = checkpointIn(note);
    return said ? [{ size: said.size, note }] : [];
  },
});
