import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { rules } from '../case.law.js';
import { headOfCase } from '../duties.js';
import type { Suspension } from '../intake/intake.events.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { again, madeNow } from '#domain/procedure';
import { undecided } from '../stages.js';

export type SuspendCase = Command<'SuspendCase', Suspension>;

/**
 * The head suspends the case (中止), because it waits for another's result or cannot go on. The case period stands until
 * it is resumed; clocks that protect the party (measures, hearing) run on. A hearing is no reason to stand (E10).
 */
export const suspendCase: Decide<SuspendCase, Case, CaseEvent> = (asked, state, act) => {
  if (again(state.suspended?.suspension, asked, 'already-suspended')) return [];
  undecided(state);
  madeNow(act);
  const by = headOfCase(state, act);
  if (asked.reasons === '') refuse('no-reasons', 'Say what the case waits for.', 'ENF-S18');
  const suspendedOn = localDateOf(act.now);
  const running = state.clocks[rules.casePeriod];
  const stayed = { from: suspendedOn, reason: asked.cause, law: 'ENF-S18' };
  const facts = running && {
    ...running.set.facts,
    stayed: [...(running.set.facts.stayed ?? []), stayed],
  };
  return [
    {
      type: 'CaseSuspended',
      data: {
        suspension: asked,
        suspendedOn,
        by,
        documents: drawUp(state, act, [paper.suspension, { ...asked, suspendedOn, by }]),
        clocks:
          facts && !running.overdue
            ? [
                {
                  op: 'move',
                  clock: rules.casePeriod,
                  set: act.law.set(running.set.rule, facts, running.set.duty, running.set),
                  why: asked.cause,
                },
              ]
            : [],
      },
    },
  ];
};
