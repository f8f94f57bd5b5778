import type { FieldFault } from '../problems/problem.js';
import { nameOf, named } from '../problems/field-names.js';

type Bound = Readonly<{ name: string; at: number }>;

/** Where on the line of days or numbers a bound lies; nothing for what is neither. */
const placeOf = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value;
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
};

const boundOf = (asked: object, name: string): Bound | undefined => {
  const at = placeOf(Object.entries(asked).find(([key]) => key === name)?.[1]);
  return at === undefined ? undefined : { name, at };
};

const fault = (asked: object, from: Bound, to: Bound): FieldFault => ({
  field: from.name,
  ...named(nameOf(asked, from.name)),
  rule: 'notAfter',
  message: `${from.name} is later than ${to.name}（起始晚于截止，请核对 ${from.name} 与 ${to.name}）`,
});

/**
 * Every pair of bounds that is turned round: `from` after `to`, `filedFrom` after `filedTo`. What
 * lies between them is nothing, and an empty list would say that nothing happened（起止颠倒）.
 */
export const turnedRound = (asked: unknown): readonly FieldFault[] => {
  if (typeof asked !== 'object' || asked === null) return [];
  return Object.keys(asked).flatMap((name) => {
    const [, before, word] = /^(.*)(from|From)$/.exec(name) ?? [];
    if (word === undefined) return [];
    const from = boundOf(asked, name);
    const to = boundOf(asked, `${before}${word === 'from' ? 'to' : 'To'}`);
    return from && to && from.at > to.at ? [fault(asked, from, to)] : [];
  });
};
