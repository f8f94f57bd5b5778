import {
  type Act,
  type Actor,
  type Command,
  decide,
  type Event,
  type Field,
  type Instant,
  plusMs,
  Refusal,
  rulesOf,
} from '#domain/kernel';
import { lookingAround } from '#testing';
import type { Chance } from '../fuzz/chance.js';
import { grown, type Standing, standingAt } from './standing.js';
import {
  asOnRecord,
  type Beginning,
  beginningsOf,
  handsOf,
  later,
  ringsOf,
  type Move,
  type Walker,
} from './walkers.js';

/** What the rules say to a move. */
export type Said = Readonly<{ events: readonly Event[] } | { refusal: Refusal }>;

const stored = (events: readonly Event[]): readonly Event[] =>
  JSON.parse(JSON.stringify(events)) as readonly Event[];

/** What the rules of the noun answer there; a value that no door lets through is refused. */
export const answerTo = (
  { noun }: Walker,
  { state }: Pick<Standing, 'state'>,
  command: Command,
  act: Act,
): Said => {
  const rules = rulesOf(noun);
  try {
    return {
      events: stored(decide(rules, command, state, lookingAround(rules, command, state, act))),
    };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error };
    return { refusal: new Refusal('refused', 'no-door', String(error)) };
  }
};

/** The same, in the act of whoever sends the move. */
export const sayTo = (
  walker: Walker,
  standing: Standing,
  move: Move & Readonly<{ actor: Actor }>,
): Said =>
  answerTo(
    walker,
    standing,
    { type: move.verb.name, data: move.data },
    walker.act(move, standing, move.actor),
  );

const hourMs = 3_600_000;

const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** How long nothing happens: minutes, days, and what a period of the law may take. */
const pauses = [0, 1, 5, 24, 48, 24 * 6, 24 * 16, 24 * 31, 24 * 100, 24 * 200];

const anotherText = (text: string): string =>
  /\d/.test(text) ? text.replace(/\d/, '9') : `${text}某`;

/**
 * One field otherwise, as its door would still let it through; an optional one may be left out.
 */
const otherwise = (field: Field, value: unknown): readonly unknown[] => {
  const left = field.optional ? [undefined] : [];
  if (field.kind === 'text' && typeof value === 'string') return [...left, anotherText(value)];
  if (field.kind === 'word') return [...left, ...field.words.filter((word) => word !== value)];
  if (typeof value === 'number') return [...left, value + 1];
  return typeof value === 'boolean' ? [...left, !value] : left;
};

/** The request said otherwise in one place: what a person may get wrong, leave out, or try. */
const wrong = ({ verb, data }: Move, chance: Chance): object => {
  const told = Object.entries(data).filter(([name]) => Object.hasOwn(verb.asks, name));
  if (told.length === 0) return data;
  const [name, value] = chance.oneOf(told) as [string, unknown];
  const others = otherwise(verb.asks[name]!, value);
  return others.length === 0 ? data : { ...data, [name]: chance.oneOf(others) };
};

/** What is sent: as the sample has it, or now and then with what this matter has on record. */
const told = (data: object, events: readonly Event[], chance: Chance): object => {
  if (!chance.happens(0.3)) return data;
  const others = asOnRecord(data, events);
  return others.length === 0 ? data : chance.oneOf(others);
};

/** Each ring of a clock that was set there, when its time has come; a reminder while it runs. */
export const ringMoves = (walker: Walker, { events, at }: Standing) => {
  const move = walker.moves.find(({ verb }) => verb.name === 'RingClock');
  if (!move) return [];
  const { kind } = move.verb.asks;
  const kinds = kind?.kind === 'word' ? kind.words : [];
  return ringsOf(events).flatMap(({ clock, due }) =>
    kinds.map((kind) => ({
      move: { ...move, data: { ...move.data, clock, due, kind, step: 1 }, actor: move.actors[0]! },
      at: kind === 'reminder' && at < due ? at : laterOf(at, plusMs(due, 1)),
    })),
  );
};

/** One of these rings by chance; nothing where no clock was set. */
const someRing = (walker: Walker, standing: Standing, chance: Chance) => {
  const all = ringMoves(walker, standing);
  return all.length === 0 ? undefined : chance.oneOf(all);
};

/** A move of that walker at that time, lawful or not. */
const someMove = (walker: Walker, { events, at }: Standing, chance: Chance) => {
  const move = chance.oneOf(walker.moves);
  const moved = later(move.data, Date.parse(at) - Date.parse(move.at)) as object;
  const own = told(chance.happens(0.5) ? move.data : moved, events, chance);
  const data = chance.happens(0.15) ? wrong({ ...move, data: own }, chance) : own;
  return { ...move, data, actor: chance.oneOf(handsOf(walker, move)) };
};

/** What is told of each step of a walk. */
export type Step = Readonly<{
  before: Standing;
  move: Move & Readonly<{ actor: Actor }>;
  said: Said;
  /** Where the matter stands afterwards. */
  now: Standing;
}>;

/** A random history: how it went, lawful or refused, and where it ended. */
export const walk = (
  walker: Walker,
  from: Beginning,
  chance: Chance,
  tell: (step: Step) => void,
): Standing => {
  let standing = standingAt(walker.noun, from);
  for (let left = 4 + Math.floor(chance.next() * 30); left > 0; left -= 1) {
    const then = { ...standing, at: plusMs(standing.at, chance.oneOf(pauses) * hourMs) };
    const ring = chance.happens(0.1) ? someRing(walker, then, chance) : undefined;
    const { move, at } = ring ?? { move: someMove(walker, then, chance), at: then.at };
    const before = { ...standing, at };
    const said = sayTo(walker, before, move);
    if ('events' in said && said.events.length > 0)
      standing = grown(walker.noun, before, said.events);
    tell({ before, move, said, now: standing });
  }
  return standing;
};

/** Some beginning of that noun: of a sample, or nothing. */
export const someBeginning = (walker: Walker, chance: Chance): Beginning => {
  const all = beginningsOf(walker);
  const one = chance.oneOf(all);
  return chance.happens(0.1) ? { ...one, events: [], at: laterOf(one.at, all[0]!.at) } : one;
};
