import type { CountedAccident, KnownOfYear } from './known-of-year.js';
import { fieldNames } from './year.events.js';

// How many, and whether that is within a quota; of each street its own（街道指标完成情况）.

/** Adds up what accidents count. */
export const sum = (
  all: readonly CountedAccident[],
  of: 'deaths' | 'missing' | 'seriousInjuries',
) => all.reduce((total, one) => total + one[of], 0);

/** Whether it stayed within a quota: unknown where there is none. */
export type Within = 'within' | 'over' | 'unknown';

/** Whether so many deaths are within it. */
export const withinOf = (deaths: number, quota: number | undefined): Within => {
  if (quota === undefined) return 'unknown';
  return deaths <= quota ? 'within' : 'over';
};

/** Each share that was handed down, and the deaths of that street（街道指标完成情况）. */
export const streetFigures = ({ splits, accidents }: KnownOfYear) =>
  splits
    .filter(
      (one, n) =>
        !splits.slice(n + 1).some((later) => later.area === one.area && later.field === one.field),
    )
    .map(({ street, name, area, field, deaths: quota, source, event, position }) => {
      const those = accidents.filter((one) => one.street === area && one.field === field);
      const deaths = sum(those, 'deaths');
      return {
        street: { id: street, name },
        field,
        fieldName: fieldNames[field],
        quota: { deaths: quota, source, event, position },
        deaths,
        kept: withinOf(deaths, quota),
        behind: those.map(({ accidentId, event: of, position: at }) => ({
          accidentId,
          event: of,
          position: at,
        })),
      };
    });
