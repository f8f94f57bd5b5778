import { poolOf } from '#platform/tables';
import type { Instant } from '#domain/kernel';
import type { DataSource } from 'typeorm';
import type { Where } from './narrow.js';
import type { RowReader } from './row-reader.js';

/**
 * The rows of a table as they stood at a moment: those that nothing has changed since `until`, and
 * beside them `rows`, which stand otherwise today.
 */
export type PastRows = Readonly<{ until: Instant; rows: readonly object[] }>;

type Asking<Row> = Readonly<{ reader: RowReader<Row>; where: Where }>;

/**
 * The same question put to the rows of then: the same SQL over another relation. As it is where
 * nobody asks about the past.
 */
export const asStood = <Row>(
  { reader, where }: Asking<Row>,
  past: PastRows | undefined,
): Asking<Row> => {
  if (!past) return { reader, where };
  const { until, rows } = past;
  const values = [...where.values, until, JSON.stringify(rows)];
  const [at, texts] = [`$${values.length - 1}::timestamptz`, `$${values.length}::jsonb`];
  const { relation, columns, named } = reader;
  const then = `(SELECT ${columns} FROM ${relation} WHERE ${named('lastEventAt')} <= ${at}
    UNION ALL SELECT ${columns} FROM jsonb_populate_recordset(NULL::${relation}, ${texts})) AS stood`;
  return { reader: { ...reader, relation: then }, where: { ...where, values } };
};

/** How many of them there were. */
export const countOf = async (
  database: DataSource,
  relation: string,
  { sql, values }: Where,
): Promise<number> => {
  const { rows } = await poolOf(database).query<{ total: string }>(
    `SELECT count(*) AS total FROM ${relation} WHERE ${sql}`,
    [...values],
  );
  return Number(rows[0]!.total);
};
