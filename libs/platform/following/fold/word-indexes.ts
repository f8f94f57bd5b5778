import { type Client, quoted } from '#platform/tables';
import type { RowTable } from './row-table.js';

/**
 * How pg_trgm compares words, three letters at a time; nothing where the database has not got it.
 */
const trigramsIn = async (client: Client): Promise<string | undefined> => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.opcname) AS name
      FROM pg_opclass c JOIN pg_namespace n ON n.oid = c.opcnamespace
      WHERE c.opcname = 'gin_trgm_ops'`,
  );
  return rows[0]?.name;
};

/**
 * Makes the indexes that find a part of a text, each over all columns in which a word is looked
 * for: the word may stand in any. Without pg_trgm there are none, and every row is read.
 */
export const createWordIndexes = async (
  client: Client,
  { names, relation }: RowTable,
  wanted: readonly (readonly string[])[],
): Promise<void> => {
  const trigrams = wanted.length > 0 ? await trigramsIn(client) : undefined;
  if (trigrams === undefined) return;
  for (const [at, columns] of wanted.entries())
    await client.query(
      `CREATE INDEX IF NOT EXISTS ${quoted(`${names.name}_words_${at}`)} ON ${relation}
        USING gin (${columns.map((column) => `${quoted(column)} ${trigrams}`).join(', ')})`,
    );
};
