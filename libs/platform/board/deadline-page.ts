import { AppointmentRow } from '#platform/appointments';
import type { Label } from '#domain/kernel';
import { rowReader, totalsOf } from '#platform/lists';
import { clockStates, Matter } from '#platform/registers';
import { poolOf } from '#platform/tables';
import type { DataSource } from 'typeorm';
import {
  type Asking,
  type BoardLine,
  countingQuery,
  cursorText,
  pageQuery,
} from './board-query.js';
import { type BoardStatus, boardStatus } from './status/board-status.js';
import type { Matters } from './matters.js';
import type { PastMatters } from './past-matters.js';
import { type Named, organNamed, personNamed, type Showing } from './showing.js';

/** One line of the deadline board（期限看板）: a clock, and the matter it runs in. */
export type DeadlineView = Omit<AppointmentRow, 'status'> &
  Readonly<{
    status: BoardStatus;
    name: Label;
    number: string | null;
    party: string | null;
    organ: Named | null;
    handlingOrgan: Named | null;
    officers: readonly Named[];
  }>;

export type DeadlinePage = Readonly<{
  items: readonly DeadlineView[];
  next?: string;
  total: number;
  counts: Readonly<Record<string, number>>;
}>;

type Counted = Readonly<{ state: number; count: number; overdue: number; due: number }>;

const minute = 'YYYY-MM-DDTHH:mm'.length;

/**
 * How many clocks are in each state; remembered until one changes, for a minute, after which
 * another may be overdue.
 */
const countsOf = async (
  database: DataSource,
  asking: Asking,
): Promise<Readonly<Record<string, number>>> => {
  const { text, values } = countingQuery(asking);
  const { now, district, asked, scope } = asking;
  const { status: _, limit: __, after: ___, ...filters } = asked;
  const counted = async () => (await poolOf(database).query<Counted>(text, [...values])).rows;
  const remembered = () =>
    totalsOf(database).remembered(
      {
        table: { schema: 'read', name: 'matter' },
        asked: [district, filters, scope, now.slice(0, minute)],
      },
      counted,
    );
  // The past is counted each time: it is asked by few.
  const rows = await (asking.past ? counted() : remembered());
  const counts = rows.flatMap(({ state, count, overdue, due }): [string, number][] => {
    const status = clockStates[state]!;
    return status === 'running'
      ? [
          ['running', count - overdue - due],
          ['due', due],
          ['overdue', overdue],
        ]
      : [[status, count]];
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
};

/** The clocks of these lines with all that is known of them, in the order of the lines. */
const clocksOf = async (
  database: DataSource,
  lines: readonly BoardLine[],
): Promise<readonly AppointmentRow[]> => {
  const reader = rowReader(database, AppointmentRow);
  const { rows } = await poolOf(database).query<unknown[]>({
    text: `SELECT ${reader.columns} FROM ${reader.relation} JOIN unnest($1::text[], $2::text[])
      WITH ORDINALITY AS asked(stream, clock, place) USING (stream, clock) ORDER BY place`,
    values: [lines.map(({ stream }) => stream), lines.map(({ clock }) => clock)],
    rowMode: 'array',
    types: reader.types,
  });
  return rows.map(reader.read);
};

/** The matter a clock runs in, as lists name it. */
export type Subject = Pick<
  Matter,
  | 'stream'
  | 'category'
  | 'number'
  | 'partyId'
  | 'partyName'
  | 'partyKind'
  | 'organ'
  | 'handlingOrgan'
  | 'hands'
>;

/** The matters of these streams. */
export const subjectsOf = async (
  database: DataSource,
  lines: readonly Readonly<{ stream: string }>[],
): Promise<ReadonlyMap<string, Subject>> => {
  const streams = [...new Set(lines.map(({ stream }) => stream))];
  const { rows } = await poolOf(database).query<Subject>(
    `SELECT stream, category, number, "partyId", "partyName", "partyKind", organ, "handlingOrgan", hands
      FROM read.matter WHERE _stream = ANY($1::text[])`,
    [streams],
  );
  return new Map(rows.map((row) => [row.stream, row]));
};

export type Telling = Readonly<{ showing: Showing; matters: Matters }>;

/** What is told of the matter beside a clock; nothing while no register knows it. */
export type Told = Pick<DeadlineView, 'number' | 'party' | 'organ' | 'handlingOrgan' | 'officers'>;

const nobody: Told = { number: null, party: null, organ: null, handlingOrgan: null, officers: [] };

const known = (subject: Subject, { showing, matters }: Telling): Told => ({
  number: subject.number,
  party: matters.partyName(subject, showing),
  organ: subject.organ ? organNamed(showing, subject.organ) : null,
  handlingOrgan: subject.handlingOrgan ? organNamed(showing, subject.handlingOrgan) : null,
  officers: subject.hands.map((id) => personNamed(showing, id)),
});

export const toldOf = (subject: Subject | undefined, telling: Telling): Told =>
  subject ? known(subject, telling) : nobody;

const viewOf = (
  { status, ...clock }: AppointmentRow,
  subject: Subject | undefined,
  telling: Telling,
): DeadlineView => ({
  ...clock,
  status: boardStatus({ status, due: clock.due }, telling.showing.now),
  name: telling.matters.clockName(clock.category, clock.rule, clock.clock),
  ...toldOf(subject, telling),
});

type Line = Pick<BoardLine, 'stream' | 'clock'>;
const nameOf = ({ stream, clock }: Line): string => `${stream} ${clock}`;

/** The clocks of these lines as they stood, where the past is asked. */
const clocksThen = async (
  database: DataSource,
  lines: readonly BoardLine[],
  past: PastMatters | undefined,
): Promise<readonly AppointmentRow[]> => {
  if (!past) return clocksOf(database, lines);
  const same = lines.filter(({ stream }) => !past.streams.includes(stream));
  const all = [...(await clocksOf(database, same)), ...past.clocks];
  const known = new Map(all.map((one) => [nameOf(one), one]));
  return lines.flatMap((line) => known.get(nameOf(line)) ?? []);
};

/** The matters of these lines as they stood, where the past is asked. */
const subjectsThen = async (
  database: DataSource,
  lines: readonly BoardLine[],
  past: PastMatters | undefined,
): Promise<ReadonlyMap<string, Subject>> => {
  const now = await subjectsOf(database, lines);
  if (!past) return now;
  const then = past.rows.map((row): readonly [string, Subject] => [row.stream, row]);
  return new Map([...now, ...then]);
};

const usualPage = 50;

/** Clocks in the order of the board, with how many are in each state. */
export const deadlinePage = async (
  database: DataSource,
  asking: Asking,
  telling: Telling,
): Promise<DeadlinePage> => {
  const { asked } = asking;
  const limit = asked.limit ?? usualPage;
  const { text, values } = pageQuery(asking, limit + 1);
  const [{ rows }, counts] = await Promise.all([
    poolOf(database).query<BoardLine>(text, [...values]),
    countsOf(database, asking),
  ]);
  const lines = rows.slice(0, limit);
  const [clocks, subjects] = await Promise.all([
    clocksThen(database, lines, asking.past),
    subjectsThen(database, lines, asking.past),
  ]);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const last = lines.at(-1);
  return {
    items: clocks.map((clock) => viewOf(clock, subjects.get(clock.stream), telling)),
    counts,
    total: asked.status ? (counts[asked.status] ?? 0) : all,
    ...(rows.length > limit && last ? { next: cursorText(last) } : {}),
  };
};
