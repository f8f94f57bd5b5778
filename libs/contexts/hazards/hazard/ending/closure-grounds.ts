import { fields, refuse } from '#domain/kernel';
import type { ClosureCount } from './closure-count.js';

const { oneOf, optional } = fields;

/** On what closure is proposed where the penalties of WSL alone are not enough（提请依据）. */
export const closureGrounds = [
  'with-hsl',
  'each-fine',
  'still-unqualified',
  'accident',
  'refuses-suspension',
] as const;
export type ClosureGround = (typeof closureGrounds)[number];

/** The field that asks for it. */
export const restingField = optional(
  oneOf(closureGrounds, {
    about:
      'What it rests on where the penalties of WSL are not enough: a reading of the count, or another item of WSL 113（安全生产法处罚未达次数时的提请依据：计入危险化学品安全法处罚；按每项罚款计次；停产停业整顿后仍不具备条件；事故；拒不执行停产停业整顿）',
  }),
);

const isMet = (ground: ClosureGround | undefined, count: ClosureCount): boolean => {
  if (ground === undefined) return count.ofWsl.met;
  if (ground === 'with-hsl') return count.withHsl.met;
  return ground === 'each-fine' ? count.eachFine?.met === true : true;
};

/**
 * Closure is not proposed on a count that is not met: where it rests on another reading of the law,
 * that one is met; else the head says which other item of WSL 113 it is (HZL-12…14).
 */
export const mustRestOnSomething = (
  ground: ClosureGround | undefined,
  count: ClosureCount,
): void => {
  if (isMet(ground, count)) return;
  const { inDays, inYear } = count.ofWsl;
  refuse(
    'closure-count-not-met',
    `Punished ${inDays} times in the shorter window, ${inYear} in the longer one: that is not enough; say what the proposal rests on (resting)（按所选口径，处罚次数未达法定次数，短期内${inDays}次、长期内${inYear}次；请写明提请依据（resting））.`,
    'WSL 113',
    'HAZ-D10',
  );
};
