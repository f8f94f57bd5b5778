import { type Act, label } from '#domain/kernel';
import { owe, type Started, voided } from '#domain/procedure';
import type { AccidentField } from './year.events.js';
import { accidentFields } from './year.events.js';
import type { Year } from './year.state.js';

// What an accident or the sum of them means for the street it happened in（X22）: somebody has to
// consider an interview, the score, a veto. Nothing follows by itself.

/** By when it was considered what follows for a street. */
export const streetClock = (area: string): string => `X22.${area}`;

/** Something of a street waits to be considered. */
export const isStreetWaiting = ({ clocks }: Pick<Year, 'clocks'>): boolean =>
  Object.keys(clocks).some((clock) => clock.startsWith('X22.'));

type Counts = Pick<Year, 'counted' | 'splits'>;

/** Deaths of a field in a street, from accidents alone. */
export const deathsIn = (
  { counted }: Pick<Year, 'counted'>,
  area: string,
  field: AccidentField,
): number =>
  counted
    .filter((one) => one.area === area && one.field === field && !one.ended)
    .reduce((sum, { deaths }) => sum + deaths, 0);

/** In which fields a street has more deaths than it was given（突破指标的领域）. */
const overIn = (year: Counts, area: string): readonly AccidentField[] =>
  accidentFields.filter((field) => {
    const split = year.splits.find((one) => one.area === area && one.field === field);
    return split !== undefined && deathsIn(year, area, field) > split.deaths;
  });

const graveIn = ({ counted }: Counts, area: string): readonly string[] =>
  counted
    .filter(
      (one) =>
        one.area === area && !one.ended && one.grade !== undefined && one.grade !== 'ordinary',
    )
    .map(({ accidentId }) => accidentId);

const toConsider = (act: Act, organ: string, area: string, name: string): Started =>
  owe(act, {
    duty: streetClock(area),
    rule: 'X22',
    what: label(
      `consider an interview, the score and a veto of ${name}`,
      `研究对${name}约谈、考核扣分、一票否决`,
    ),
    by: { kind: 'unit', organ },
    why: ['X22', 'DPG 21'],
  });

/**
 * What a change of the counts calls for: considered where a street is over its quota or has a
 * larger accident that it did not have; withdrawn where nothing of that is left.
 */
export const streetDuties = (
  before: Year,
  after: Counts,
  { area, organ }: Readonly<{ area: string; organ: string }>,
  act: Act,
) => {
  const clock = streetClock(area);
  const grave = graveIn(after, area);
  const over = overIn(after, area);
  const was = [...graveIn(before, area), ...overIn(before, area)];
  if (grave.length + over.length === 0)
    return voided(before, act.validAt, '已不再突破（no longer so）', (one) => one === clock);
  if (clock in before.clocks || [...grave, ...over].every((one) => was.includes(one))) return [];
  const name = after.splits.find((one) => one.area === area)?.name ?? `${area}街道`;
  return [toConsider(act, organ, area, name)];
};
