import { setTimeout as sleep } from 'node:timers/promises';
import { AppointmentRow } from '#platform/appointments';
import type { EventLog } from '#platform/log';
import {
  endOfDay,
  type LocalDate,
  plusDays,
  type RecomputeClocks,
  startOfDay,
  type StreamKind,
} from '#domain/kernel';
import { type LookingReaction, prefixOf, ProjectionFreshness } from '#platform/following';
import type { DataSource } from 'typeorm';
import type { LiveLaw } from '../../../platform/law-now/live-law.js';
import {
  type CalendarPublished,
  daysOffRule,
  type Notice,
  type SettingEvent,
  settingStream,
  type TableOf,
  yearStream,
} from '#domain/law';

/** What the reaction stands on. `kinds` are the streams with clocks. */
export type RecomputeParts = Readonly<{
  log: EventLog;
  readModels: DataSource;
  law: Pick<LiveLaw, 'after'>;
  kinds: () => readonly StreamKind[];
  /**
   * Time for the other processes to learn of the notice, so that no clock is set by the old
   * calendar after the look-up.
   */
  graceMs?: number;
}>;

const appointments = 'platform.appointment';

/** The look-up cannot be made yet; the reaction comes back. */
class NotYet extends Error {
  override readonly name = 'NotYet';
}

/** The deadline table must show every clock that was set before now. */
const seenByTable = async ({ log, readModels, kinds }: RecomputeParts): Promise<void> => {
  const prefixes = kinds().map(prefixOf);
  if (prefixes.length === 0) return;
  const freshness = new ProjectionFreshness(readModels);
  for await (const { position } of log.readAll({ direction: 'backwards', prefixes, limit: 1 }))
    if ((await freshness.waitFor(appointments, position)) === 'stale')
      throw new NotYet('The deadline table is behind the log.');
};

type Days = Readonly<{ from: LocalDate; to: LocalDate }>;

const spanOf = (days: readonly LocalDate[]): Days | undefined => {
  const [from, ...rest] = days.toSorted();
  return from && { from, to: rest.at(-1) ?? from };
};

/**
 * The year with a month around it (a make-up day of New Year may lie in December), and whatever
 * else the notice names.
 */
const stretchOf = ({ year, off, makeup }: Notice): Days => {
  const first = plusDays(`${year}-01-01` as LocalDate, -31);
  const last = plusDays(`${year}-12-31` as LocalDate, 31);
  const days = [...Object.keys(off), ...Object.keys(makeup)] as LocalDate[];
  return spanOf([first, last, ...days])!;
};

type Touched = Pick<AppointmentRow, 'stream' | 'category' | 'subjectId'>;

/**
 * Streams with a running clock that is provisional or whose period touches these days, under
 * another calendar.
 */
const touched = (
  readModels: DataSource,
  { from, to }: Days,
  calendar: string,
): Promise<readonly Touched[]> => {
  const began = 'CAST(row.facts ->> :start AS timestamptz)';
  return readModels
    .getRepository(AppointmentRow)
    .createQueryBuilder('row')
    .select('row.stream', 'stream')
    .addSelect('row.category', 'category')
    .addSelect('row.subjectId', 'subjectId')
    .distinct()
    .where('row.status = :running AND row.calendar <> :calendar', { running: 'running', calendar })
    .andWhere(
      `(row.provisional OR (LEAST(${began}, row.due) <= :to AND GREATEST(${began}, row.due) >= :from))`,
      { start: 'start', from: startOfDay(from), to: endOfDay(to) },
    )
    .orderBy('row.stream')
    .getRawMany<Touched>();
};

type Moved = Readonly<{ event: string; year: number; days: Days }>;

/** Asks every stream with a clock that the days may move to compute its clocks anew (CAL-16). */
const recomputing = async (parts: RecomputeParts, { event, year, days }: Moved) => {
  const calendar = parts.law.after(event);
  if (calendar === undefined) throw new NotYet('The law of this process does not know it yet.');
  await sleep(parts.graceMs ?? 2_000);
  await seenByTable(parts);
  const data: RecomputeClocks['data'] = { calendar, year };
  const streams = await touched(parts.readModels, days, calendar);
  return streams.map(({ stream, category, subjectId }) => ({
    category,
    id: subjectId,
    type: 'RecomputeClocks' satisfies RecomputeClocks['type'],
    data,
    key: stream,
    // Until this moment the old dates were shown.
    happened: 'when-done' as const,
  }));
};

/**
 * A yearly notice (放假通知) was published: every stream with a clock it may move computes its
 * clocks anew, keeps what they showed, and says what changed (CAL-16). The notice is known to the
 * law of this process before anything is asked.
 */
export const recomputeAfterNotice = (
  parts: RecomputeParts,
): LookingReaction<CalendarPublished> => ({
  name: 'calendar.recompute-clocks',
  from: yearStream,
  on: {
    CalendarPublished: ({ notice }, { id }) =>
      recomputing(parts, { event: id, year: notice.year, days: stretchOf(notice) }),
  },
});

/**
 * The same when the district settled days off of the place（本地放假日）. A list that takes days
 * away again says so by leaving them out: the clocks of the days that stood before are asked too,
 * from the first day of the list on.
 */
export const recomputeAfterDaysOff = (parts: RecomputeParts): LookingReaction<SettingEvent> => ({
  name: 'calendar.recompute-clocks-after-days-off',
  from: settingStream,
  on: {
    SettingConfirmed: async ({ override: { rule, from, table } }, { id }) => {
      if (rule !== daysOffRule || table?.form !== 'days-off') return [];
      const days = { from, to: lastOf(from, table) };
      return recomputing(parts, { event: id, year: Number(from.slice(0, 4)), days });
    },
  },
});

/** Lists name days of a year or two; what the one before named later is asked with them. */
const lastOf = (from: LocalDate, { days }: TableOf<'days-off'>): LocalDate =>
  spanOf([plusDays(from, 731), ...days.map(({ date }) => date)])!.to;
