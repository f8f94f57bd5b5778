import type { DataSource } from 'typeorm';
import type { Position } from '#domain/kernel';
import { type Client, inTransaction, poolOf } from '#platform/tables';
import type { TileHash } from '../tree/frontier.js';
import type { TileHashes } from '../tree/proofs.js';

/** How far the tree goes, and where in the log its last event lay when it was entered. */
export type TreeEnd = Readonly<{ size: number; position: Position | undefined }>;

/** A line of the tree and where its event lay. */
export type Line = Readonly<{ line: Buffer; position: Position }>;

/** Tiles that were asked for are not there: the tree is shorter, or somebody took them away. */
export class NotInTree extends Error {
  constructor(what: string) {
    super(`The tree has no ${what}`);
    this.name = 'NotInTree';
  }
}

/** Somebody else added to the tree meanwhile: this process does not keep it any more. */
export class KeptByAnother extends Error {
  constructor() {
    super('Another process keeps the tree.');
    this.name = 'KeptByAnother';
  }
}

/** Where the tree ends now. */
export const treeEnd = async (database: DataSource): Promise<TreeEnd> => {
  const { rows } = await poolOf(database).query<{ size: string } & Position>(
    'SELECT size, commit, prepare FROM transparency.tree',
  );
  const [{ size, commit, prepare }] = rows as [(typeof rows)[0]];
  return { size: Number(size), position: commit === '' ? undefined : { commit, prepare } };
};

/** Hashes of a level, as proofs ask for them. Throws `NotInTree` when there are fewer. */
export const hashesIn =
  (database: DataSource): TileHashes =>
  async (level, from, count) => {
    const { rows } = await poolOf(database).query<{ hash: Buffer }>({
      name: 'tree-hashes',
      text: `SELECT hash FROM transparency.hash WHERE level = $1 AND index >= $2 AND index < $3 ORDER BY index`,
      values: [level, from, from + count],
    });
    if (rows.length !== count) throw new NotInTree(`${count} hashes of level ${level} at ${from}`);
    return rows.map(({ hash }) => hash);
  };

/** Lines of the tree from one on, so many. Throws `NotInTree` when there are fewer. */
export const linesIn = async (
  database: DataSource,
  from: number,
  count: number,
): Promise<readonly Buffer[]> => {
  const { rows } = await poolOf(database).query<{ line: string }>({
    name: 'tree-lines',
    text: `SELECT line FROM transparency.entry WHERE index >= $1 AND index < $2 ORDER BY index`,
    values: [from, from + count],
  });
  if (rows.length !== count) throw new NotInTree(`${count} entries at ${from}`);
  return rows.map(({ line }) => Buffer.from(line));
};

/** Where in the tree an event is that lay there. */
export const indexAt = async (
  database: DataSource,
  { commit, prepare }: Position,
): Promise<number | undefined> => {
  const { rows } = await poolOf(database).query<{ index: string }>({
    name: 'tree-index',
    text: `SELECT index FROM transparency.entry WHERE commit = $1 AND prepare = $2`,
    values: [commit, prepare],
  });
  return rows[0] && Number(rows[0].index);
};

/** What one batch adds to the tree. */
export type Growth = Readonly<{
  from: number;
  lines: readonly Line[];
  hashes: readonly TileHash[];
}>;

/**
 * Adds a batch: entries, hashes and the new end in one transaction, or nothing. Throws
 * `KeptByAnother` when the tree does not end where the batch begins.
 */
export const grow = (database: DataSource, growth: Growth): Promise<void> =>
  inTransaction(database, async (client) => {
    await moveEnd(client, growth);
    await addLines(client, growth);
    await addHashes(client, growth);
  });

const moveEnd = async (client: Client, { from, lines }: Growth): Promise<void> => {
  const { commit, prepare } = lines.at(-1)!.position;
  const { rowCount } = await client.query(
    'UPDATE transparency.tree SET size = $2, commit = $3, prepare = $4 WHERE size = $1',
    [from, from + lines.length, commit, prepare],
  );
  if (rowCount !== 1) throw new KeptByAnother();
};

const addLines = async (client: Client, { from, lines }: Growth): Promise<void> => {
  await client.query({
    name: 'add-tree-lines',
    text: `INSERT INTO transparency.entry (index, line, commit, prepare)
      SELECT $1::bigint + n - 1, line, commit, prepare
        FROM unnest($2::text[], $3::numeric[], $4::numeric[]) WITH ORDINALITY AS l(line, commit, prepare, n)`,
    values: [
      from,
      lines.map(({ line }) => line.toString()),
      lines.map(({ position }) => position.commit),
      lines.map(({ position }) => position.prepare),
    ],
  });
};

const addHashes = async (client: Client, { hashes }: Growth): Promise<void> => {
  await client.query({
    name: 'add-tree-hashes',
    text: `INSERT INTO transparency.hash (level, index, hash)
      SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::bytea[])`,
    values: [
      hashes.map(({ level }) => level),
      hashes.map(({ index }) => index),
      hashes.map(({ hash }) => hash),
    ],
  });
};
