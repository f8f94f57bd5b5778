import {
  AppointmentRow,
  boardStatus,
  type BoardStatus,
  type BoardSubject,
  type BoardTellers,
  dueSoonMs,
} from '#platform/appointments';
import { type Instant, instant, plusMs } from '#domain/kernel';
import { cursorNotValid } from '#platform/lists';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { CaseRow } from '../projections/case-row.js';
import type { Label } from '../projections/case-event-labels.js';
import { clockName } from '../projections/clock-names.js';
import type { DeadlinesQuery } from './reading.bodies.js';

/** One line of the deadline board（期限看板）: a clock, and the case it runs in. */
export type DeadlineView = Omit<AppointmentRow, 'status'> &
  Readonly<{
    status: BoardStatus;
    name: Label;
    number: string | null;
    party: string | null;
    organ: string | null;
    handlingOrgan: string | null;
    officers: readonly string[];
  }>;

export type DeadlinePage = Readonly<{
  items: readonly DeadlineView[];
  next?: string;
  total: number;
  counts: Readonly<Record<string, number>>;
}>;

type Asked = Readonly<{ now: Instant; district: string; asked: DeadlinesQuery }>;
type Query = SelectQueryBuilder<AppointmentRow>;

/** The states that depend on the time of asking, as ranges of the due moment. */
const ranges: Partial<Record<BoardStatus, string>> = {
  running: 'row.due > :soon',
  due: 'row.due >= :now AND row.due <= :soon',
  overdue: 'row.due < :now',
};

const withStatus = (query: Query, status: BoardStatus): void => {
  const range = ranges[status];
  query.andWhere('row.status = :status', { status: range ? 'running' : status });
  if (range) query.andWhere(range);
};

/** The clocks asked for; with their cases only where something is asked of those, for a join keeps counts off the index. */
const narrowed = (
  database: DataSource,
  { now, district, asked }: Asked,
  cases = asked.organ !== undefined,
): Query => {
  const query = database
    .getRepository(AppointmentRow)
    .createQueryBuilder('row')
    .where('row.district = :district', { district })
    .setParameters({ now, soon: plusMs(now, dueSoonMs) });
  if (cases) query.leftJoin(CaseRow, 'docket', 'docket.caseId = row.subjectId');
  return withFilters(query, asked);
};

const withFilters = (query: Query, asked: DeadlinesQuery): Query => {
  for (const column of ['duty', 'rule', 'category'] as const)
    if (asked[column]) query.andWhere(`row.${column} = :${column}`, { [column]: asked[column] });
  if (asked.caseId) query.andWhere('row.subjectId = :caseId', { caseId: asked.caseId });
  if (asked.organ)
    query.andWhere('(docket.organ = :organ OR docket.handlingOrgan = :organ)', {
      organ: asked.organ,
    });
  if (asked.dueFrom) query.andWhere('row.due >= :dueFrom', { dueFrom: instant(asked.dueFrom) });
  if (asked.dueTo) query.andWhere('row.due <= :dueTo', { dueTo: instant(asked.dueTo) });
  return query;
};

type Counted = Readonly<{ status: string; count: number; overdue: number; due: number }>;

/** Grouped as an index keeps them, so that PostgreSQL counts a hundred thousand clocks without reading their rows. */
const countsOf = async (query: Query): Promise<Readonly<Record<string, number>>> => {
  const rows = await query
    .select('row.status', 'status')
    .addSelect('count(*)::int', 'count')
    .addSelect(`(count(*) FILTER (WHERE ${ranges.overdue}))::int`, 'overdue')
    .addSelect(`(count(*) FILTER (WHERE ${ranges.due}))::int`, 'due')
    .groupBy('row.status')
    .getRawMany<Counted>();
  const counts = rows.flatMap(({ status, count, overdue, due }): [string, number][] =>
    status === 'running'
      ? [
          ['running', count - overdue - due],
          ['due', due],
          ['overdue', overdue],
        ]
      : [[status, count]],
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
};

type Place = readonly [due: string, stream: string, clock: string];

const cursorText = ({ due, stream, clock }: AppointmentRow): string =>
  Buffer.from(JSON.stringify([due, stream, clock] satisfies Place)).toString('base64url');

const placeOf = (cursor: string): Place => {
  try {
    const place = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Place;
    if (Array.isArray(place) && place.length === 3) return [instant(place[0]), place[1], place[2]];
  } catch {
    // Falls through to the one answer for every broken cursor.
  }
  throw cursorNotValid();
};

type Joined = Pick<DeadlineView, 'number' | 'organ' | 'handlingOrgan'> &
  Readonly<{ party: string | null; officers: readonly string[] | null }>;

const pageOf = async (query: Query, limit: number, cursor?: string) => {
  if (cursor) {
    const [due, stream, clock] = placeOf(cursor);
    query.andWhere('(row.due, row.stream, row.clock) > (:due, :stream, :clock)', {
      due,
      stream,
      clock,
    });
  }
  return query
    .addSelect('docket.number', 'number')
    .addSelect('docket.partyName', 'party')
    .addSelect('docket.organ', 'organ')
    .addSelect('docket.handlingOrgan', 'handlingOrgan')
    .addSelect('docket.officers', 'officers')
    .orderBy('row.due')
    .addOrderBy('row.stream')
    .addOrderBy('row.clock')
    .limit(limit + 1)
    .getRawAndEntities<Joined>();
};

const usualPage = 50;

/** Clocks in the order in which they fall due, with how many are in each state. */
export const deadlinePage = async (database: DataSource, asking: Asked): Promise<DeadlinePage> => {
  const { asked, now } = asking;
  const limit = asked.limit ?? usualPage;
  const counts = await countsOf(narrowed(database, asking));
  const query = narrowed(database, asking, true);
  if (asked.status) withStatus(query, asked.status);
  const { entities, raw } = await pageOf(query, limit, asked.cursor);
  const items = entities.slice(0, limit).map((row, at) => {
    const { number, party, organ, handlingOrgan, officers } = raw[at]!;
    const status = boardStatus(row, now);
    const docket = { number, party, organ, handlingOrgan, officers: officers ?? [] };
    return { ...row, status, name: clockName(row.rule), ...docket };
  });
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const total = asked.status ? (counts[asked.status] ?? 0) : all;
  const last = entities[limit - 1];
  return {
    items,
    counts,
    total,
    ...(entities.length > limit && last && { next: cursorText(last) }),
  };
};

/** The same lines, where another context knows more of what a clock runs in than its rule. */
export const told = async (
  lines: readonly DeadlineView[],
  tellers: Pick<BoardTellers, 'of'>,
): Promise<readonly DeadlineView[]> => {
  const known = new Map<string, BoardSubject>();
  for (const category of new Set(lines.map((line) => line.category))) {
    const ids = lines.filter((line) => line.category === category).map((line) => line.subjectId);
    const subjects = await tellers.of(category)?.subjects(category, [...new Set(ids)]);
    for (const [id, subject] of subjects ?? []) known.set(`${category} ${id}`, subject);
  }
  return lines.map((line) => {
    const name = tellers.of(line.category)?.clockName(line.rule) ?? line.name;
    return { ...line, name, ...known.get(`${line.category} ${line.subjectId}`) };
  });
};
