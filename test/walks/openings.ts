import { grown, type Standing, standingAt } from './standing.js';
import { ringMoves, sayTo, type Step } from './walk.js';
import { beginningsOf, inOtherWords, type Move, type Walker } from './walkers.js';

/** What becomes of a move there. */
export const stepOf = (walker: Walker, before: Standing, move: Step['move']): Step => {
  const said = sayTo(walker, before, move);
  const now = 'events' in said ? grown(walker.noun, before, said.events) : before;
  return { before, move, said, now };
};

/** A command as its sample sends it, and in each other word of its fields. */
const saidOf = (move: Move): readonly Step['move'][] =>
  [move.data, ...inOtherWords(move, move.data)].map((data) => ({
    ...move,
    data,
    actor: move.actors[0]!,
  }));

/**
 * What every command, and every clock that was set there, does where the history of any command
 * of the noun leaves off: chance alone would miss the rare pairs.
 */
export function* openingsOf(walker: Walker): Iterable<Step> {
  const all = walker.moves.map(saidOf);
  for (const from of beginningsOf(walker)) {
    const standing = standingAt(walker.noun, from);
    for (const move of all.flat()) yield stepOf(walker, standing, move);
    for (const { move, at } of ringMoves(walker, standing))
      yield stepOf(walker, { ...standing, at }, move);
  }
}
