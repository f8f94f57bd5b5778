import { dayMs, type Instant, plusMs } from '#domain/kernel';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { AppointmentRow } from './appointment.js';

/** What a desk asks of a clock: still running, due soon (即将到期), overdue (逾期), or how it ended. */
export type BoardStatus = AppointmentRow['status'] | 'due' | 'overdue';

/** A clock counts as due soon in its last three days. */
export const dueSoonMs = 3 * dayMs;

/** The status of a clock at a moment. `due` is its last moment: it is overdue one millisecond later. */
export const boardStatus = (
  { status, due }: Pick<AppointmentRow, 'status' | 'due'>,
  now: Instant,
): BoardStatus => {
  if (status !== 'running') return status;
  if (due < now) return 'overdue';
  return due <= plusMs(now, dueSoonMs) ? 'due' : 'running';
};

/** What to show of the deadline board (期限看板). `after` is the last row of the page before. */
export type BoardAsked = Readonly<{
  now: Instant;
  status?: BoardStatus;
  district?: string;
  category?: string;
  duty?: string;
  subjectId?: string;
  after?: Readonly<Pick<AppointmentRow, 'due' | 'stream' | 'clock'>>;
  /** At most 500. */
  limit?: number;
}>;

export type BoardRow = AppointmentRow & Readonly<{ boardStatus: BoardStatus }>;

/** Clocks in the order in which they fall due. */
export const deadlineBoard = async (
  readModels: DataSource,
  asked: BoardAsked,
): Promise<readonly BoardRow[]> => {
  const query = readModels.getRepository(AppointmentRow).createQueryBuilder('row');
  for (const column of ['district', 'category', 'duty', 'subjectId'] as const)
    if (asked[column] !== undefined)
      query.andWhere(`row.${column} = :${column}`, { [column]: asked[column] });
  if (asked.status) byStatus(query, asked.status, asked.now);
  if (asked.after)
    query.andWhere('(row.due, row.stream, row.clock) > (:due, :stream, :clock)', asked.after);
  const rows = await query
    .orderBy('row.due')
    .addOrderBy('row.stream')
    .addOrderBy('row.clock')
    .limit(Math.min(asked.limit ?? 50, 500))
    .getMany();
  return rows.map((row) => ({ ...row, boardStatus: boardStatus(row, asked.now) }));
};

const byStatus = (
  query: SelectQueryBuilder<AppointmentRow>,
  status: BoardStatus,
  now: Instant,
): void => {
  const soon = plusMs(now, dueSoonMs);
  const ranges: Partial<Record<BoardStatus, string>> = {
    running: 'row.due > :soon',
    due: 'row.due >= :now AND row.due <= :soon',
    overdue: 'row.due < :now',
  };
  const range = ranges[status];
  query.andWhere('row.status = :status', { status: range ? 'running' : status });
  if (range) query.andWhere(range, { now, soon });
};
