import {
  type ClocksRecomputed,
  type Event,
  label,
  type LabelsOf,
  type LocalDate,
  type RingClock,
  type WithClocks,
} from '#domain/kernel';
import { noted, ranOut } from './clocks.js';
import type { Matter } from './matter.js';
import { type Missed, missedBy, type Rung, type Told, toldOf } from './ring.js';

// What a ring leaves behind when it changes nothing else. Stored; the same shape in every stream of
// every context that has no older one of its own.

export type ClockReminded = Event<
  'ClockReminded',
  { ring: string; clock: string; step: number; to: string }
>;
export type ClockExpired = Event<
  'ClockExpired',
  WithClocks<{
    ring: string;
    clock: string;
    rule: string;
    due: LocalDate;
    effect: string;
    missedBy?: Missed;
  }>
>;
export type ClockEscalated = Event<
  'ClockEscalated',
  { ring: string; clock: string; step: number; to: string } & Told
>;
export type ClockEvent = ClockReminded | ClockExpired | ClockEscalated | ClocksRecomputed;

/**
 * A reminder, an escalation, or the note that a period ran out. Such a clock goes on: what is late
 * is still due, and the lateness is a liability of those responsible.
 */
export const newsOf = (
  { clock, due: at, step }: RingClock['data'],
  rung: Rung,
  effect = 'liability（逾期承担责任，仍应办结）',
): ClockEvent => {
  const { kind, set, to } = rung;
  const ring = `${clock}@${at}/${kind}/${step}`;
  if (kind === 'reminder') return { type: 'ClockReminded', data: { ring, clock, step, to } };
  if (kind === 'escalation')
    return { type: 'ClockEscalated', data: { ring, clock, step, to, ...toldOf(rung) } };
  const { rule, dueDate: due } = set;
  return { type: 'ClockExpired', data: { ring, clock, rule, due, effect, ...missedBy(rung) } };
};

/** What each is called in a history. An event without its row does not compile. */
export const clockNewsLabels: LabelsOf<Exclude<ClockEvent, ClocksRecomputed>> = {
  ClockReminded: label('Reminder', '期限提醒'),
  ClockExpired: label('Period ran out', '期限届满'),
  ClockEscalated: label('Escalated', '逾期上报'),
};

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
