import { type FieldFault, ProblemException } from '#platform/http';
import { type ClockFacts, type Interval, type LocalDate, localDateOf } from '#domain/kernel';

// What the form of a field cannot tell: dates that contradict each other, or lie where there is no
// calendar.

const notValid = (fields: readonly FieldFault[]): never => {
  const names = [...new Set(fields.map(({ field }) => field))].join(', ');
  throw new ProblemException(
    400,
    'fields-not-valid',
    `Not valid: ${names}（字段不合要求：${names}）.`,
    fields,
  );
};

/** Refuses (400) what was asked, naming the one field that is wrong. */
export const wrong = (field: string, rule: string, message: string): never =>
  notValid([{ field, rule, message }]);

export const beyond = 'the calendar covers 1980 to 2119（超出日历范围）';

type Dated = readonly [field: string, date: LocalDate | undefined];

const outside = (dates: readonly Dated[]): readonly FieldFault[] =>
  dates.flatMap(([field, date]) =>
    date !== undefined && (date < '1980-01-01' || date > '2119-12-31')
      ? [{ field, rule: 'calendar', message: beyond }]
      : [],
  );

const backwards = (field: string, from: LocalDate, to?: LocalDate): readonly FieldFault[] =>
  to === undefined || from <= to
    ? []
    : [{ field, rule: 'after', message: `not before ${from}（不得早于起算日期）` }];

const intervalFaults = (
  field: string,
  intervals: readonly Interval[] = [],
): readonly FieldFault[] =>
  intervals.flatMap(({ from, to }, i) => [
    ...outside([
      [`${field}.${i}.from`, from],
      [`${field}.${i}.to`, to],
    ]),
    ...backwards(`${field}.${i}.to`, from, to),
  ]);

/**
 * Refuses facts of a clock whose dates run backwards or leave the calendar; each field is named.
 */
export const soundFacts = ({ start, excluded, stayed, until }: ClockFacts): void => {
  const faults = [
    ...intervalFaults('excluded', excluded),
    ...intervalFaults('stayed', stayed),
    ...outside([['until', until]]),
    ...backwards('until', localDateOf(start), until),
  ];
  if (faults.length > 0) notValid(faults);
};

/** Longest stretch a surcharge is counted over in one question, in days. */
const longestDays = 7_305;

type Stretch = Readonly<{ unpaidFrom: LocalDate; until: LocalDate; stays: readonly Interval[] }>;

/**
 * Refuses a stretch that ends before it begins or takes unreasonably long to count, and stays that
 * run backwards.
 */
export const soundStretch = ({ unpaidFrom, until, stays }: Stretch): void => {
  const days = (Date.parse(until) - Date.parse(unpaidFrom)) / 86_400_000;
  if (days < 0) wrong('until', 'after', 'not before unpaidFrom（不得早于起算日期）');
  if (days > longestDays) wrong('until', 'max', 'at most 20 years（最长二十年）');
  const faults = intervalFaults('stays', stays);
  if (faults.length > 0) notValid(faults);
};
