import type { Act, Command, Decide, Decider, RecomputeClocks, RingClock } from '#domain/kernel';
import { clocksAfterExpiry } from './remedies/after-expiry.js';
import { type ExecutionCommand, executionDecider } from './execution.decider.js';
import { notArchived } from './execution.guards.js';
import type { CaseEvent } from './case.events.js';
import { evolveCase } from './case.evolve.js';
import { type Case, noCase } from './case.state.js';
import { type ProcedureCommand, procedureDecider } from './procedure.decider.js';
import { recomputeClocks } from './recompute-clocks.js';
import { ringClock } from './ring-clock.js';

export type { CaseEvent } from './case.events.js';
export type { Case } from './case.state.js';
export type CaseCommand = ProcedureCommand | ExecutionCommand | RecomputeClocks;

type Rules<C extends Command, S> = {
  readonly [Type in C['type']]: Decide<Extract<C, { type: Type }>, S, CaseEvent>;
};
type Rule<S> = (asked: never, state: S, act: Act) => readonly CaseEvent[];

/** The rules of one half as rules of the whole case. A half whose table misses a command does not compile. */
const lifted = <C extends Command, S>(
  rules: Rules<C, S>,
  lift: (rule: Rule<S>) => Rule<Case>,
): Rules<C, Case> =>
  Object.fromEntries(
    Object.entries<Rule<S>>(rules as never).map(([type, rule]) => [type, lift(rule)]),
  ) as never;

/** The first half as part of the case. Nothing new is added to an archived file (E36). */
const ofProcedure =
  (rule: Rule<Case['procedure']>): Rule<Case> =>
  (asked, state, act) => {
    const decided = rule(asked, state.procedure, act);
    if (decided.length > 0) notArchived(state.execution);
    return decided;
  };

const ofExecution =
  (rule: Rule<Case['execution']>): Rule<Case> =>
  (asked, state, act) =>
    rule(asked, state.execution, act);

/**
 * One clock may start because another ran out: the ring answers for both halves. The periods of review and suit run on after
 * the file is archived.
 */
const ring: Decide<RingClock, Case, CaseEvent> = (asked, state, act) =>
  ringClock(asked, state.procedure, act).map((event): CaseEvent => {
    if (event.type !== 'ClockExpired') return event;
    const { clock, rule, due, effect, clocks = [] } = event.data;
    const started = clocksAfterExpiry(state.execution, { clock, due }, act);
    return {
      type: 'ClockExpired',
      data: { clock, rule, due, effect, clocks: [...clocks, ...started] },
    };
  });

/** All the rules of a case, both halves over one stream. */
export const caseDecider: Decider<CaseCommand, Case, CaseEvent> = {
  initial: noCase,
  begins: {
    by: ['RecordClue', 'PunishOnTheSpot'],
    else: ['no-such-case', 'There is no case with this id（无此案件）.'],
  },
  decide: {
    ...lifted<ProcedureCommand, Case['procedure']>(procedureDecider.decide, ofProcedure),
    ...lifted<ExecutionCommand, Case['execution']>(executionDecider.decide, ofExecution),
    RingClock: ring,
    RecomputeClocks: recomputeClocks,
  },
  evolve: evolveCase,
};
