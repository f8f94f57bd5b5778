import { deny } from '../values/refusal.js';
import type { Act } from './act.js';

type Knowing = Readonly<{ registry: Pick<Act['registry'], 'person'> }>;

/**
 * The human being behind an entry of the register: two entries with one identity number are one
 * person (E38), and so hold one hand.
 */
export const humanBehind =
  ({ registry }: Knowing) =>
  (person: string): string =>
    registry.person(person)?.identity ?? person;

/** Whether two entries of the register are one human being. */
export const samePerson = (one: string, other: string, act: Knowing): boolean =>
  humanBehind(act)(one) === humanBehind(act)(other);

/** Whether somebody is among those named, under whatever entry. */
export const isOneOf = (named: readonly string[], person: string, act: Knowing): boolean =>
  named.some((one) => samePerson(one, person, act));

/** Nobody acts on a matter after a granted recusal (回避). */
export const notRecused = (recused: readonly string[], person: string, act: Knowing): void => {
  if (isOneOf(recused, person, act))
    deny(
      'recused',
      'A recused person has no more part in the case（已被决定回避的人员不得再参与办理）.',
      'PL 43',
    );
};
