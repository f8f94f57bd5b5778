import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { drawUp, again, voided } from '#domain/procedure';
import { headWhoEnds } from '../duties.js';
import { goodsReturned } from '../measures/measures.js';
import { papersOf, forms } from '../papers.js';
import { undecided } from '../stages.js';
import { transferSettled } from '../transfer/who-transfers.js';
import { notOfMeasures } from '../case.law.js';

const { oneOf, text } = fields;

/**
 * The head ends the case without a decision (终止), because there is nobody left to punish. Held
 * goods go back first.
 */
export const terminateCase = caseCommand('TerminateCase', {
  title: 'Terminate the case（终止调查）',
  at: 'termination',
  by: heads,
  asks: {
    cause: oneOf(['party-died', 'party-ended', 'facts-outside-competence', 'other'], {
      about: 'Cause（终止原因）',
    }),
    reasons: text({ about: 'Reasons（终止理由）', called: 'reason' }),
  },
  who: (state, act) => headWhoEnds(state, act),
  repeat: (asked, state) => again(state.terminated?.termination, asked, 'already-terminated'),
  rule: (asked, state, act, by) => {
    if (!state.suspended) undecided(state);
    transferSettled(state);
    if (asked.reasons === '')
      refuse('no-reasons', 'Say why the case ends（须写明终止调查的理由）.', 'ENF-S18');
    goodsReturned(state);
    const terminatedOn = localDateOf(act.now);
    const said = { ...asked, terminatedOn, by };
    const documents = drawUp(papersOf(state), act, [forms.termination, said]);
    const clocks = voided(state, act.now, 'terminated', notOfMeasures);
    const data = { termination: asked, terminatedOn, by, documents, clocks };
    return [{ type: 'CaseTerminated', data }];
  },
});

export type TerminateCase = MessageOf<typeof terminateCase>;
