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

/** Something worked out of a table: which table, and all that the answer depends on besides. */
type Remembering = Readonly<{ table: Counting['table']; asked: unknown }>;

type Known = Readonly<{ at: string; answer: Promise<unknown> }>;

/** Nobody pages so slowly that a count is of use for longer. */
const rememberedMs = 60_000;

/**
 * How many rows match, counted again as soon as the table has changed. Whatever writes rows writes
 * the checkpoint in the same transaction, so a total that was counted after the checkpoint was read
 * holds for as long as nobody has written that.
 */
export class Totals {
  private readonly known = new LRUCache<string, Known>({ max: 2_000, ttl: rememberedMs });

  constructor(private readonly pool: Pool) {}

  of(counting: Counting): Promise<number> {
    return this.remembered({ table: counting.table, asked: counting }, () =>
      this.counted(counting),
    );
  }

  /** The answer of the last time while the table stands where it stood then; otherwise asks. */
  async remembered<T>({ table, asked }: Remembering, ask: () => Promise<T>): Promise<T> {
    const at = await this.standing(table);
    if (at === undefined) return ask();
    const name = JSON.stringify([table, asked]);
    const known = this.known.get(name);
    // Kept under all that the answer depends on, so that it is the answer to the same question.
    if (known?.at === at) return known.answer as Promise<T>;
    const answer = ask();
    this.known.set(name, { at, answer });
    answer.catch(() => this.known.delete(name));
    return answer;
  }

  private async counted({ table, where, values }: Counting): Promise<number> {
    const { rows } = await this.pool.query<{ total: string }>(
      `SELECT count(*) AS total FROM ${quoted(table.schema)}.${quoted(table.name)} WHERE ${where}`,
      [...values],
    );
    return Number(rows[0]!.total);
  }

  /**
   * Which version of its checkpoint every shard has written of the builds that are seen under this
   * name, be it one table or those of several projections; nothing for a table that no projection
   * keeps.
   */
  private async standing({ schema, name }: Counting['table']): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ at: string | null }>({
      name: 'where-a-table-stands',
      text: `SELECT string_agg(concat_ws('/', b.projection, b.build, c.slice_from, c.xmin, c.commit), ' '
          ORDER BY b.projection, c.slice_from) AS at
        FROM platform.build b JOIN platform.checkpoint c ON c.projection = b.projection AND c.build = b.build
        WHERE b.status = 'live' AND to_regclass(b.relation) IN (
          SELECT d.refobjid FROM pg_rewrite r JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
          WHERE d.refclassid = 'pg_class'::regclass AND r.ev_class = to_regclass(format('"%s"."%s"', $1::text, $2::text)))`,
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
