import { type Citations, type Act, deny, humanBehind, isOneOf } from '#domain/kernel';

/** Who is one person with whom, and who was recused, the kernel asks too: it has them. */
export { isOneOf, notRecused, samePerson } from '#domain/kernel';

type Knowing = Readonly<{ registry: Pick<Act['registry'], 'person'> }>;

/** How many human beings those are（人数）, however many entries they have. */
export const humansAmong = (named: readonly string[], act: Knowing): number =>
  new Set(named.map(humanBehind(act))).size;

/**
 * A hand in a matter that must not meet another one in one person: who held it, and how it is said.
 */
export type OtherHand = Readonly<{
  held: readonly string[];
  code: string;
  reason: string;
  law: Citations;
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
