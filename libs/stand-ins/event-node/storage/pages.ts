import { type LogRecord, revisionText } from '../stream/record.js';
import { fromInt8, fromTimestamp, fromUuid, readRows } from './binary-rows.js';
import type { Reading } from './reading.js';

/** SQL condition under which a reader wants an event's content; without it everything is wanted. */
type Wanted = string | undefined;

export type AllPage = Readonly<{
  direction: 'forwards' | 'backwards';
  /** Exclusive. */
  from: number;
  limit: number;
  /** Roughly where a page ends, whatever the limit. */
  bytes: number;
  wanted?: Wanted;
}>;

type StreamPage = Readonly<{
  key: number;
  direction: 'forwards' | 'backwards';
  /** Inclusive, the lower revision first, whatever the direction. */
  between: readonly [number, number];
  limit: number;
  bytes: number;
}>;

const columns = (wanted: Wanted): string => {
  const content = (name: string): string =>
    wanted ? `CASE WHEN ${wanted} THEN ${name} ELSE '' END AS ${name}` : name;
  const [metadata, data] = [content('metadata'), content('data')];
  return `position, revision, stream, id, type, is_json, created, ${metadata}, ${data}`;
};

const toRecord = (fields: readonly Buffer[]): LogRecord => ({
  position: fromInt8(fields[0]!),
  revision: fromInt8(fields[1]!),
  stream: fields[2]!.toString('utf8'),
  id: fromUuid(fields[3]!),
  type: fields[4]!.toString('utf8'),
  isJson: fields[5]![0] === 1,
  createdMs: fromTimestamp(fields[6]!),
  metadata: fields[7]!,
  data: fields[8]!,
});

/** The next events of the whole log. Nothing means that there are none (any more). */
export const pageOfAll = async (reading: Reading, page: AllPage): Promise<LogRecord[]> => {
  const select = `SELECT ${columns(page.wanted)} FROM event_node.event WHERE`;
  // Positions count bytes, so a range of positions is a bound on bytes.
  const [range, beyond, order] =
    page.direction === 'forwards'
      ? [
          `position > ${page.from} AND position <= ${page.from + page.bytes}`,
          `position > ${page.from}`,
          'ASC',
        ]
      : [
          `position < ${page.from} AND position >= ${page.from - page.bytes}`,
          `position < ${page.from}`,
          'DESC',
        ];
  const near = await reading.copy(
    `${select} ${range} ORDER BY position ${order} LIMIT ${page.limit}`,
  );
  const records = readRows(near, toRecord);
  if (records.length > 0) return records;
  // Nothing in the range may be the end, or the gap that one very large event leaves.
  return readRows(
    await reading.copy(`${select} ${beyond} ORDER BY position ${order} LIMIT 1`),
    toRecord,
  );
};

/** Events of one stream. Nothing means that none lies between the two revisions. */
export const pageOfStream = async (reading: Reading, page: StreamPage): Promise<LogRecord[]> => {
  const order = page.direction === 'forwards' ? 'ASC' : 'DESC';
  const [low, high] = page.between.map(revisionText);
  const size = 'octet_length(metadata) + octet_length(data)';
  const select = `SELECT ${columns(undefined)} FROM (
    SELECT *, sum(${size}) OVER (ORDER BY revision ${order}) - (${size}) AS before FROM (
      SELECT * FROM event_node.event
       WHERE stream_key = ${page.key} AND revision BETWEEN ${low} AND ${high}
       ORDER BY revision ${order} LIMIT ${page.limit}) AS page) AS sized
    WHERE before < ${page.bytes} ORDER BY revision ${order}`;
  return readRows(await reading.copy(select), toRecord);
};
