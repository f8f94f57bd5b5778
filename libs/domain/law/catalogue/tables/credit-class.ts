import type { Law, LocalDate } from '#domain/kernel';
import { creditClassRule } from './classes.js';
import { gravestClass } from './tables-in-force.js';

/** How grave the record of dishonesty is that a penalty leaves（失信信息类别）. */
export type CreditClass = 'light' | 'ordinary' | 'serious';

/**
 * The class of the record that a penalty leaves（失信信息类别，CRD-1…3）, as the district sorts
 * the kinds of penalty on that day; what is punished by the summary procedure is light. Which fines
 * are huge no law says yet: a fine alone is ordinary.
 */
export const creditClassOf = (
  law: Law,
  on: LocalDate,
  { kinds, procedure }: Readonly<{ kinds: readonly string[]; procedure: 'ordinary' | 'summary' }>,
): CreditClass =>
  procedure === 'summary'
    ? 'light'
    : ((gravestClass(law, [creditClassRule, on], kinds) ?? 'light') as CreditClass);
