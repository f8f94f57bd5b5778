import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { again, madeNow, voided } from '#domain/procedure';
import { headOfCase } from '../duties.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { undecided } from '../stages.js';
import { notOfMeasures } from '../case.law.js';

export type TransferCase = Command<
  'TransferCase',
  { to: 'police' | 'supervision' | 'competent-organ'; organ: string; reasons: string }
>;

/**
 * The head gives the case away (移送): to the police for a suspected crime, promptly, to supervision, or to the organ that
 * is competent. A penalty does not stand in for it (PL 27).
 */
export const transferCase: Decide<TransferCase, Case, CaseEvent> = (asked, state, act) => {
  const { transferred } = state;
  const earlier = transferred && {
    to: transferred.to,
    organ: transferred.organ,
    reasons: transferred.reasons,
  };
  if (again(earlier, asked, 'already-transferred')) return [];
  if (state.stage !== 'clue' && !state.suspended) undecided(state);
  madeNow(act);
  const approvedBy = headOfCase(state, act);
  if (asked.reasons === '') refuse('no-reasons', 'Say why it belongs elsewhere.', 'PL 27');
  const transferredOn = localDateOf(act.now);
  const content = { party: state.clue?.clue.party, ...asked, transferredOn, approvedBy };
  return [
    {
      type: 'CaseTransferred',
      data: {
        to: asked.to,
        organ: asked.organ,
        transferredOn,
        reasons: asked.reasons,
        approvedBy,
        documents: drawUp(state, act, [paper.transferForm, content], [paper.transfer, content]),
        clocks: voided(state, act.now, 'transferred', notOfMeasures),
      },
    },
  ];
};
