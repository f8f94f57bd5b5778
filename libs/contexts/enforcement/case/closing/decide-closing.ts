import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { type Act, localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { dueOn } from '../payment/due-on.js';
import { apartFrom, voided } from '#domain/procedure';
import { decidingHead } from '../who-executes.js';
import type { Case } from '../case.state.js';
import { readyToClose } from './ready-to-close.js';

const { flag, text } = fields;

/** Nobody approves an own application. */
const notOwn = ({ proposed }: Case, head: string, act: Act): void =>
  apartFrom(
    {
      held: proposed?.officers ?? [],
      code: 'own-proposal',
      reason: 'Nobody approves an own application（审批分离）.',
      law: ['PL 57', 'ENF-R6'],
    },
    act,
    head,
  );

/**
 * 结案审批. The head closes the case on the officers' application, or sends it back (ENF-S17).
 * Looked at anew on the day: a case in which something came up meanwhile is not closed. The periods
 * of review and litigation run on.
 */
export const decideClosing = caseCommand('DecideClosing', {
  title: 'Close the case, or send it back（结案审批）',
  at: 'closing',
  by: heads,
  asks: {
    approved: flag({ about: 'Approved（同意结案）' }),
    reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
  },
  who: (state, act) => {
    const head = decidingHead(state, act);
    notOwn(state, head, act);
    return head;
  },
  repeat: ({ approved }, state) => (approved ? state.closed : state.closingRefused) !== undefined,
  rule: ({ approved, reasons }, state, act, id) => {
    if (state.closed) refuse('case-closed', 'The case is closed（已结案）.', 'ENF-S17');
    if (!state.proposed)
      return refuse(
        'closing-not-proposed',
        'The officers have not applied（办案人员尚未申请结案）.',
        'ENF-S17',
      );
    const on = localDateOf(act.validAt);
    if (!approved)
      return [{ type: 'ClosingRefused', data: { reasons, refusedOn: on, refusedBy: id } }];
    const way = readyToClose(state, act);
    const account = dueOn(state, localDateOf(act.now), act.law);
    const clocks = voided(
      state,
      act.validAt,
      'case closed（已结案）',
      (clock) => !/^ENF-D(19|21)/.test(clock),
    );
    return [{ type: 'CaseClosed', data: { way, closedOn: on, approvedBy: id, account, clocks } }];
  },
});

export type DecideClosing = MessageOf<typeof decideClosing>;
