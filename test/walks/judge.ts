import type { Refusal } from '#domain/kernel';
import { advisedBy } from './advice.js';
import type { Standing } from './standing.js';
import type { Walker } from './walkers.js';
import { nextOf } from './ways.js';

const canBeDone = (walker: Walker, standing: Standing, names: readonly string[]): boolean => {
  const moves = walker.moves.filter(({ verb }) => names.includes(verb.name));
  for (const { by } of nextOf(walker, standing, moves)) if (names.includes(by)) return true;
  return false;
};

/**
 * The acts a refusal advises, if nobody can do one of them there, whoever he is and whenever he
 * comes, nor after one other act.
 */
export const emptyAdvice = (
  walker: Walker,
  standing: Standing,
  refusal: Refusal,
): readonly string[] => {
  const names = advisedBy(walker.noun.category, refusal);
  if (names.length === 0 || canBeDone(walker, standing, names)) return [];
  for (const next of nextOf(walker, standing, walker.moves))
    if (canBeDone(walker, next.standing, names)) return [];
  return names;
};
