import { type Client, pairsColumn, pairsIn, quoted } from '#platform/tables';
import type { RowTable } from './row-table.js';

/**
 * Makes the index that finds a part of a text, over all columns in which a word is looked for: the
 * word may stand in any.
 */
export const createWordIndex = async (
  client: Client,
  { names, relation }: RowTable,
  columns: readonly string[],
): Promise<void> => {
  await client.query(
    `ALTER TABLE ${relation} ADD COLUMN IF NOT EXISTS ${pairsColumn} int4[]
      GENERATED ALWAYS AS (${pairsIn(columns)}) STORED`,
  );
  await client.query(
    `CREATE INDEX IF NOT EXISTS ${quoted(`${names.name}_words_0`)} ON ${relation}
      USING gin (${pairsColumn})`,
  );
};
