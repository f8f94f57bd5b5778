import {
  a,
  b,
  c,
  copyOf,
  dataSet,
  event,
  metadataSet,
  position,
  rewriteChain,
  sql,
  swapped,
  type Way,
} from './forging.js';

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
