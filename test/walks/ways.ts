import { plusMs } from '#domain/kernel';
import { grown, type Standing } from './standing.js';
import { answerTo, ringMoves, sayTo } from './walk.js';
import {
  asOnRecord,
  handsOf,
  inOtherWords,
  later,
  type Move,
  ofOthers,
  onceEach,
  type Walker,
} from './walkers.js';

const hourMs = 3_600_000;
/** When somebody may come back to it: at once, next week, after the periods of the law. */
const waits = [0, 24 * 8, 24 * 400];

/** Every way in which a move may be told there: as its sample, later, as on record. */
const saidOf = (walker: Walker, move: Move, { at, events }: Standing): readonly object[] => {
  const moved = later(move.data, Date.parse(at) - Date.parse(move.at)) as object;
  return onceEach([
    move.data,
    moved,
    ...asOnRecord(moved, events),
    ...asOnRecord(move.data, events),
    ...inOtherWords(move, move.data),
    ...ofOthers(walker, move, move.data),
  ]);
};

/** Where a move leads, if anybody may do it there. */
const after = (walker: Walker, standing: Standing, move: Move): Standing | undefined => {
  const all = saidOf(walker, move, standing);
  for (const actor of handsOf(walker, move)) {
    const act = walker.act(move, standing, actor);
    for (const data of all) {
      const said = answerTo(walker, standing, { type: move.verb.name, data }, act);
      if ('events' in said && said.events.length > 0)
        return grown(walker.noun, standing, said.events);
    }
  }
  return undefined;
};

/** What comes of it when nobody does anything: each clock that runs, when its time has come. */
function* rings(walker: Walker, standing: Standing): Iterable<Next> {
  for (const { move, at } of ringMoves(walker, standing)) {
    if (move.data.kind !== 'expiry') continue;
    const then = { ...standing, at };
    const said = sayTo(walker, then, move);
    if ('events' in said && said.events.length > 0)
      yield { by: 'RingClock', standing: grown(walker.noun, then, said.events) };
  }
}

/** Where one act leads, and which. */
export type Next = Readonly<{ by: string; standing: Standing }>;

/** Everything that anybody may do there, now or later; each act once. */
export function* nextOf(
  walker: Walker,
  standing: Standing,
  moves: readonly Move[],
): Iterable<Next> {
  const done = new Set<Move>();
  for (const hours of waits) {
    const then = { ...standing, at: plusMs(standing.at, hours * hourMs) };
    for (const move of moves) {
      const next = done.has(move) ? undefined : after(walker, then, move);
      if (!next) continue;
      done.add(move);
      yield { by: move.verb.name, standing: next };
    }
    if (hours === 0) yield* rings(walker, standing);
  }
}
