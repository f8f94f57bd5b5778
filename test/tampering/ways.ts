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

const a = 'enforcementCase-440704.a';
const b = 'enforcementCase-440704.b';
const c = 'duty-440704.c';
const all = 36;

const sql =
  (text: string) =>
  ({ client }: House): Promise<unknown> =>
    client.query(text);

const event = (stream: string, revision: number): string =>
  `stream = '${stream}' AND revision = ${revision}`;

const setJson = (column: string, where: string, change: string) =>
  sql(
    `UPDATE event_node.event SET ${column} = convert_to((${change})::text, 'UTF8') WHERE ${where}`,
  );
const json = (column: string): string => `convert_from(${column}, 'UTF8')::jsonb`;
const dataSet = (where: string, path: string, value: string) =>
  setJson('data', where, `jsonb_set(${json('data')}, '{${path}}', '${value}')`);
const metadataSet = (where: string, path: string, value: string) =>
  setJson('metadata', where, `jsonb_set(${json('metadata')}, '{${path}}', '${value}')`);

/** The whole stream written anew with another fine, its chain computed again. */
const rewriteChain = async ({ client, events }: House, stream: string): Promise<void> => {
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
const rewriteTree = async ({ client }: House, hashes = true): Promise<Frontier> => {
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

const forgeAll = async (house: House): Promise<void> => {
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

const swapped = (columns: readonly string[], one: string, other: string) =>
  sql(
    `UPDATE event_node.event e SET ${columns.map((name) => `${name} = o.${name}`).join(', ')}
      FROM event_node.event o WHERE (e.${one.replaceAll(' AND ', ' AND e.')} AND o.${other.replaceAll(' AND ', ' AND o.')})
        OR (e.${other.replaceAll(' AND ', ' AND e.')} AND o.${one.replaceAll(' AND ', ' AND o.')})`,
  );

const position = (where: string): string =>
  `(SELECT position FROM event_node.event WHERE ${where})`;

const copyOf = (where: string, at: string, revision: string) =>
  sql(
    `INSERT INTO event_node.event SELECT ${at}, stream_key, ${revision}, stream, gen_random_uuid(), type, is_json, created, metadata, data
      FROM event_node.event WHERE ${where}`,
  );

/** What was done to the tables of the store. */
export const inStore: readonly Way[] = [
  { name: 'another fine', how: dataSet(event(a, 5), 'fineFen', '1'), found: 'changed', at: 15 },
  {
    name: 'one more field',
    how: dataSet(event(b, 2), 'note', '"x"'),
    found: 'changed',
    at: 7,
  },
  {
    name: 'another actor',
    how: metadataSet(event(a, 1), 'actor', '{"kind":"person","id":"李"}'),
    found: 'changed',
    at: 3,
  },
  {
    name: 'dated back',
    how: metadataSet(event(c, 4), 'recordedAt', '"2026-10-01T10:00:00.000Z"'),
    found: 'changed',
    at: 14,
  },
  {
    name: 'another type',
    how: sql(`UPDATE event_node.event SET type = 'FineWaived' WHERE ${event(a, 0)}`),
    found: 'changed',
    at: 0,
  },
  {
    name: 'another id',
    how: sql(`UPDATE event_node.event SET id = gen_random_uuid() WHERE ${event(b, 3)}`),
    found: 'changed',
    at: 10,
  },
  {
    name: 'torn data',
    how: sql(`UPDATE event_node.event SET data = '{"fine' WHERE ${event(b, 11)}`),
    found: 'changed',
    at: 34,
  },
  {
    name: 'no data at all',
    how: sql(`UPDATE event_node.event SET data = '' WHERE ${event(b, 6)}`),
    found: 'changed',
    at: 19,
  },
  {
    name: 'no envelope',
    how: sql(`UPDATE event_node.event SET metadata = '' WHERE ${event(c, 6)}`),
    found: 'changed',
    at: 20,
  },
  {
    name: 'a fine beyond all numbers',
    how: sql(`UPDATE event_node.event SET data = '{"fineFen":1e999}' WHERE ${event(a, 7)}`),
    found: 'changed',
    at: 21,
  },
  {
    name: 'data called bytes',
    how: sql(`UPDATE event_node.event SET is_json = false WHERE ${event(a, 8)}`),
    found: 'changed',
    at: 24,
  },
  {
    name: 'bytes that are no text',
    how: sql(`UPDATE event_node.event SET data = '\\xff00fe' WHERE ${event(a, 9)}`),
    found: 'changed',
    at: 27,
  },
  {
    name: 'the last event of a stream cut off',
    how: sql(`DELETE FROM event_node.event WHERE ${event(a, 11)}`),
    found: 'cut',
    at: 33,
  },
  {
    name: 'the last seven cut off',
    how: sql(`DELETE FROM event_node.event WHERE stream = '${b}' AND revision > 4`),
    found: 'cut',
    at: 16,
  },
  {
    name: 'the end of the whole log cut off',
    how: sql(`DELETE FROM event_node.event WHERE position >= ${position(event(a, 10))}`),
    found: 'cut',
    at: 30,
  },
  {
    name: 'the last event of the log cut off',
    how: sql(`DELETE FROM event_node.event WHERE ${event(c, 11)}`),
    found: 'cut',
    at: 35,
  },
  {
    name: 'one from the middle',
    how: sql(`DELETE FROM event_node.event WHERE ${event(c, 5)}`),
    found: 'removed',
    at: 17,
  },
  {
    name: 'the first of a stream',
    how: sql(`DELETE FROM event_node.event WHERE ${event(b, 0)}`),
    found: 'removed',
    at: 1,
  },
  {
    name: 'a whole stream',
    how: sql(`DELETE FROM event_node.event WHERE stream = '${b}'`),
    found: 'stream-gone',
    at: 1,
  },
  {
    name: 'a stream with its name',
    how: sql(
      `DELETE FROM event_node.event WHERE stream = '${c}'; DELETE FROM event_node.stream WHERE name = '${c}'`,
    ),
    found: 'stream-gone',
    at: 2,
  },
  {
    name: 'everything',
    how: sql(`DELETE FROM event_node.event WHERE stream NOT LIKE '$%'`),
    found: 'stream-gone',
    at: 0,
  },
  {
    name: 'an event put in between',
    how: copyOf(event(a, 4), `${position(event(a, 4))} + 1`, '99'),
    found: 'inserted',
    at: 13,
  },
  {
    name: 'an event put before the first',
    how: copyOf(event(a, 4), `${position(event(a, 0))} - 1`, '77'),
    found: 'inserted',
    at: 0,
  },
  {
    name: 'two events of two streams change places in the log',
    how: async (house) => {
      await sql(
        `UPDATE event_node.event SET position = -position WHERE (${event(a, 6)}) OR (${event(b, 6)})`,
      )(house);
      await sql(
        `UPDATE event_node.event SET position = CASE stream WHEN '${a}' THEN x.b ELSE x.a END
          FROM (SELECT -${position(event(a, 6))} AS a, -${position(event(b, 6))} AS b) x WHERE position < 0`,
      )(house);
    },
    found: 'moved',
    at: 18,
  },
  {
    name: 'an early event at the end of the log',
    how: sql(
      `UPDATE event_node.event SET position = (SELECT max(position) + 100 FROM event_node.event) WHERE ${event(c, 1)}`,
    ),
    found: 'moved',
    at: 5,
  },
  {
    name: 'the contents of two events swapped',
    how: swapped(['data', 'metadata'], event(a, 2), event(a, 9)),
    found: 'changed',
    at: 6,
  },
  {
    name: 'an event in another stream',
    how: sql(
      `UPDATE event_node.event SET stream = '${b}', revision = 50, stream_key = (SELECT key FROM event_node.stream WHERE name = '${b}') WHERE ${event(a, 11)}`,
    ),
    found: 'changed',
    at: 33,
  },
  {
    name: 'another revision',
    how: sql(`UPDATE event_node.event SET revision = 40 WHERE ${event(a, 11)}`),
    found: 'changed',
    at: 33,
  },
  {
    name: 'an older event in place of a newer one',
    how: sql(
      `UPDATE event_node.event e SET data = o.data, metadata = o.metadata, id = o.id FROM event_node.event o
        WHERE e.stream = '${a}' AND e.revision = 10 AND o.stream = '${a}' AND o.revision = 1`,
    ),
    found: 'changed',
    at: 30,
  },
  {
    name: 'a stream written anew with its chain',
    how: (house) => rewriteChain(house, a),
    found: 'changed',
    at: 9,
  },
];

const inTree: readonly Way[] = [
  {
    name: 'a hash of the tree',
    how: sql(`UPDATE transparency.hash SET hash = sha256('x') WHERE level = 0 AND index = 4`),
    found: 'tree',
    at: 4,
  },
  {
    name: 'an entry of the tree',
    how: sql(`UPDATE transparency.entry SET line = replace(line, 'Fine', 'Find') WHERE index = 8`),
    found: 'tree',
    at: 8,
  },
  {
    name: 'an entry taken out of the tree',
    how: sql(`DELETE FROM transparency.entry WHERE index = 8`),
    found: 'tree',
    at: 8,
  },
  {
    name: 'the tree cut off',
    how: sql(
      `DELETE FROM transparency.entry WHERE index >= 30; DELETE FROM transparency.hash WHERE level = 0 AND index >= 30; UPDATE transparency.tree SET size = 30`,
    ),
    found: 'tree-short',
    at: 30,
  },
  {
    name: 'the tree emptied',
    how: sql(
      `TRUNCATE transparency.entry; TRUNCATE transparency.hash; UPDATE transparency.tree SET size = 0`,
    ),
    found: 'tree-short',
    at: 0,
  },
  {
    name: 'the root of a checkpoint',
    how: sql(
      `UPDATE transparency.checkpoint SET note = regexp_replace(note, E'\\n\\\\d+\\n.', E'\\n10\\nA') WHERE size = 10`,
    ),
    found: 'checkpoint',
    at: 10,
  },
  {
    name: 'the signature of a checkpoint',
    how: sql(
      `UPDATE transparency.checkpoint SET last_note = regexp_replace(last_note, 'time 2026-11', 'time 2026-10') WHERE size = 20`,
    ),
    found: 'checkpoint',
    at: 20,
  },
  {
    name: 'a checkpoint in place of another',
    how: sql(
      `UPDATE transparency.checkpoint SET note = (SELECT note FROM transparency.checkpoint WHERE size = 10) WHERE size = 20`,
    ),
    found: 'checkpoint',
    at: 20,
  },
];

const inBoth: readonly Way[] = [
  {
    name: 'event and entry alike',
    how: async (house) => {
      await dataSet(event(a, 5), 'fineFen', '1')(house);
      await rewriteTree(house, false);
    },
    found: 'changed',
    at: 15,
  },
  {
    name: 'a stream with its chain, and the tree with it',
    how: async (house) => {
      await rewriteChain(house, a);
      await rewriteTree(house);
    },
    found: 'changed',
    at: 9,
    copy: true,
  },
  {
    name: 'a stream with its chain, the tree, all checkpoints and the key',
    how: forgeAll,
    found: 'changed',
    at: 9,
    copy: true,
  },
];

/** All ways; what was done to the tables of the store, of the tree, of both. */
export const ways: readonly Way[] = [...inStore, ...inTree, ...inBoth];
