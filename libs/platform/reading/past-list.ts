import { type Event, type Instant, partsOf, refuse } from '#domain/kernel';
import { type PastRows, rowReader } from '#platform/lists';
import { type AsOf, mustBePast } from '#platform/record';
import { rowAfter } from '#platform/registers';
import { poolOf } from '#platform/tables';
import type { ObjectLiteral } from 'typeorm';
import type { Files } from './files.js';
import type { Place } from './find.js';

/** More matters than these are not folded for one question: two seconds of reading, or so. */
const usualMost = 5_000;
const together = 16;

const tooFar = (most: number): never =>
  refuse(
    'past-too-far',
    `该时点之后变动的事项超过 ${most} 件，请选择较近的时点（more than ${most} matters have changed since; ask for a later moment）.`,
  );

/**
 * Whatever was recorded by then stands as it stood: what was recorded later is looked at again.
 */
const since = ({ knownAt, validAt }: AsOf): Instant =>
  [knownAt, validAt].filter((at) => at !== undefined).toSorted()[0]!;

const changedSince = async <S, E extends Event, Row extends ObjectLiteral>(
  files: Files,
  { register }: Place<S, E, Row>,
  { until, most }: Readonly<{ until: Instant; most: number }>,
): Promise<readonly string[]> => {
  const { relation, named } = rowReader(files.database, register.table);
  const { rows } = await poolOf(files.database).query<{ stream: string }>(
    `SELECT stream FROM ${relation} WHERE district = $1 AND ${named('lastEventAt')} > $2 LIMIT ${most + 1}`,
    [files.district, until],
  );
  return rows.length > most ? tooFar(most) : rows.map(({ stream }) => stream);
};

/**
 * The rows of a register as they stood（历史时点台账）: as was known at a moment, as had happened
 * by a moment, or both. A row that nothing was told of since stands as it does today; each other
 * is folded from its events up to that moment, by the register's own fold. So the past costs
 * nothing when an event comes in, and what has changed since when somebody asks; more matters than
 * `most` are refused. Throws a 400 for a moment after today.
 */
export const pastRows = async <S, E extends Event, Row extends ObjectLiteral>(
  files: Files,
  place: Place<S, E, Row>,
  past: AsOf,
  most = usualMost,
): Promise<PastRows> => {
  mustBePast(past, files.clock.now());
  const until = since(past);
  const streams = await changedSince(files, place, { until, most });
  const rows: Row[] = [];
  for (let at = 0; at < streams.length; at += together) {
    const folded = streams.slice(at, at + together).map(async (stream) => {
      const { id } = partsOf(stream)!;
      const { events } = await files.history(place.noun, id, past);
      return rowAfter(place.register, events);
    });
    rows.push(...(await Promise.all(folded)).filter((row) => row !== undefined));
  }
  return { until, rows };
};
