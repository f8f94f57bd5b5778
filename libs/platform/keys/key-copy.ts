import pg from 'pg';
import { keyTable, noKeyTable } from './postgres-keys.js';

type Row = Readonly<{ name: string; wrapped: string | null }>;

/**
 * The keys of a district as they lie in the key store（密钥库副本）, each wrapped by the master
 * key; `null` where one was erased.
 */
export type KeyCopy = Readonly<{
  format: 1;
  district: string;
  keys: Readonly<Record<string, string | null>>;
}>;

/** The store at `KEYS_URL` holds another key of that name already: nothing was written. */
export class OtherKeys extends Error {
  constructor(readonly names: readonly string[]) {
    super(`The key store holds other keys of ${names.slice(0, 3).join(', ')}`);
    this.name = 'OtherKeys';
  }
}

const asked = async <T>(url: string, ask: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
};

const rowsIn = async (client: pg.Client, district: string): Promise<readonly Row[]> => {
  const text = 'SELECT name, wrapped FROM keys.key WHERE district = $1 ORDER BY name';
  try {
    return (await client.query<Row>(text, [district])).rows;
  } catch (error) {
    if (noKeyTable(error)) return [];
    throw error;
  }
};

/**
 * What the key store of a district holds now. A copy is written over the one before, never beside
 * it: what was erased by law must not live on in an older one.
 */
export const copyOfKeys = (url: string, district: string): Promise<KeyCopy> =>
  asked(url, async (client) => {
    const rows = await rowsIn(client, district);
    const keys = Object.fromEntries(rows.map(({ name, wrapped }) => [name, wrapped]));
    return { format: 1, district, keys };
  });

/**
 * Puts the keys of a copy into a key store; what is there already stays, and what was erased in
 * either is erased. Throws `OtherKeys` where the store has another key under the same name: then
 * somebody has gone on working in it.
 */
export const bringKeys = (url: string, { district, keys }: KeyCopy): Promise<void> =>
  asked(url, async (client) => {
    await client.query(keyTable);
    const others = (await rowsIn(client, district)).filter(
      ({ name, wrapped }) => wrapped !== null && (keys[name] ?? wrapped) !== wrapped,
    );
    if (others.length > 0) throw new OtherKeys(others.map(({ name }) => name));
    await client.query(
      `INSERT INTO keys.key (district, name, wrapped, erased_at)
        SELECT $1, name, wrapped, CASE WHEN wrapped IS NULL THEN now() END
          FROM unnest($2::text[], $3::text[]) AS k(name, wrapped)
        ON CONFLICT (district, name) DO UPDATE SET wrapped = NULL, erased_at = now(), change = nextval('keys.change')
          WHERE excluded.wrapped IS NULL AND keys.key.wrapped IS NOT NULL`,
      [district, Object.keys(keys), Object.values(keys)],
    );
  });
