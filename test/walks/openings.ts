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
  yield* acts(walker);
  yield* afterwards(walker);
}

/**
 * What is entered afterwards, of the day of its sample, where a history had come a step less far:
 * what was found too late is told of no day but its own（补录）.
 */
function* afterwards(walker: Walker): Iterable<Step> {
  for (const from of beginningsOf(walker)) {
    const standing = standingAt(walker.noun, { ...from, events: from.events.slice(0, -1) });
    for (const move of walker.moves.filter(({ at }) => at < standing.at))
      yield stepOf(walker, standing, { ...move, actor: move.actors[0]!, happened: move.at });
  }
}

function* acts(walker: Walker): Iterable<Step> {
  const all = walker.moves.map(saidOf);
  for (const from of beginningsOf(walker)) {
    const standing = standingAt(walker.noun, from);
    for (const move of all.flat()) yield stepOf(walker, standing, move);
    for (const { move, at } of ringMoves(walker, standing))
      yield stepOf(walker, { ...standing, at }, move);
  }
}
