import type { LocalDate } from '#domain/kernel';
import { threshold } from '../build/builders.js';
import type { Override } from '../overrides.js';

/** The row under which the days off of the place stand（本地放假日）. */
export const daysOffRule = 'CAL-LOCAL';

/**
 * Days off of the place, beside those of the yearly notice（本地放假日）: none but what the
 * district settles, with the paper it rests on.
 */
export const localDaysOff = [
  threshold(daysOffRule, 'HOL 4', 'U', {
    from: '1980-01-01',
    zh: '本地放假日：依本地规定，不计入工作日。',
    en: 'Days off of the place are no working days.',
    table: { form: 'days-off', days: [] },
  }),
];

/** What was settled about it, the earliest first; of two from one day, the later word. */
const settledOnes = (overrides: readonly Override[]): readonly Override[] =>
  overrides
    .filter(({ rule, table }) => rule === daysOffRule && table?.form === 'days-off')
    .filter(({ from }, at, all) => !all.slice(at + 1).some((later) => later.from === from))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));

/** The days off of the place with their names: each by the list that is in force on that day. */
export const daysOffIn = (overrides: readonly Override[] = []): Readonly<Record<string, string>> =>
  Object.fromEntries(
    settledOnes(overrides).flatMap(({ from, table }, at, all) => {
      const next: LocalDate | undefined = all[at + 1]?.from;
      if (table?.form !== 'days-off') return [];
      return table.days
        .filter(({ date }) => from <= date && (next === undefined || date < next))
        .map(({ date, festival }) => [date, festival] as const);
    }),
  );
