import { type Command, type Decide, localDateOf, refuse, same } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { rules } from '../case.law.js';
import { headOfCase } from '../duties.js';
import type { PeriodExtension } from '../intake/intake.events.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { madeNow } from '#domain/procedure';
import { undecided } from '../stages.js';

export type ExtendCasePeriod = Command<'ExtendCasePeriod', PeriodExtension>;

/**
 * Prolongs the time to decide (延长办案期限), first by the head, then by the next higher organ, whose approval the head puts
 * on record. Only cases filed under a rule that knows it have it (ENF-D3a); `libs/law` refuses the others and what is too long.
 */
export const extendCasePeriod: Decide<ExtendCasePeriod, Case, CaseEvent> = (asked, state, act) => {
  if (state.extensions.some(({ extension }) => same(extension, asked))) return [];
  undecided(state);
  madeNow(act);
  const by = headOfCase(state, act);
  const running = state.clocks[rules.casePeriod];
  if (!running || running.overdue || act.now > running.set.due)
    return refuse('case-period-over', 'What has run out cannot be prolonged.', 'ENF-D3a');
  grounded(asked);
  const extendedOn = localDateOf(act.now);
  const { facts, duty } = running.set;
  const grant = { amount: asked.days, approver: asked.approver, grantedOn: extendedOn };
  const extended = [...(facts.extended ?? []), grant];
  const set = act.law.set(rules.casePeriod, { ...facts, extended }, duty);
  return [
    {
      type: 'CasePeriodExtended',
      data: {
        extension: asked,
        extendedOn,
        by,
        documents: drawUp(state, act, [
          paper.extension,
          { ...asked, until: set.dueDate, extendedOn, by },
        ]),
        clocks: [{ op: 'move', clock: rules.casePeriod, set, why: asked.reasons }],
      },
    },
  ];
};

function grounded({ reasons, approver, approval }: PeriodExtension): void {
  if (reasons === '') refuse('no-reasons', 'Say why it takes longer.', 'ENF-D3a');
  if (approver === 'higher-organ' && !approval)
    refuse('no-approval-of-superior', 'Cite the approval of the higher organ.', 'ENF-D3a');
}
