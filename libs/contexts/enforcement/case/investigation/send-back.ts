import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again } from '#domain/procedure';
import { headOfCase } from '../duties.js';
import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { undecided } from '../stages.js';

const { text } = fields;

/**
 * The head sends a concluded case back to the officers（退回补充调查）: after a legal review that
 * did not pass, after records were discarded, after a handover, or because facts are not clear (PL
 * 40, 57, 58). They gather evidence again and conclude anew; the party is told anew (E20).
 */
export const sendBackToInvestigation = caseCommand('SendBackToInvestigation', {
  title: 'Send the case back for more investigation（退回补充调查）',
  at: 'investigation-return',
  by: heads,
  asks: {
    reasons: text({ about: 'What is missing（退回理由）', called: 'reason' }),
  },
  who: (state, act) => headOfCase(state, act),
  repeat: ({ reasons }, { stage, sentBack }) =>
    stage === 'open' &&
    again(sentBack && { reasons: sentBack.reasons }, { reasons }, 'sent-back-already'),
  stage: (state) => {
    undecided(state);
    if (state.stage === 'open')
      refuse(
        'investigation-not-concluded',
        '案件仍在调查中，无须退回（the case is under investigation still）.',
        'PL 57',
      );
  },
  rule: ({ reasons }, _, act, by) => {
    return [{ type: 'CaseSentBack', data: { reasons, sentBackOn: localDateOf(act.now), by } }];
  },
});

export type SendBackToInvestigation = MessageOf<typeof sendBackToInvestigation>;
