import type { Act, LocalDate } from '#domain/kernel';
import { type DangerClass, keyOf, namedIn, type Quantities, type Substance } from './substances.js';

// S and R are sums of fractions, compared with whole numbers: they are counted exactly and rounded
// only to be shown (half up, two digits).

/** 一级至四级; the first is the highest. */
export type Grade = 1 | 2 | 3 | 4;

/** A grade by one of the two tables of β（校正系数）, with what it follows from. */
export type Graded = Readonly<{ r: number; grade: Grade }>;

/** 辨识分级结果: computed by the law of that day, never typed in. */
export type Grading = Readonly<{
  on: LocalDate;
  /** 辨识指标 S. */
  s: number;
  /** S is at least what the law asks for: it is a major hazard source. */
  isMajor: boolean;
  /** 暴露人员校正系数 α. */
  alpha: number;
  r: number;
  grade: Grade;
  by: 'standard' | 'annex';
  /** By the other table, where that makes another grade（两个R值都列明）. */
  other?: Graded & Readonly<{ by: 'standard' | 'annex' }>;
}>;

type Law = Act['law'];
type Fraction = Readonly<{ over: bigint; under: bigint }>;

const plus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});
const nothing: Fraction = { over: 0n, under: 1n };

/** Two digits, half up. */
const shown = ({ over, under }: Fraction): number =>
  Number((over * 200n + under) / (under * 2n)) / 100;

const isAtLeast = ({ over, under }: Fraction, least: number): boolean =>
  over >= BigInt(least) * under;

/** Q in tonnes: by name, else the lowest of its classes (MHS-15, MHS-16). */
const criticalTonnes = (of: Substance, law: Law, on: LocalDate): number => {
  const name = namedIn(of);
  const named = name === undefined ? undefined : law.amountIf('MHS-16', name, on);
  return named ?? Math.min(...of.classes.map((one) => law.amount('MHS-15', keyOf(one), on)));
};

const kindIn = (one: DangerClass): string => {
  if (one.startsWith('W1.')) return 'explosive';
  if (one === 'W2') return 'flammableGas';
  if (one === 'J1') return 'highlyToxicGas';
  return one === 'J3' ? 'toxicGas' : 'other';
};

type Table = Grading['by'];
const ruleOf: Readonly<Record<Table, string>> = { annex: 'MHS-12', standard: 'MHS-13' };

const betaOfClass = (one: DangerClass, table: Table, law: Law, on: LocalDate): number => {
  if (table === 'annex') return law.amount(ruleOf.annex, kindIn(one), on);
  const own = law.amountIf(ruleOf.standard, keyOf(one), on);
  return own ?? law.amount(ruleOf.standard, 'otherW', on);
};

/** β in hundredths: by name, else the highest of its classes. */
const betaOf = (of: Substance, table: Table, law: Law, on: LocalDate): number => {
  const name = namedIn(of);
  const named = name === undefined ? undefined : law.amountIf(ruleOf[table], name, on);
  return named ?? Math.max(...of.classes.map((one) => betaOfClass(one, table, law, on)));
};

const alphaNames = [
  [100, 'from100'],
  [50, 'from50'],
  [30, 'from30'],
  [1, 'from1'],
] as const;

/** α in hundredths, by the people around. */
const alphaOf = (people: number, law: Law, on: LocalDate): number => {
  const [, name] = alphaNames.find(([least]) => people >= least) ?? [0, 'none'];
  return law.amount('MHS-3', name, on);
};

const gradeOf = (r: Fraction, law: Law, on: LocalDate): Grade => {
  const from = (name: string): boolean => isAtLeast(r, law.amount('MHS-2', name, on));
  if (from('grade1From')) return 1;
  if (from('grade2From')) return 2;
  return from('grade3From') ? 3 : 4;
};

/** Σ of weight × q/Q; q in kg, Q in tonnes. */
const sumOf = (
  { substances }: Quantities,
  weight: (of: Substance) => number,
  critical: (of: Substance) => number,
): Fraction =>
  substances.reduce<Fraction>(
    (sum, one) =>
      plus(sum, {
        over: BigInt(one.designKilograms) * BigInt(weight(one)),
        under: BigInt(critical(one)) * 1_000n,
      }),
    nothing,
  );

/** S cut off after four digits, so that what lies below a limit is not shown as reaching it. */
export const shortIndexOf = (of: Quantities, law: Law, on: LocalDate): string => {
  const { over, under } = sumOf(
    of,
    () => 1,
    (one) => criticalTonnes(one, law, on),
  );
  return String(Number((over * 10_000n) / under) / 10_000);
};

/** Whether it is a major hazard source, and of which grade, by the tables of that day. */
export const gradingOf = (of: Quantities, law: Law, on: LocalDate): Grading => {
  const critical = (one: Substance): number => criticalTonnes(one, law, on);
  const s = sumOf(of, () => 1, critical);
  const alpha = alphaOf(of.peopleNearby, law, on);
  const by = (table: Table): Graded & Readonly<{ by: Table }> => {
    const { over, under } = sumOf(of, (one) => betaOf(one, table, law, on), critical);
    const r = { over: over * BigInt(alpha), under: under * 10_000n };
    return { r: shown(r), grade: gradeOf(r, law, on), by: table };
  };
  const [own, other] =
    law.amount('MHS-14', 'byStandard', on) === 1
      ? [by('standard'), by('annex')]
      : [by('annex'), by('standard')];
  return {
    on,
    s: shown(s),
    isMajor: isAtLeast(s, law.amount('MHS-1', 'indexMin', on)),
    alpha: alpha / 100,
    ...own,
    ...(other.grade !== own.grade && { other }),
  };
};
