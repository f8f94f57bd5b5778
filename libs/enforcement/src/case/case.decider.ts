import type { Act, Decider, RingClock } from '#libs/kernel';
import { clocksAfterExpiry } from '../execution/after-expiry.js';
import { type ExecutionCommand, executionDecider } from '../execution/execution.decider.js';
import type { ExecutionEvent } from '../execution/execution.events.js';
import { type Execution, withProcedure } from '../execution/execution.state.js';
import type { ProcedureEvent } from './case.events.js';
import { standing } from './measures.js';
import { type ProcedureCommand, procedureDecider } from './procedure.decider.js';
import { noteCommon } from './procedure.evolve.js';
import type { Procedure } from './procedure.state.js';
import { ringClock } from './ring-clock.js';

/** An enforcement case: its procedure up to the service of the decision, and what follows from the decision. */
export type Case = Readonly<{ procedure: Procedure; execution: Execution }>;
export type CaseCommand = ProcedureCommand | ExecutionCommand;
export type CaseEvent = ProcedureEvent | ExecutionEvent;

/** What the second half needs to know of the first. */
const executionOf = ({ procedure, execution }: Case): Execution =>
  withProcedure(execution, {
    measuresOpen: standing(procedure),
    terminated: procedure.stage === 'terminated' || procedure.stage === 'not-filed',
    returned: procedure.returned !== undefined && procedure.stage !== 'transferred',
    handling: procedure.handling,
    documents: procedure.papers,
  });

/** One clock may start because another ran out: the ring answers for both halves. */
const ring = (asked: RingClock['data'], state: Case, act: Act): readonly CaseEvent[] =>
  ringClock(asked, state.procedure, act).map((event) => {
    if (event.type !== 'ClockExpired') return event;
    const { clock, rule, due, effect, clocks = [] } = event.data;
    const started = clocksAfterExpiry(executionOf(state), { clock, due }, act);
    return {
      type: 'ClockExpired',
      data: { clock, rule, due, effect, clocks: [...clocks, ...started] },
    };
  });

type Rule = (asked: never, state: never, act: Act) => readonly CaseEvent[];
type Change = (state: never, data: never) => unknown;

const rulesOf = (decide: object, part: (state: Case) => unknown) =>
  Object.entries(decide as Record<string, Rule>).map(
    ([type, rule]) =>
      [
        type,
        (asked: never, state: Case, act: Act) => rule(asked, part(state) as never, act),
      ] as const,
  );

const first = procedureDecider.evolve as unknown as Readonly<Record<string, Change>>;
const second = executionDecider.evolve as unknown as Readonly<Record<string, Change>>;

/** An event of one half only still counts for the clocks and the documents of the whole case. */
const evolveBoth =
  (type: string) =>
  (state: Case, data: never): Case => ({
    procedure: (first[type] ?? noteCommon)(state.procedure as never, data) as Procedure,
    execution: (second[type]?.(state.execution as never, data) ?? state.execution) as Execution,
  });

/** Both halves of a case as one decider over one stream. */
export const caseDecider: Decider<CaseCommand, Case, CaseEvent> = {
  initial: { procedure: procedureDecider.initial, execution: executionDecider.initial },
  decide: {
    ...Object.fromEntries([
      ...rulesOf(procedureDecider.decide, ({ procedure }) => procedure),
      ...rulesOf(executionDecider.decide, executionOf),
    ]),
    RingClock: ring,
  } as unknown as Decider<CaseCommand, Case, CaseEvent>['decide'],
  evolve: Object.fromEntries(
    [...new Set([...Object.keys(first), ...Object.keys(second)])].map((type) => [
      type,
      evolveBoth(type),
    ]),
  ) as unknown as Decider<CaseCommand, Case, CaseEvent>['evolve'],
};
