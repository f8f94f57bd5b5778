import { type Client, inTransaction, quoted } from '#platform/tables';
import type { DataSource } from 'typeorm';
import { buildsOf, lockProjection, namesOf, tableOf } from './builds.js';
import type { Followed } from '../fold/followed.js';
import type { RowTable } from '../fold/row-table.js';
import { dropBuild, forgetBuild } from './switch-build.js';

/** How long the table from before is kept for going back, in days from when it was replaced. */
export const keptDays = 7;

/**
 * Takes away what nobody needs any more: the table from before once its days are over, those before
 * it at once, tables that an older version began, and whatever a crash left. What is shown or being
 * built for this version stays.
 */
export const tidy = async (readModels: DataSource, followed: Followed): Promise<void> => {
  for (const build of await outlived(readModels, followed))
    // Another worker may have been quicker.
    await dropBuild(readModels, followed, build).catch(() => undefined);
  await inTransaction(readModels, async (client) => {
    await lockProjection(client, followed.name);
    const builds = await buildsOf(client, followed.name);
    const shown = builds.find(({ status }) => status === 'live')?.version ?? 0;
    for (const { build, status, version } of builds) {
      const begun = status === 'building' && version < followed.version;
      const over = status === 'abandoned' && version < Math.max(shown, followed.version);
      if (begun || over) await forgetBuild(client, readModels, followed, build);
    }
    await sweep(client, readModels, followed);
  });
};

const outlived = async (readModels: DataSource, { name }: Followed): Promise<readonly number[]> => {
  const rows: { build: number }[] = await readModels.query(
    `SELECT build FROM (
        SELECT build, replaced_at, row_number() OVER (ORDER BY replaced_at DESC, build DESC) AS place
        FROM platform.build WHERE projection = $1 AND status = 'old') AS old
      WHERE place > 1 OR replaced_at < now() - $2 * interval '1 day'`,
    [name, keptDays],
  );
  return rows.map(({ build }) => build);
};

/** Tables and notes of builds that there are not. */
const sweep = async (client: Client, readModels: DataSource, followed: Followed): Promise<void> => {
  const builds = await buildsOf(client, followed.name);
  const real = builds.filter(({ status }) => status !== 'abandoned').map(({ build }) => build);
  for (const table of ['checkpoint', 'poison', 'rebuild'])
    await client.query(
      `DELETE FROM platform.${table} WHERE projection = $1 AND build > 0 AND build <> ALL($2)`,
      [followed.name, real],
    );
  const { schema, name } = namesOf(readModels, followed);
  const tables = real.map((build) => tableOf(readModels, followed, build));
  await dropOthers(client, { schema, name }, tables);
  const lines = tableOf(readModels, followed, 0).lines?.table.names;
  if (lines)
    await dropOthers(
      client,
      { schema: lines.schema, name: lines.name.replace(/__v0$/, '') },
      tables.flatMap((table) => table.lines?.table ?? []),
    );
  await client.query(`DELETE FROM platform.lease WHERE until < now() - interval '1 day'`);
};

const dropOthers = async (
  client: Client,
  { schema, name }: Readonly<{ schema: string; name: string }>,
  tables: readonly RowTable[],
): Promise<void> => {
  const { rows } = await client.query<{ table: string }>(
    `SELECT tablename AS table FROM pg_tables WHERE schemaname = $1 AND starts_with(tablename, $2)`,
    [schema, `${name}__v`],
  );
  const ours = new Set(tables.map(({ names }) => names.name));
  for (const { table } of rows)
    if (/^\d+(_control)?$/.test(table.slice(name.length + 3)) && !ours.has(table))
      await client.query(`DROP TABLE ${quoted(schema)}.${quoted(table)}`);
};
