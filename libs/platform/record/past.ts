import { Type } from 'class-transformer';
import { fieldsNotValid, Moment, Whole } from '#platform/http';
import { endOfDay, type Instant, instant, type LocalDate, localDateOf } from '#domain/kernel';
import type { AsOf } from './as-of.js';

/** A moment in the past, on two axes; the present when nothing is given. */
export class PastQuery {
  @Moment({ about: 'As it was on record then（当时已登记）', optional: true }) asOf?: string;
  @Moment({ about: 'What had happened by then（当时已发生）', optional: true }) validAt?: string;
  @Type(() => Number)
  @Whole({ about: 'As it was at that revision（版本）', min: 0, max: 1_000_000, optional: true })
  revision?: number;
}

/** A page of a history, of now or of a moment in the past. */
export class HistoryQuery extends PastQuery {
  @Type(() => Number)
  @Whole({ about: 'Entries a page（每页条数）', min: 1, max: 1_000, optional: true })
  limit?: number;
  @Type(() => Number)
  @Whole({ about: '`next` of the page before（下一页）', min: 0, max: 1_000_000, optional: true })
  after?: number;
}

/** A past moment as the log is asked; nothing when the reader wants the present. */
export const pastOf = ({ asOf, validAt, revision }: PastQuery): AsOf | undefined =>
  asOf === undefined && validAt === undefined && revision === undefined
    ? undefined
    : {
        ...(asOf === undefined ? {} : { knownAt: instant(asOf) }),
        ...(validAt === undefined ? {} : { validAt: instant(validAt) }),
        ...(revision === undefined ? {} : { revision }),
      };

/**
 * Nobody knows yet how a thing will stand: a moment after today is refused, not answered with today
 * as if it were known. Throws a 400 that names the field.
 */
export const mustBePast = ({ knownAt, validAt }: AsOf, now: Instant): void => {
  const last = endOfDay(localDateOf(now));
  const ahead = Object.entries({ asOf: knownAt, validAt }).filter(
    ([, at]) => at !== undefined && at > last,
  );
  if (ahead.length === 0) return;
  throw inTheFuture(ahead.map(([field]) => field));
};

/**
 * The day a register is asked of, in the field `on`; today when none is named. A day to come is
 * refused: what stands today may have ended by then.
 */
export const dayAsked = ({ on }: Readonly<{ on?: LocalDate }>, now: Instant): LocalDate => {
  const today = localDateOf(now);
  if (on !== undefined && on > today) throw inTheFuture(['on']);
  return on ?? today;
};

const inTheFuture = (fields: readonly string[]) =>
  fieldsNotValid(
    fields.map((field) => ({
      field,
      rule: 'notInFuture',
      message: 'lies in the future: nothing is known of it yet（时点在将来，尚无记录）',
    })),
  );

/**
 * The moment amounts and lateness are judged by: the one asked for, or that of the last event
 * looked at.
 */
export const momentOf = ({ knownAt, validAt }: AsOf, lastEventAt: Instant): Instant =>
  validAt ?? knownAt ?? lastEventAt;
