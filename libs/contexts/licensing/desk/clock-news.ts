import type {
  ClocksRecomputed,
  ClockSet,
  Event,
  LocalDate,
  RingClock,
  WithClocks,
} from '#domain/kernel';
import { ringName } from './clocks.js';

// What a ring leaves behind when it changes nothing else. Stored; the same shape in every stream of this context.

export type ClockReminded = Event<
  'ClockReminded',
  { ring: string; clock: string; step: number; to: string }
>;
export type ClockExpired = Event<
  'ClockExpired',
  WithClocks<{ ring: string; clock: string; rule: string; due: LocalDate; effect: string }>
>;
export type ClockEscalated = Event<
  'ClockEscalated',
  { ring: string; clock: string; step: number; to: string }
>;
export type ClockEvent = ClockReminded | ClockExpired | ClockEscalated | ClocksRecomputed;

/** To whom an overdue matter goes, step by step: 大队长, 机关负责人, 主要负责人. */
const ladder = ['team-leader', 'head-of-organ', 'principal-head'] as const;

/**
 * A reminder, an escalation, or the note that a period ran out. Such a clock goes on: what is late is still due, and the
 * lateness is a liability of the desk (LL 74).
 */
export const newsOf = (
  ring: RingClock['data'],
  running: ClockSet,
  effect = 'liability（逾期承担责任，仍应办结）',
): ClockEvent => {
  const said = { ring: ringName(ring), clock: ring.clock, step: ring.step };
  if (ring.kind === 'reminder')
    return { type: 'ClockReminded', data: { ...said, to: running.duty } };
  if (ring.kind === 'escalation') {
    const to = ladder[Math.min(ring.step, ladder.length) - 1] ?? ladder[0];
    return { type: 'ClockEscalated', data: { ...said, to } };
  }
  const { rule, dueDate: due } = running;
  return {
    type: 'ClockExpired',
    data: { ring: said.ring, clock: ring.clock, rule, due, effect },
  };
};
