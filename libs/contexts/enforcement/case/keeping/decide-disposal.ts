import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { rules } from '../case.law.js';
import type { Case } from '../case.state.js';
import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { archivedFile, notHeld } from './kept-until.js';
import { approverOf } from './who-keeps.js';

const { flag, text } = fields;

/** Where the head has decided so already, nothing more happens. */
const decidedSo = (approved: boolean, { disposal }: Case): boolean =>
  (approved ? disposal?.approved : disposal?.refused) !== undefined;

/**
 * 审批销毁. A head looks at the files of a list (`GET /enforcement-cases?disposalList=…`) and
 * approves each or strikes it; whoever put it there has no part in that.
 */
export const decideDisposal = caseCommand('DecideDisposal', {
  title: 'Approve the destruction, or strike the file from the list（审批销毁）',
  at: 'disposal-approval',
  by: heads,
  asks: {
    approved: flag({ about: 'Approved（同意销毁）' }),
    reason: text({ about: 'Reasons（理由）' }),
  },
  afterArchive: true,
  who: approverOf,
  repeat: ({ approved }, state) => decidedSo(approved, state),
  rule: ({ approved, reason }, state, act, id) => {
    archivedFile(state);
    const { disposal } = state;
    if (!disposal || disposal.refused)
      return refuse(
        'disposal-not-proposed',
        '案卷未列入销毁清册。 The file stands on no list of destruction.',
        rules.keptThirty,
      );
    const { list } = disposal.proposed;
    const on = localDateOf(act.validAt);
    if (!approved)
      return [{ type: 'DisposalRefused', data: { list, reason, refusedOn: on, refusedBy: id } }];
    notHeld(state);
    return [{ type: 'DisposalApproved', data: { list, reason, approvedOn: on, approvedBy: id } }];
  },
});

export type DecideDisposal = MessageOf<typeof decideDisposal>;
