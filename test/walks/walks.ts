import { Chance } from '../fuzz/chance.js';
import { advisedBy, unexplained } from './advice.js';
import type { Refusal } from '#domain/kernel';
import { Exits } from './exits.js';
import { emptyAdvice } from './judge.js';
import { isMatter, placeOf } from './places.js';
import { openingsOf } from './openings.js';
import type { Standing } from './standing.js';
import { someBeginning, type Step, walk } from './walk.js';
import { type Beginning, beginningsOf, type Walker } from './walkers.js';

/** What was found, each once, with the shortest history that shows it. */
export type Finding = Readonly<{
  kind: 'no exit' | 'advice that is refused' | 'advice nobody explains' | 'task at the end';
  what: string;
  events: readonly string[];
}>;

/** What walks have come to. */
export type Walked = Readonly<{
  histories: number;
  acts: number;
  refusals: number;
  commands: ReadonlySet<string>;
  events: ReadonlySet<string>;
  places: number;
  examined: number;
  findings: readonly Finding[];
}>;

type Asked = Readonly<{
  walkers: readonly Walker[];
  seed: number;
  /** How many histories. */
  histories: number;
  /** When to stop looking for exits, in milliseconds since 1970; every place where left out. */
  until?: number;
  progress?: (histories: number) => void;
}>;

/** How often a refusal of one code is looked at: its advice may hold here and not there. */
const oftenEnough = 2;

/** Collects what walks meet; each kind of place and each refusal is judged a few times only. */
class Tally {
  histories = 0;
  acts = 0;
  refusals = 0;
  readonly commands = new Set<string>();
  readonly events = new Set<string>();
  private readonly found = new Map<string, Finding>();
  private readonly judged = new Map<string, number>();
  readonly exits = new Exits();

  note(kind: Finding['kind'], what: string, { events }: Standing): void {
    const before = this.found.get(`${kind} ${what}`);
    if (before && before.events.length <= events.length) return;
    this.found.set(`${kind} ${what}`, { kind, what, events: events.map(({ type }) => type) });
  }

  step(walker: Walker, step: Step): void {
    const { before, move, said, now } = step;
    const { category } = walker.noun;
    if ('refusal' in said) return this.refused(walker, before, said.refusal);
    if (said.events.length === 0) return;
    this.acts += 1;
    this.commands.add(`${category} ${move.verb.name}`);
    for (const { type } of said.events) this.events.add(`${category} ${type}`);
    if (!isMatter(walker.noun)) return;
    this.exits.note(walker, step);
    this.stands(walker, now);
  }

  /** What is over asks nothing of anybody. */
  private stands(walker: Walker, standing: Standing): void {
    const place = placeOf(walker.noun, standing);
    if (!place?.ended || place.tasks.length === 0) return;
    const tasks = place.tasks.join('、');
    this.note('task at the end', `${walker.noun.category} ${place.stage}: ${tasks}`, standing);
  }

  findings(): readonly Finding[] {
    return [...this.found.values()];
  }

  private refused(walker: Walker, standing: Standing, refusal: Refusal): void {
    this.refusals += 1;
    const code = `${walker.noun.category} ${refusal.code}`;
    if (unexplained(walker.noun.category, refusal))
      this.note('advice nobody explains', code, standing);
    const times = this.judged.get(code) ?? 0;
    if (advisedBy(walker.noun.category, refusal).length === 0 || times >= oftenEnough) return;
    this.judged.set(code, times + 1);
    const empty = emptyAdvice(walker, standing, refusal);
    if (empty.length > 0)
      this.note('advice that is refused', `${code}: ${empty.join(', ')}`, standing);
  }
}

/** Each sample once as it is, so that every command is met, then by chance. */
const begin = (walker: Walker, turn: number, chance: Chance): Beginning => {
  const all = beginningsOf(walker);
  return turn < all.length ? all[turn]! : someBeginning(walker, chance);
};

/** Looks for the way to an end from each kind of place, as long as there is time. */
const examine = (tally: Tally, until: number): number => {
  const { examined, stuck } = tally.exits.settle(until);
  for (const { walker, standing } of stuck) {
    const { stage = '' } = placeOf(walker.noun, standing) ?? {};
    tally.note('no exit', `${walker.noun.category} ${stage}`, standing);
  }
  return examined;
};

/** Events that are read where a log has them and that no act tells, and why. */
export const onlyRead: Readonly<Record<string, string>> = {
  'licensingBar ClockExpired': 'each clock of a bar ends the bar, or the entry, that it is about',
};

/** Every type of event a noun may tell. */
export const eventsOf = ({ category, evolve }: Walker['noun']): readonly string[] =>
  Object.keys(evolve)
    .map((type) => `${category} ${type}`)
    .filter((one) => onlyRead[one] === undefined);

/**
 * Random lawful and unlawful histories of every noun, by a seed: what they reach, what is wrong.
 */
export const walkAll = (asked: Asked): Walked => {
  const { walkers, seed, histories, until = Infinity, progress } = asked;
  const tally = new Tally();
  const chance = new Chance(seed);
  for (const walker of walkers) for (const step of openingsOf(walker)) tally.step(walker, step);
  for (let turn = 0; tally.histories < histories; turn += 1)
    for (const walker of walkers) {
      const from = begin(walker, turn, chance);
      walk(walker, from, chance, (step) => tally.step(walker, step));
      tally.histories += 1;
      progress?.(tally.histories);
    }
  const examined = examine(tally, until);
  const { acts, refusals, commands, events } = tally;
  const counts = { histories: tally.histories, acts, refusals, commands, events };
  return { ...counts, places: tally.exits.size, examined, findings: tally.findings() };
};
