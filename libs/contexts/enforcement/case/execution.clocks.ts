import { type Act, type ClockChange, type ClockFacts, type Instant } from '#domain/kernel';
import type { Execution } from './execution.state.js';

/** Starts a clock at the moment the act happened, or as the facts say. `duty` is the role that must act in time. */
export const start = (
  act: Act,
  clock: Readonly<{ name: string; rule: string; duty: string }>,
  facts: Partial<ClockFacts> = {},
): ClockChange => ({
  op: 'start',
  clock: clock.name,
  set: act.law.set(clock.rule, { ...facts, start: facts.start ?? act.validAt }, clock.duty),
});

/**
 * Ends clocks because what they wait for was done: `met` when in time, `late` afterwards. A clock that has already run
 * out is put right when a late fact shows that it was met after all. What never ran needs no end.
 */
export const done = (state: Execution, at: Instant, ...names: string[]): readonly ClockChange[] =>
  names.flatMap((clock): readonly ClockChange[] => {
    const due = state.clocks[clock]?.due;
    if (due) return [{ op: 'stop', clock, outcome: at <= due ? 'met' : 'late', at }];
    const lapsed = state.lapsed[clock];
    return lapsed && at <= lapsed
      ? [{ op: 'stop', clock, outcome: 'met', at, why: 'late-recorded fact' }]
      : [];
  });

/** Ends clocks that no longer matter. */
export const dropped = (
  state: Execution,
  at: Instant,
  why: string,
  which: (clock: string) => boolean,
): readonly ClockChange[] =>
  Object.keys(state.clocks)
    .filter(which)
    .map((clock) => ({ op: 'stop', clock, outcome: 'void', at, why }));

/** Clocks of a fallen decision: only cash on its way to the bank and the withdrawal still matter. */
export const ofTheDecision = (clock: string): boolean =>
  ['ENF-D8', 'ENF-D12', 'ENF-D19', 'ENF-D20', 'ENF-D21', 'EXE-'].some((rule) =>
    clock.startsWith(rule),
  );
