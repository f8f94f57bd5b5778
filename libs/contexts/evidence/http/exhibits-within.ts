import type { Scope } from '#domain/procedure';
import { recusedBy } from '#platform/board';
import type { Condition } from '#platform/lists';
import { poolOf } from '#platform/tables';
import type { DataSource } from 'typeorm';
import type { ExhibitRow } from '../projections/exhibit-row.js';

/** None that belongs to a matter which somebody was recused from（回避）. */
const notOfRecused =
  ({ self }: Scope): Condition =>
  (put, named) =>
    self.length === 0
      ? 'TRUE'
      : `NOT EXISTS (SELECT FROM jsonb_array_elements(${named('places')}) AS place
          WHERE place->>'matter' = ANY(${recusedBy(put(self))}))`;

/** The exhibits that somebody's organs or he himself took; the auditor all. */
export const exhibitsWithin =
  (scope: Scope, organs: readonly string[], person: string): Condition =>
  (put, named) => {
    const apart = notOfRecused(scope)(put, named);
    if (scope.all) return apart;
    return `((${named('organs')} && ${put(organs)}::text[] OR ${named('hands')} @> ARRAY[${put(person)}]::text[]) AND ${apart})`;
  };

/** Whether an exhibit belongs to a matter which somebody was recused from. */
export const isOfRecused = async (
  database: DataSource,
  { self }: Scope,
  { places }: Pick<ExhibitRow, 'places'>,
): Promise<boolean> => {
  if (self.length === 0 || places.length === 0) return false;
  const { rows } = await poolOf(database).query(
    `SELECT FROM read.matter WHERE _stream = ANY($1::text[]) AND recused && $2::text[] LIMIT 1`,
    [places.map(({ matter }) => matter), self],
  );
  return rows.length > 0;
};
