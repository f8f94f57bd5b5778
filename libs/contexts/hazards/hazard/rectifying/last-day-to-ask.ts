import type { Act, LocalDate } from '#domain/kernel';
import { from, start, type Started } from '#domain/procedure';
import { rules } from '../hazard.law.js';
import type { Hazard } from '../hazard.state.js';

/**
 * The last day to ask for more time, back from that limit (HAZ-D14): a right of the unit, which
 * runs only where the notice still knows an extension beside those that were granted (HAZ-S9).
 */
export const lastDayToAsk = (
  { extensions, listed }: Hazard,
  act: Act,
  limit: LocalDate,
  granted = 0,
): readonly Started[] =>
  extensions + granted < (listed?.notice.extensionsMax ?? 0)
    ? [start(act, { rule: rules.askExtension, duty: 'holder' }, from(limit))]
    : [];
