import { kept, type Matter, noted, ranOut } from '#domain/procedure';
import type { ClockEvent } from './clock-news.js';

/**
 * What events change of a matter that is there: its clocks and papers are noted as in every matter.
 * An event of one that never began changes nothing.
 */
export const changing =
  <A, S extends A & Matter>(isThere: (state: A) => state is S) =>
  <D extends object>(change: (was: S, data: D) => Partial<S>) =>
  (was: A, data: D): A =>
    isThere(was) ? { ...kept(was, data), ...change(was, data) } : was;

type Data<T extends ClockEvent['type']> = Extract<ClockEvent, { type: T }>['data'];

/** What the events of its clocks change of any matter. */
export const clockChanges = {
  ClockReminded: (was: Matter, { clock, step }: Data<'ClockReminded'>) =>
    noted(was, clock, `reminder-${step}`),
  ClockEscalated: (was: Matter, { clock, step }: Data<'ClockEscalated'>) =>
    noted(was, clock, `escalation-${step}`),
  ClockExpired: (was: Matter, { clock }: Pick<Data<'ClockExpired'>, 'clock'>) => {
    const running = was.clocks[clock];
    return running ? ranOut(was, clock, running.set.due) : {};
  },
  ClocksRecomputed: () => ({}),
};
