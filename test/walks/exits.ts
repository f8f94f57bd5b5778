import { keyOf, type Place, placeOf } from './places.js';
import type { Standing } from './standing.js';
import type { Step } from './walk.js';
import type { Move, Walker } from './walkers.js';
import { type Next, nextOf } from './ways.js';

/** Giving up is no exit（撤回不算出路）: the matter was to be decided. */
const givingUp: readonly string[] = ['WithdrawApplication'];

/** How many acts one after the other may lead from where a walk was to where an end is known. */
const patience = 4;

/** Somewhere that a matter may stand, and how many acts from where a walk left it. */
type Open = Readonly<{ walker: Walker; standing: Standing; away: number }>;

/**
 * Which places lead to a lawful end. What walks did tells of most of them; from each other one all
 * acts are tried, breadth first, each distinct place once, until one leads to where an end is
 * known.
 */
export class Exits {
  private readonly leads = new Set<string>();
  /** From which places each place was reached. */
  private readonly cameFrom = new Map<string, Set<string>>();
  /** Which acts have led on from a stage: those are tried first from there. */
  private readonly ledOn = new Map<string, Set<string>>();
  /** The first standing of each place that walks came to. */
  private readonly places = new Map<string, Open>();

  /** What a walk did, and where it came to. */
  note(walker: Walker, { before, move, now }: Step): void {
    const here = placeOf(walker.noun, before);
    const next = { by: move.verb.name, standing: now };
    if (here) this.step(walker, here, keyOf(walker.noun, before), next);
    if (!placeOf(walker.noun, now)) return;
    const key = keyOf(walker.noun, now);
    if (!this.places.has(key)) this.places.set(key, { walker, standing: now, away: 0 });
  }

  /** How many distinct places walks came to. */
  get size(): number {
    return this.places.size;
  }

  /** The places from which nothing leads to an end; how many were looked at until then. */
  settle(until: number): Readonly<{ examined: number; stuck: readonly Open[] }> {
    const open = [...this.places.entries()].filter(([key]) => !this.leads.has(key));
    const queue = open.map(([, one]) => one);
    const seen = new Set(this.places.keys());
    let at = 0;
    for (; at < queue.length && Date.now() < until; at += 1)
      for (const next of this.onwards(queue[at]!, seen)) queue.push(next);
    const unseen = new Set(
      queue.slice(at).map(({ walker, standing }) => keyOf(walker.noun, standing)),
    );
    const stuck = open.filter(([key]) => !this.leads.has(key));
    return {
      examined: this.size - stuck.filter(([key]) => unseen.has(key)).length,
      stuck: at < queue.length ? [] : stuck.map(([, one]) => one),
    };
  }

  /** The places that nobody has seen, one act further; none once an end is known to be reached. */
  private *onwards({ walker, standing, away }: Open, seen: Set<string>): Iterable<Open> {
    const from = keyOf(walker.noun, standing);
    const here = placeOf(walker.noun, standing);
    if (!here || this.leads.has(from)) return;
    for (const next of nextOf(walker, standing, this.first(walker, here))) {
      const key = this.step(walker, here, from, next);
      if (this.leads.has(from)) return;
      if (!seen.has(key) && away < patience)
        yield { walker, standing: next.standing, away: away + 1 };
      seen.add(key);
    }
  }

  /** An act led from one place to another; where that one leads to an end, so does this. */
  private step(walker: Walker, here: Place, from: string, { by, standing }: Next): string {
    const to = keyOf(walker.noun, standing);
    if (givingUp.includes(by) || from === to) return to;
    const there = placeOf(walker.noun, standing);
    if (there && there.stage !== here.stage) this.led(`${walker.noun.category} ${here.stage}`, by);
    this.cameFrom.set(to, (this.cameFrom.get(to) ?? new Set()).add(from));
    if (there?.ended) this.isGood(to);
    else if (this.leads.has(to)) this.isGood(from);
    return to;
  }

  private led(stage: string, by: string): void {
    this.ledOn.set(stage, (this.ledOn.get(stage) ?? new Set()).add(by));
  }

  private isGood(key: string): void {
    const open = [key];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      this.leads.add(one);
      for (const from of this.cameFrom.get(one) ?? []) if (!this.leads.has(from)) open.push(from);
    }
  }

  /** The moves of a walker, those first that have led on from there. */
  private first({ noun, moves }: Walker, { stage }: Place): readonly Move[] {
    const led = this.ledOn.get(`${noun.category} ${stage}`) ?? new Set();
    const leads = ({ verb }: Move): boolean => led.has(verb.name);
    return [...moves.filter(leads), ...moves.filter((move) => !leads(move))];
  }
}
