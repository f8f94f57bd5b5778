import { plusMs, type Refusal } from '#domain/kernel';
import { advisedBy } from './advice.js';
import { type Place, placeOf } from './places.js';
import { sayTo, type Standing } from './walk.js';
import {
  asOnRecord,
  handsOf,
  inOtherWords,
  later,
  type Move,
  ofOthers,
  type Walker,
} from './walkers.js';

const hourMs = 3_600_000;
/** When somebody may come back to it: at once, next week, after the periods of the law. */
const waits = [0, 24 * 8, 24 * 100, 24 * 400];

const afterWaiting = (standing: Standing, hours: number): Standing => ({
  ...standing,
  at: plusMs(standing.at, hours * hourMs),
});

/** Every way in which a move may be sent there: by whom, as its sample, later, as on record. */
const waysOf = (walker: Walker, move: Move, { at, events }: Standing) => {
  const moved = later(move.data, Date.parse(at) - Date.parse(move.at)) as object;
  const said = [
    move.data,
    moved,
    ...asOnRecord(moved, events),
    ...asOnRecord(move.data, events),
    ...inOtherWords(move, move.data),
    ...ofOthers(walker, move, move.data),
  ];
  return said.flatMap((data) => handsOf(walker, move).map((actor) => ({ ...move, actor, data })));
};

/** Where a move leads, if anybody may do it there. */
const after = (walker: Walker, standing: Standing, move: Move): Standing | undefined => {
  for (const way of waysOf(walker, move, standing)) {
    const said = sayTo(walker, standing, way);
    if ('events' in said && said.events.length > 0)
      return { ...standing, events: [...standing.events, ...said.events] };
  }
  return undefined;
};

/** Everything that anybody may do there, now or later; each act once. */
function* steps(walker: Walker, standing: Standing, moves: readonly Move[]): Iterable<Standing> {
  const done = new Set<Move>();
  for (const hours of waits)
    for (const move of moves) {
      const then = afterWaiting(standing, hours);
      const next = done.has(move) ? undefined : after(walker, then, move);
      if (!next) continue;
      done.add(move);
      yield next;
    }
}

/** Which acts have moved a matter on from a stage: those are tried first from there. */
export class Exits {
  private readonly known = new Map<string, Set<string>>();

  note({ noun }: Walker, before: Place | undefined, by: string): void {
    if (!before) return;
    const from = `${noun.category} ${before.stage}`;
    this.known.set(from, (this.known.get(from) ?? new Set()).add(by));
  }

  /** The moves of a walker, those first that have led on from there. */
  first({ noun, moves }: Walker, { stage }: Place): readonly Move[] {
    const led = this.known.get(`${noun.category} ${stage}`) ?? new Set();
    const leads = ({ verb }: Move): boolean => led.has(verb.name);
    return [...moves.filter(leads), ...moves.filter((move) => !leads(move))];
  }
}

/** How many acts one after the other may be needed before a matter moves on. */
const patience = 3;

/** Whether that is another stage, or the end. */
export const movedOn = (before: Place, now: Place | undefined): boolean =>
  now !== undefined && (now.ended || now.stage !== before.stage);

/** Whether some acts of somebody, now or later, move the matter on from there. */
export const hasExit = (
  walker: Walker,
  standing: Standing,
  exits: Exits,
  left = patience,
): boolean => {
  const here = placeOf(walker.noun, standing.events);
  if (!here) return true;
  const nearby: Standing[] = [];
  for (const next of steps(walker, standing, exits.first(walker, here))) {
    if (movedOn(here, placeOf(walker.noun, next.events))) return true;
    nearby.push(next);
  }
  return left > 1 && nearby.some((next) => hasExit(walker, next, exits, left - 1));
};

const canBeDone = (walker: Walker, standing: Standing, names: readonly string[]): boolean => {
  const moves = walker.moves.filter(({ verb }) => names.includes(verb.name));
  const [next] = steps(walker, standing, moves);
  return next !== undefined;
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
  const names = advisedBy(refusal);
  if (names.length === 0 || canBeDone(walker, standing, names)) return [];
  for (const next of steps(walker, standing, walker.moves))
    if (canBeDone(walker, next, names)) return [];
  return names;
};
