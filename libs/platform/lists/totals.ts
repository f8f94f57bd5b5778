import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { poolOf, quoted } from '#platform/tables';

/** A count of rows: of which table of a projection, and the conditions it is made with. */
export type Counting = Readonly<{
  table: Readonly<{ schema: string; name: string }>;
  where: string;
  values: readonly unknown[];
}>;

type Known = Readonly<{ at: string; total: Promise<number> }>;

/** Nobody pages so slowly that a count is of use for longer. */
const rememberedMs = 60_000;

/**
 * How many rows match, counted again as soon as the table has changed. Whatever writes rows writes the checkpoint in the
 * same transaction, so a total that was counted after the checkpoint was read holds for as long as nobody has written that.
 */
export class Totals {
  private readonly known = new LRUCache<string, Known>({ max: 2_000, ttl: rememberedMs });

  constructor(private readonly pool: Pool) {}

  async of(counting: Counting): Promise<number> {
    const at = await this.standing(counting.table);
    if (at === undefined) return this.counted(counting);
    const name = JSON.stringify(counting);
    const known = this.known.get(name);
    if (known?.at === at) return known.total;
    const total = this.counted(counting);
    this.known.set(name, { at, total });
    total.catch(() => this.known.delete(name));
    return total;
  }

  private async counted({ table, where, values }: Counting): Promise<number> {
    const { rows } = await this.pool.query<{ total: string }>(
      `SELECT count(*) AS total FROM ${quoted(table.schema)}.${quoted(table.name)} WHERE ${where}`,
      [...values],
    );
    return Number(rows[0]!.total);
  }

  /** Which version of its checkpoint every shard of the build that is shown has written; nothing for a table that no projection keeps. */
  private async standing({ schema, name }: Counting['table']): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ at: string | null }>({
      name: 'where-a-table-stands',
      text: `SELECT string_agg(concat_ws('/', b.build, c.slice_from, c.xmin, c.commit), ' ' ORDER BY c.slice_from) AS at
        FROM platform.build b JOIN platform.checkpoint c ON c.projection = b.projection AND c.build = b.build
        WHERE b.status = 'live' AND b.relation = format('"%s"."%s__v%s"', $1::text, $2::text, b.build)`,
      values: [schema, name],
    });
    return rows[0]?.at ?? undefined;
  }
}

const all = new WeakMap<DataSource, Totals>();

/** The totals of one database, remembered together. */
export const totalsOf = (database: DataSource): Totals => {
  const known = all.get(database) ?? new Totals(poolOf(database));
  all.set(database, known);
  return known;
};
