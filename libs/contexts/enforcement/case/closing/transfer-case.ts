import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { drawUp, again, voided } from '#domain/procedure';
import { headWhoEnds } from '../duties.js';
import { papersOf, forms } from '../papers.js';
import { undecided } from '../stages.js';
import { notOfMeasures } from '../case.law.js';

const { oneOf, text } = fields;

/**
 * The head gives the case away (移送): to the police for a suspected crime, promptly, to
 * supervision, or to the organ that is competent. A penalty does not stand in for it (PL 27).
 */
export const transferCase = caseCommand('TransferCase', {
  title: 'Transfer the case to police or another organ（案件移送）',
  at: 'transfer',
  by: heads,
  asks: {
    to: oneOf(['police', 'supervision', 'competent-organ'], {
      about: 'To police, supervision or the competent organ（移送对象）',
    }),
    organ: text({ about: 'The receiving organ（接收机关）', max: 200 }),
    reasons: text({ about: 'Reasons（移送理由）', called: 'reason' }),
  },
  who: (state, act) => headWhoEnds(state, act),
  repeat: (asked, { transferred }) =>
    again(
      transferred && {
        to: transferred.to,
        organ: transferred.organ,
        reasons: transferred.reasons,
      },
      asked,
      'already-transferred',
    ),
  stage: (state) => {
    if (state.stage !== 'clue' && !state.suspended) undecided(state);
  },
  rule: (asked, state, act, approvedBy) => {
    if (asked.reasons === '')
      refuse('no-reasons', 'Say why it belongs elsewhere（须写明移送的理由）.', 'PL 27');
    const transferredOn = localDateOf(act.now);
    const content = {
      party: state.filed?.party ?? state.clue?.clue.party,
      ...asked,
      transferredOn,
      approvedBy,
    };
    return [
      {
        type: 'CaseTransferred',
        data: {
          to: asked.to,
          organ: asked.organ,
          transferredOn,
          reasons: asked.reasons,
          approvedBy,
          documents: drawUp(
            papersOf(state),
            act,
            [forms.transferForm, content],
            [forms.transfer, content],
          ),
          clocks: voided(state, act.now, 'transferred', notOfMeasures),
        },
      },
    ];
  },
});

export type TransferCase = MessageOf<typeof transferCase>;
