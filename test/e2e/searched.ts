import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

// What a stack has written is searched for what was told of people.

/** A text as it could lie somewhere: as it is, as JSON escapes, in hex, in base64 at any place. */
export const formsOf = (text: string): readonly string[] => {
  const bytes = Buffer.from(text);
  const shifted = [0, 1, 2].map((by) =>
    Buffer.concat([Buffer.alloc(by), bytes])
      .toString('base64')
      .slice(by === 0 ? 0 : by + 1)
      .replace(/.{0,3}=*$/, ''),
  );
  const escaped = [...text].map((c) => `\\u${c.codePointAt(0)!.toString(16).padStart(4, '0')}`);
  return [
    text,
    escaped.join(''),
    bytes.toString('hex'),
    ...shifted.filter((one) => one.length > 6),
  ];
};
/** Digests that anybody can make who guesses the text: under no key. */
export const digestsOf = (number: string): readonly string[] => {
  const digest = createHash('sha256').update(number).digest();
  return [
    digest.toString('hex'),
    digest.toString('base64').slice(0, 40),
    digest.toString('base64url').slice(0, 40),
  ];
};
const query = async (url: string, text: string): Promise<readonly Record<string, string>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, string>>(text)).rows;
  } finally {
    await client.end();
  }
};

/** Every row of every table of the server but those of the key store, as text. */
export const dumpOf = async (url: string): Promise<readonly string[]> => {
  const databases = await query(
    url,
    `SELECT datname AS name FROM pg_database WHERE NOT datistemplate`,
  );
  const found: string[] = [];
  for (const { name } of databases) {
    const at = Object.assign(new URL(url), { pathname: `/${name}` }).href;
    const tables = await query(
      at,
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'keys')`,
    );
    for (const table of tables)
      for (const { row } of await query(at, `SELECT t::text AS row FROM ${table.name} t`))
        found.push(`${table.name}: ${row}`);
  }
  return found;
};

/** Files in a folder, however deep, whose names end so. */
export const filesIn = (dir: string, end = '.log'): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name.endsWith(end))
    .map((one) => join(one.parentPath, one.name));
