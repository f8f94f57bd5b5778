import { type Act, deny } from '#domain/kernel';

type Knowing = Readonly<{ registry: Pick<Act['registry'], 'person'> }>;

/**
 * The human being behind an entry of the register: two entries with one identity number are one
 * person (E38), and so hold one hand.
 */
const humanBehind =
  ({ registry }: Knowing) =>
  (person: string): string =>
    registry.person(person)?.identity ?? person;

/** Whether two entries of the register are one human being. */
export const samePerson = (one: string, other: string, act: Knowing): boolean =>
  humanBehind(act)(one) === humanBehind(act)(other);

/** Whether somebody is among those named, under whatever entry. */
export const isOneOf = (named: readonly string[], person: string, act: Knowing): boolean =>
  named.some((one) => samePerson(one, person, act));

/** How many human beings those are（人数）, however many entries they have. */
export const humansAmong = (named: readonly string[], act: Knowing): number =>
  new Set(named.map(humanBehind(act))).size;

/** Nobody acts on a matter after a granted recusal (回避). */
export const notRecused = (recused: readonly string[], person: string, act: Knowing): void => {
  if (isOneOf(recused, person, act))
    deny(
      'recused',
      'A recused person has no more part in the case（已被决定回避的人员不得再参与办理）.',
      'PL 43',
    );
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
 * ever, under whatever entry of the register.
 */
export const apartFrom = (
  { held, code, reason, law }: OtherHand,
  act: Knowing,
  ...people: readonly string[]
): void => {
  if (people.some((one) => isOneOf(held, one, act))) deny(code, reason, ...law);
};
