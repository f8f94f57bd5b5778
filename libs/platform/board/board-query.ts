import { type Instant, instant } from '#domain/kernel';
import type { Scope } from '#domain/procedure';
import { cursorNotValid } from '#platform/lists';
import { clockLinesOf } from '#platform/registers';
import type { DeadlinesQuery } from './board.bodies.js';
import { type BoardStatus, placeOf, soonAfter } from './status/board-status.js';
import type { PastMatters } from './past-matters.js';
import { clocksWithin } from './scope.js';

// The board is asked of an index for each way of asking. A clock stands with two organs, in whose
// name and who handles it: to ask for either is to ask twice and to read both answers in order, for
// no index has the two. One person's clocks are few: they are found first and put in order then.

/** What is asked, in which district, and when. */
export type Asking = Readonly<{
  now: Instant;
  district: string;
  asked: DeadlinesQuery;
  /** Whose matters the reader may know of. */
  scope: Scope;
  /** The clocks as they stood at a moment; the present when left out. */
  past?: PastMatters | undefined;
}>;

/** A query as SQL with its values. */
export type Sql = Readonly<{ text: string; values: readonly unknown[] }>;

/** Collects values for `$1` onwards. */
class Values {
  readonly all: unknown[] = [];

  put(value: unknown): string {
    return `$${this.all.push(value)}`;
  }
}

const running = placeOf('running');

const today = 'read."matter_clock"';

/** The clocks that are asked: of today, or of then those that nothing has changed since. */
const clocksAsked = ({ past }: Asking, values: Values): string => {
  if (!past) return today;
  const lines = past.rows.flatMap(clockLinesOf);
  const [streams, stood] = [values.put(past.streams), values.put(JSON.stringify(lines))];
  return `(SELECT * FROM ${today} WHERE stream <> ALL(${streams}::text[])
    UNION ALL SELECT * FROM jsonb_populate_recordset(NULL::${today}, ${stood}::jsonb)) AS clocks`;
};

const ofStatus = (status: BoardStatus, now: Instant, values: Values): string => {
  const [from, soon] = [() => values.put(now), () => values.put(soonAfter(now))];
  if (status === 'overdue') return `state = ${running} AND due < ${from()}`;
  if (status === 'due') return `state = ${running} AND due >= ${from()} AND due <= ${soon()}`;
  if (status === 'running') return `state = ${running} AND due > ${soon()}`;
  return `state = ${placeOf(status)}`;
};

const equals = { duty: 'duty', rule: 'rule', category: 'category', team: 'team' } as const;

const conditions = ({ district, asked, scope }: Asking, values: Values): readonly string[] => {
  const { subjectId, person, dueFrom, dueTo } = asked;
  const same = Object.entries(equals).flatMap(([column, field]) =>
    asked[field] === undefined ? [] : [`${column} = ${values.put(asked[field])}`],
  );
  return [
    `district = ${values.put(district)}`,
    clocksWithin(scope, (value) => values.put(value)),
    ...same,
    ...(subjectId ? [`"subjectId" = ${values.put(subjectId)}`] : []),
    ...(person ? [`hands @> ARRAY[${values.put(person)}]::text[]`] : []),
    ...(dueFrom ? [`due >= ${values.put(instant(dueFrom))}`] : []),
    ...(dueTo ? [`due <= ${values.put(instant(dueTo))}`] : []),
  ];
};

/** The ways in which a clock may stand with what was asked: once, or with either organ. */
const arms = ({ asked: { organ } }: Asking, values: Values): readonly string[] => {
  if (organ === undefined) return ['TRUE'];
  const named = values.put(organ);
  return [`organ = ${named}`, `team = ${named} AND organ <> team`];
};

/** How many clocks there are in each state, and how many of those that run are overdue or due. */
export const countingQuery = (asking: Asking): Sql => {
  const values = new Values();
  const where = conditions(asking, values).join(' AND ');
  const [now, soon] = [values.put(asking.now), values.put(soonAfter(asking.now))];
  const clocks = clocksAsked(asking, values);
  const parts = arms(asking, values).map(
    (arm) => `SELECT state, count(*) AS count, count(*) FILTER (WHERE due < ${now}) AS overdue,
        count(*) FILTER (WHERE due >= ${now} AND due <= ${soon}) AS due
      FROM ${clocks} WHERE ${where} AND ${arm} GROUP BY state`,
  );
  return {
    text: `SELECT state, sum(count)::int AS count, sum(overdue)::int AS overdue, sum(due)::int AS due
      FROM (${parts.join(' UNION ALL ')}) AS parts GROUP BY state ORDER BY state`,
    values: values.all,
  };
};

type Place = readonly [state: number, due: string, stream: string, clock: string];

/** A line of the board as the page after it begins. */
export type BoardLine = Readonly<{ state: number; due: Date; stream: string; clock: string }>;

export const cursorText = ({ state, due, stream, clock }: BoardLine): string =>
  Buffer.from(JSON.stringify([state, due.toISOString(), stream, clock] satisfies Place)).toString(
    'base64url',
  );

const placeIn = (cursor: string): Place => {
  try {
    const place = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    if (isPlace(place)) return [place[0], instant(place[1]), place[2], place[3]];
  } catch {
    // Falls through to the one answer for every broken cursor.
  }
  throw cursorNotValid();
};

const isPlace = (value: unknown): value is Place =>
  Array.isArray(value) &&
  value.length === 4 &&
  Number.isInteger(value[0]) &&
  value.slice(1).every((part) => typeof part === 'string');

/**
 * The lines of one page and the first of the next, in the order of the board: overdue first, what
 * ended last.
 */
export const pageQuery = (asking: Asking, most: number): Sql => {
  const values = new Values();
  const { now, asked } = asking;
  const where = [...conditions(asking, values)];
  if (asked.status) where.push(ofStatus(asked.status, now, values));
  if (asked.after) {
    const after = placeIn(asked.after).map((part) => values.put(part));
    where.push(`(state, due, stream, clock) > (${after.join(', ')})`);
  }
  const clocks = clocksAsked(asking, values);
  const order = `ORDER BY state, due, stream, clock LIMIT ${most}`;
  const parts = arms(asking, values).map(
    (arm) => `(SELECT state, due, stream, clock FROM (SELECT * FROM ${clocks}
      WHERE ${where.join(' AND ')} AND ${arm} ${asked.person ? 'OFFSET 0' : ''}) AS found ${order})`,
  );
  return {
    text: `${parts.join(' UNION ALL ')} ${parts.length > 1 ? order : ''}`,
    values: values.all,
  };
};
