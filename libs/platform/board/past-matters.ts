import { type AppointmentRow, appointments } from '#platform/appointments';
import { type Instant, partsOf, type Recorded, refuse, type StreamKind } from '#domain/kernel';
import { rowsAfter } from '#platform/following';
import type { PastRows } from '#platform/lists';
import type { Reading } from '#platform/log';
import { type AsOf, historyOf, mustBePast } from '#platform/record';
import { type MatterRow, rowAfter } from '#platform/registers';
import { poolOf } from '#platform/tables';
import type { DataSource } from 'typeorm';
import type { Matters } from './matters.js';

/** More matters than these are not folded for one question. */
const most = 5_000;
const together = 16;

/** Where the past of matters is looked up. */
export type PastPlaces = Readonly<{
  database: DataSource;
  district: string;
  reading: Reading;
  matters: Matters;
  now: Instant;
}>;

/** The matters of the bureau as they stood: those that something was told of since, folded anew. */
export type PastMatters = Omit<PastRows, 'rows'> &
  Readonly<{
    rows: readonly MatterRow[];
    /** The streams that stand otherwise today. */
    streams: readonly string[];
    /** Their clocks then. */
    clocks: readonly AppointmentRow[];
  }>;

/** Whatever was recorded by then stands as it stood. */
const since = ({ knownAt, validAt }: AsOf): Instant =>
  [knownAt, validAt].filter((at) => at !== undefined).toSorted()[0]!;

const changedSince = async ({ database, district }: PastPlaces, until: Instant) => {
  const { rows } = await poolOf(database).query<{ stream: string }>(
    `SELECT stream FROM read.matter WHERE district = $1 AND "lastEventAt" > $2 LIMIT ${most + 1}`,
    [district, until],
  );
  if (rows.length > most)
    refuse(
      'past-too-far',
      `该时点之后变动的事项超过 ${most} 件，请选择较近的时点（more than ${most} matters have changed since; ask for a later moment）.`,
    );
  return rows.map(({ stream }) => stream);
};

/** The clocks of a stream after a history, by the fold of the table of clocks. */
const appointmentsAfter = (
  kind: StreamKind,
  history: readonly Recorded[],
): readonly AppointmentRow[] => {
  // Its fold makes whole rows.
  return rowsAfter(appointments([kind]), history) as readonly object[] as readonly AppointmentRow[];
};

type Stood = Readonly<{ row?: MatterRow; clocks: readonly AppointmentRow[] }>;

const stoodThen = async (
  { district, reading, matters }: PastPlaces,
  stream: string,
  past: AsOf,
): Promise<Stood> => {
  const { category = '', id = '' } = partsOf(stream) ?? {};
  const register = matters.registerOf(category);
  if (!register) return { clocks: [] };
  const { from } = register;
  const { events } = await historyOf(reading, from, { district, id }, past);
  const row = rowAfter(register, events);
  const clocks = appointmentsAfter(from, events);
  // Every register of matters has the columns of a matter.
  return row ? { row: row as MatterRow, clocks } : { clocks };
};

/**
 * All matters as they stood at a moment（历史时点待办、期限）: as was known then, as had happened
 * by then, or both. Throws a 400 for a moment after today, and refuses one that is too far back.
 */
export const pastMatters = async (places: PastPlaces, past: AsOf): Promise<PastMatters> => {
  mustBePast(past, places.now);
  const until = since(past);
  const streams = await changedSince(places, until);
  const stood: Stood[] = [];
  for (let at = 0; at < streams.length; at += together) {
    const some = streams.slice(at, at + together);
    stood.push(...(await Promise.all(some.map((stream) => stoodThen(places, stream, past)))));
  }
  const rows = stood.flatMap(({ row }) => (row ? [{ ...row, _stream: row.stream }] : []));
  return { until, streams, rows, clocks: stood.flatMap(({ clocks }) => clocks) };
};
