import { caseCommand } from '../said/case.command.js';
import * as since from '../said/since.js';
import { reporters } from '../said/case.roles.js';
import { deny, localDateOf, own, refuse, type MessageOf, fields } from '#domain/kernel';
import { again, person } from '#domain/procedure';
import { handlingOf } from '../duties.js';
import { undecided } from '../stages.js';

const { id, oneOf, text } = fields;

/**
 * Asks that somebody have no part in the case (申请回避): the person concerned out of duty, or the
 * party through whoever takes it down. The investigation goes on until it is decided (E17).
 */
export const requestRecusal = caseCommand('RequestRecusal', {
  title: 'Ask for recusal（申请回避）',
  at: 'recusals',
  by: reporters,
  evenInOwn: true,
  asks: {
    officer: id({ names: 'person', about: 'Who is to stay away（被申请回避人）' }),
    by: oneOf(['self', 'party'], { about: 'Who asks（申请人：本人或当事人）' }),
    reasons: text({ about: 'Reasons（回避理由）', called: 'reason' }),
  },
  who: (_, act, { by, officer }) => {
    if (by === 'self' && person(act).id !== officer)
      deny(
        'not-oneself',
        'Only the person concerned withdraws out of duty（自行回避只能由本人提出）.',
        'PL 43',
      );
  },
  repeat: (asked, state) =>
    again(own(state.recusals, asked.officer)?.request, asked, 'recusal-already-asked'),
  late: since.discovered,
  rule: (asked, state, act) => {
    handlingOf(state);
    if (state.stage !== 'clue') undecided(state);
    if (asked.reasons === '')
      refuse('no-reasons', 'Say what touches impartiality（须写明影响公正的事由）.', 'PL 43');
    return [
      {
        type: 'RecusalRequested',
        data: { request: asked, requestedOn: localDateOf(act.validAt) },
      },
    ];
  },
});

export type RequestRecusal = MessageOf<typeof requestRecusal>;
