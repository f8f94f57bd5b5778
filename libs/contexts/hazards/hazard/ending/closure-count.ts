import { type Act, label, type LocalDate, localDateOf, type WindowSaid } from '#domain/kernel';
import { type Counted, fullest, windowOn } from '#domain/procedure';

/** A penalty on the unit while the major hazard exists, by which law（已处罚情况）. */
export type Penalty = Readonly<{
  decision: string;
  decidedOn: LocalDate;
  law: 'WSL' | 'HSL';
  /** How many fines on the unit stand in the decision, where there are several（罚款项数）. */
  fines?: number;
  /** Its case, or the decision of another organ on file; absent where the case told of it. */
  case?: string;
  paper?: string;
}>;

/**
 * How often it was punished within the windows of WSL 113, at most, and whether that is enough.
 */
export type Count = Readonly<{ inDays: number; inYear: number; met: boolean }>;

/**
 * The counter of WSL 113(1) under each reading: penalties of WSL alone, with those of HSL, which
 * knows no counter of its own (HZL-13), and each fine of WSL for itself (HZL-14). It proposes and
 * never decides.
 */
export type ClosureCount = Readonly<{
  ofWsl: Count;
  withHsl: Count;
  /** Absent in what was proposed before this reading was shown. */
  eachFine?: Count;
}>;

/** The rule whose windows count penalties on a unit with a major hazard（提请关闭计次）. */
export const closureRule = 'HAZ-D10';

const punished = {
  what: label(
    'penalties on the unit while a major hazard exists',
    '重大隐患存在期间单位受处罚次数',
  ),
  why: ['WSL 113'],
} as const;

const inDaysOf: WindowSaid = {
  ...punished,
  rule: closureRule,
  least: 'penaltiesIn180Days',
  length: 'windowDays',
  unit: 'days',
};
const inYearOf: WindowSaid = {
  ...punished,
  rule: closureRule,
  least: 'penaltiesInYear',
  length: 'windowYears',
  unit: 'years',
};

/** The windows of WSL 113(1): in any 180 days, in any year（提请关闭计次）. */
export const closureWindows: readonly WindowSaid[] = [inDaysOf, inYearOf];

const once = ({ decision: fact, decidedOn: on }: Penalty): Counted => ({ fact, on });
const eachFine = ({ fines: times = 1, ...one }: Penalty): Counted => ({ ...once(one), times });

/**
 * Counts penalties in any 180 days and in any year (HAZ-D10, HZL-12). One decision on the unit is
 * one time, however many fines it has, but for the reading that counts each fine (HZL-14). Those
 * of HSL count in a reading of their own (HZL-13).
 */
export const closureCount = (
  penalties: readonly Penalty[],
  { law, now }: Pick<Act, 'law' | 'now'>,
): Required<ClosureCount> => {
  const windows = closureWindows.map((said) => windowOn(said, law, localDateOf(now)));
  const counted = (laws: readonly Penalty['law'][], times: (one: Penalty) => Counted): Count => {
    const facts = penalties.filter((one) => laws.includes(one.law)).map(times);
    const [inDays, inYear] = windows.map((window) => fullest(window, facts));
    return {
      inDays: inDays?.most ?? 0,
      inYear: inYear?.most ?? 0,
      met: inDays?.met === true || inYear?.met === true,
    };
  };
  return {
    ofWsl: counted(['WSL'], once),
    withHsl: counted(['WSL', 'HSL'], once),
    eachFine: counted(['WSL'], eachFine),
  };
};
