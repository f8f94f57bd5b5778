import { digestOfJson } from '#platform/log';
import type { Position } from '#domain/kernel';
import { type Client, inTransaction } from '#platform/tables';
import { type Build, tableOf } from './builds.js';
import { controlFold, type Controlling, tablesOf } from './control-fold.js';
import { guardColumns, type RowTable } from '../fold/row-table.js';
import { allSlices } from '../place/slices.js';

/** A part of a table: how many rows, and the sum of their checksums. */
export type Bucket = Readonly<{ bucket: number; rows: number; sum: string }>;

/** A built table against a control fold of the same events: which parts differ. */
export type Comparison = Readonly<{
  position: string;
  rows: number;
  /** SHA-256 over the row counts and checksums of all parts of the built table. */
  digest: string;
  same: boolean;
  differing: readonly Readonly<{ built: Bucket | undefined; control: Bucket | undefined }>[];
}>;

type Comparing = Omit<Controlling, 'upTo' | 'skipped' | 'build'> &
  Readonly<{
    build: Build;
    /** Where the built table stands. */
    at: Position;
  }>;

/**
 * Folds the whole log up to `at` once more into a table of its own and compares row counts and
 * checksums by bucket. Shows what went wrong between batches: lost rows, rows folded twice. Throws
 * the reason when it is aborted.
 */
export const compareWithControl = async (comparing: Comparing): Promise<Comparison> => {
  const { readModels, followed, build, at } = comparing;
  const built = tableOf(readModels, followed, build.build);
  return inTransaction(readModels, async (client) => {
    const skipped = await passedOver(client, comparing);
    const upTo = [{ slices: allSlices, at }];
    const control = await controlFold(client, { ...comparing, upTo, skipped });
    const [ours, theirs] = [await digest(client, built), await digest(client, control)];
    for (const { relation } of tablesOf(control)) await client.query(`DROP TABLE ${relation}`);
    const differing = [...new Set([...ours.keys(), ...theirs.keys()])]
      .map((bucket) => ({ built: ours.get(bucket), control: theirs.get(bucket) }))
      .filter((pair) => pair.built?.sum !== pair.control?.sum);
    const rows = [...ours.values()].reduce((sum, bucket) => sum + bucket.rows, 0);
    const position = `${at.commit}/${at.prepare}`;
    const parts = [...ours.values()].toSorted((a, b) => a.bucket - b.bucket);
    return { position, rows, digest: digestOfJson(parts), same: differing.length === 0, differing };
  });
};

const passedOver = async (
  client: Client,
  { followed, build }: Comparing,
): Promise<ReadonlySet<string>> => {
  const { rows } = await client.query<{ id: string; open: boolean }>(
    `SELECT event_id AS id, status NOT IN ('skipped', 'done') AS open FROM platform.poison
      WHERE projection = $1 AND build = $2 AND status <> 'done'`,
    [followed.name, build.build],
  );
  if (rows.some(({ open }) => open))
    throw new Error(`${followed.name} has events set aside; decide about them before comparing.`);
  return new Set(rows.map(({ id }) => id));
};

const digest = async (client: Client, table: RowTable): Promise<ReadonlyMap<number, Bucket>> => {
  const key = table.keys.map(({ name }) => `t."${name}"::text`).join(` || '/' || `);
  // What PostgreSQL works out by itself for its indexes is not compared.
  const written = [...table.columns, ...guardColumns].map(({ name }) => `t."${name}"`).join(', ');
  const { rows } = await client.query<{ bucket: number; rows: string; sum: string }>(
    `SELECT abs(hashtext(${key}) % 64) AS bucket, count(*) AS rows,
        sum(('x' || substr(md5(ROW(${written})::text), 1, 15))::bit(60)::bigint)::text AS sum
      FROM ${table.relation} t GROUP BY 1`,
  );
  return new Map(rows.map((row) => [row.bucket, { ...row, rows: Number(row.rows) }]));
};
