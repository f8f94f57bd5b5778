import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';
import pg from 'pg';

// What a stack has written is searched for what was told of people.

/**
 * A text as it could lie somewhere: as it is, as JSON escapes, as an address spells it, in hex, in
 * base64 at any place.
 */
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
    encodeURIComponent(text),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...shifted.filter((one) => one.length > 6),
  ];
};
/** Digests that anybody can make who guesses the text: under no key. */
export const digestsOf = (number: string): readonly string[] => {
  const digest = createHash('sha256').update(number).digest();
  return [
    digest.toString('hex'),
    digest.toString('hex').toUpperCase(),
    digest.toString('base64').slice(0, 40),
    digest.toString('base64url').slice(0, 40),
  ];
};

const around = 100;

/**
 * Moments that a trace prints in microseconds: a telephone of eleven figures stands in one such
 * number by chance, for a millisecond of every twenty-eight hours, and tells nothing.
 */
const moments = /\b(?:timestamp|duration): \d+(?:\.\d+)?/g;

/** Where something looked for stands in texts, and what stands about it: the place says whence. */
export const foundIn = (texts: readonly string[], needles: readonly string[]): readonly string[] =>
  texts.flatMap((whole) => {
    const text = whole.replaceAll(moments, '');
    const needle = needles.find((one) => text.includes(one));
    if (needle === undefined) return [];
    const at = text.indexOf(needle);
    const near = text.slice(Math.max(0, at - around), at + needle.length + around);
    return [`${text.slice(0, around)} … ${near}`];
  });

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

/**
 * What each file holds, its name and what packed parts hold too（压缩内容）, as bytes and as text:
 * WAL, tables and indexes as they lie on the disk are files like any other.
 */
export const heldIn = (files: readonly string[]): readonly string[] =>
  files.filter(existsSync).flatMap((file) => {
    const bytes = readFileSync(file);
    const name = `${file} ${JSON.stringify(statSync(file))}`;
    return [name, ...textsOf(bytes).map((text) => `${file}: ${text}`)];
  });

/** Bytes as text, and what is packed in them, as in a PDF or a workbook. */
export const textsOf = (bytes: Buffer): readonly string[] => [
  bytes.toString('latin1'),
  bytes.toString('utf8'),
  ...unpacked(bytes),
];

const starts = { pdf: 'stream\n', zip: 'PK\u0003\u0004' } as const;

const unpacked = (bytes: Buffer): readonly string[] => {
  const kind = bytes.subarray(0, 4).toString('latin1');
  if (kind === '%PDF') return piecesAfter(bytes, starts.pdf, 0, inflateSync);
  if (kind === starts.zip) return piecesAfter(bytes, starts.zip, 0, inflateRawSync);
  return [];
};

const piecesAfter = (
  bytes: Buffer,
  mark: string,
  from: number,
  inflate: (packed: Buffer) => Buffer,
): readonly string[] => {
  const at = bytes.indexOf(mark, from, 'latin1');
  if (at < 0) return [];
  const start = mark === starts.zip ? zipped(bytes, at) : at + mark.length;
  return [...told(bytes.subarray(start), inflate), ...piecesAfter(bytes, mark, at + 4, inflate)];
};

/** Where the content of a member of an archive begins. */
const zipped = (bytes: Buffer, at: number): number =>
  at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);

const told = (packed: Buffer, inflate: (packed: Buffer) => Buffer): readonly string[] => {
  try {
    return [inflate(packed).toString('utf8')];
  } catch {
    return [];
  }
};

/** Files in a folder, however deep, whose names end so. */
export const filesIn = (dir: string, end = '.log'): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name.endsWith(end))
    .map((one) => join(one.parentPath, one.name));
