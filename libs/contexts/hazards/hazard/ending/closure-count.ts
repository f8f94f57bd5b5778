import { type Act, dateOfDay, dayNumber, type LocalDate, localDateOf } from '#domain/kernel';
import { plusMonths } from '#domain/law';

/** A penalty on the unit while the major hazard exists, by which law（已处罚情况）. */
export type Penalty = Readonly<{ decision: string; decidedOn: LocalDate; law: 'WSL' | 'HSL' }>;

/** How often it was punished within the windows of WSL 113, at most, and whether that is enough. */
export type Count = Readonly<{ inDays: number; inYear: number; met: boolean }>;

/**
 * The counter of WSL 113(1) under both readings: penalties of WSL alone, and with those of HSL,
 * which knows no counter of its own (HZL-13). It proposes and never decides.
 */
export type ClosureCount = Readonly<{ ofWsl: Count; withHsl: Count }>;

/** The most that lie between one of them and the end of the window that begins with it. */
const most = (days: readonly LocalDate[], endOf: (first: LocalDate) => LocalDate): number =>
  Math.max(
    0,
    ...days.map((first) => days.filter((day) => first <= day && day <= endOf(first)).length),
  );

/**
 * Counts penalties in any 180 days and in any year (HAZ-D10, HZL-12). One decision on the unit is
 * one time, however many fines it has (HZL-14).
 */
export const closureCount = (penalties: readonly Penalty[], act: Act): ClosureCount => {
  const today = localDateOf(act.now);
  const of = (name: string) => act.law.amount('HAZ-D10', name, today);
  const decided = [...new Map(penalties.map((one) => [one.decision, one])).values()];
  const counted = (laws: readonly Penalty['law'][]): Count => {
    const days = decided.filter(({ law }) => laws.includes(law)).map(({ decidedOn }) => decidedOn);
    const inDays = most(days, (first) => dateOfDay(dayNumber(first) + of('windowDays')));
    const inYear = most(days, (first) =>
      dateOfDay(plusMonths(dayNumber(first), 12 * of('windowYears'))),
    );
    const met = inDays >= of('penaltiesIn180Days') || inYear >= of('penaltiesInYear');
    return { inDays, inYear, met };
  };
  return { ofWsl: counted(['WSL']), withHsl: counted(['WSL', 'HSL']) };
};
