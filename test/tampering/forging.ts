import { noDigest, sealOf } from '#platform/log';
import {
  entryOf,
  leafOf,
  lineOf,
  signedCheckpoint,
  signerOf,
  verifierText,
  Frontier,
} from '#platform/transparency';
import type { House } from './house.js';

/** One way of tampering, and what verification says of it: what happened, to which event. */
export type Way = Readonly<{
  name: string;
  how: (house: House) => Promise<unknown>;
  found: string;
  /** Number of the event in the order of the log; nothing where it is no event. */
  at?: number;
  /** Only found by name with a copy of the folder, since the tree was forged with it. */
  copy?: true;
}>;

/** The matters that are tampered with. */
export const [a, b, c] = [
  'enforcementCase-440704.a',
  'enforcementCase-440704.b',
  'duty-440704.c',
] as const;
const all = 36;

/** Runs some SQL on the tables. */
export const sql =
  (text: string) =>
  ({ client }: House): Promise<unknown> =>
    client.query(text);

/** Where an event lies. */
export const event = (stream: string, revision: number): string =>
  `stream = '${stream}' AND revision = ${revision}`;

const setJson = (column: string, where: string, change: string) =>
  sql(
    `UPDATE event_node.event SET ${column} = convert_to((${change})::text, 'UTF8') WHERE ${where}`,
  );
const json = (column: string): string => `convert_from(${column}, 'UTF8')::jsonb`;
/** Writes one field of the data anew. */
export const dataSet = (where: string, path: string, value: string) =>
  setJson('data', where, `jsonb_set(${json('data')}, '{${path}}', '${value}')`);
/** Writes one field of the envelope anew. */
export const metadataSet = (where: string, path: string, value: string) =>
  setJson('metadata', where, `jsonb_set(${json('metadata')}, '{${path}}', '${value}')`);

/** The whole stream written anew with another fine, its chain computed again. */
export const rewriteChain = async ({ client, events }: House, stream: string): Promise<void> => {
  let previous = noDigest;
  for (const { id, revision, type, metadata, data } of events.filter(
    (one) => one.stream === stream,
  )) {
    const forged = { ...data, ...(revision >= 3 && { fineFen: 1 }) };
    const envelope = { ...metadata, previous, digest: undefined };
    const { digest: _, ...sealed } = envelope;
    const digest = sealOf({ id, stream, revision, type, data: forged, metadata: sealed as never });
    await client.query(
      'UPDATE event_node.event SET data = $1, metadata = $2 WHERE stream = $3 AND revision = $4',
      [
        Buffer.from(JSON.stringify(forged)),
        Buffer.from(JSON.stringify({ ...sealed, digest })),
        stream,
        revision,
      ],
    );
    previous = digest;
  }
};

const otherSigner = signerOf('work-safety.440704', Buffer.alloc(32, 9));

/** Lines and hashes of the tree made anew from what the store holds now. */
export const rewriteTree = async ({ client }: House, hashes = true): Promise<Frontier> => {
  const { rows } = await client.query<
    Record<'stream' | 'id' | 'type' | 'revision' | 'data' | 'metadata', string>
  >(
    `SELECT stream, id, type, revision, convert_from(data, 'UTF8') AS data, convert_from(metadata, 'UTF8') AS metadata
      FROM event_node.event WHERE stream NOT LIKE '$%' ORDER BY position`,
  );
  const frontier = Frontier.empty();
  for (const [index, row] of rows.entries()) {
    const { stream, id, type } = row;
    const [data, metadata] = [row.data, row.metadata].map((text) => JSON.parse(text) as object);
    const told = { stream, id, type, revision: Number(row.revision), data, metadata };
    const line = lineOf(entryOf(told as never));
    frontier.add(leafOf(line));
    await client.query('UPDATE transparency.entry SET line = $1 WHERE index = $2', [
      line.toString(),
      index,
    ]);
    if (hashes)
      await client.query('UPDATE transparency.hash SET hash = $1 WHERE level = 0 AND index = $2', [
        leafOf(line),
        index,
      ]);
  }
  return frontier;
};

/** A stream with its chain, the tree, all checkpoints and the key: all of one piece. */
export const forgeAll = async (house: House): Promise<void> => {
  await rewriteChain(house, a);
  const frontier = await rewriteTree(house);
  const note = signedCheckpoint({ size: all, root: frontier.root(), at: undefined }, otherSigner);
  await house.client.query(
    'DELETE FROM transparency.checkpoint; DELETE FROM transparency.verifier',
  );
  await house.client.query(
    'INSERT INTO transparency.checkpoint VALUES ($1, now(), $2, now(), $2)',
    [all, note],
  );
  await house.client.query('INSERT INTO transparency.verifier (line) VALUES ($1)', [
    verifierText(otherSigner),
  ]);
};

/** Two events change columns. */
export const swapped = (columns: readonly string[], one: string, other: string) =>
  sql(
    `UPDATE event_node.event e SET ${columns.map((name) => `${name} = o.${name}`).join(', ')}
      FROM event_node.event o WHERE (e.${one.replaceAll(' AND ', ' AND e.')} AND o.${other.replaceAll(' AND ', ' AND o.')})
        OR (e.${other.replaceAll(' AND ', ' AND e.')} AND o.${one.replaceAll(' AND ', ' AND o.')})`,
  );

/** Where an event lies in the log. */
export const position = (where: string): string =>
  `(SELECT position FROM event_node.event WHERE ${where})`;

/** The same event once more, somewhere else. */
export const copyOf = (where: string, at: string, revision: string) =>
  sql(
    `INSERT INTO event_node.event SELECT ${at}, stream_key, ${revision}, stream, gen_random_uuid(), type, is_json, created, metadata, data
      FROM event_node.event WHERE ${where}`,
  );
