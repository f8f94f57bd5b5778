import { type Act, deny } from '#domain/kernel';

/** Nobody acts on a matter after a granted recusal (回避). */
export const notRecused = (recused: readonly string[], person: string): void => {
  if (recused.includes(person))
    deny('recused', 'A recused person has no more part in the case (回避).', 'PL 43');
};

/**
 * A hand in a matter that must not meet another one in one person: who held it, and how it is said.
 */
export type OtherHand = Readonly<{
  held: readonly string[];
  code: string;
  reason: string;
  law: readonly string[];
}>;

/**
 * Two hands of one matter do not meet in one person (分离): what somebody once held counts for
 * ever.
 */
export const apartFrom = (
  { held, code, reason, law }: OtherHand,
  ...people: readonly string[]
): void => {
  if (people.some((one) => held.includes(one))) deny(code, reason, ...law);
};

type Knowing = Readonly<{ registry: Pick<Act['registry'], 'person'> }>;

/**
 * The human being behind an entry of the register: two entries with one identity number are one
 * person (E38), and so hold one hand.
 */
export const humanBehind =
  ({ registry }: Knowing) =>
  (person: string): string =>
    registry.person(person)?.identity ?? person;
