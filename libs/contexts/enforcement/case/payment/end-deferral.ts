import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { voided } from '#domain/procedure';
import { notClosed, servedPenalty } from '../standing-penalty.js';
import { instalmentClock } from '../case.law.js';
import { decidingHead } from '../who-executes.js';
import { instalmentsOf, spread } from './parts-of.js';

const { text } = fields;

/**
 * 取消分期. A part was missed, so that the head lets the parts still to come fall due at once (PL
 * 66, D).
 */
export const endDeferral = caseCommand('EndDeferral', {
  title: 'End a deferral after a missed part（取消延期分期）',
  at: 'deferral-end',
  by: heads,
  asks: {
    reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
  },
  who: (state, act) => decidingHead(state, act),
  repeat: (_, { deferral }) => deferral.ended !== undefined,
  stage: (state) => {
    notClosed(state);
    servedPenalty(state);
    if (!state.deferral.approved)
      refuse('no-deferral-approved', 'None was approved（没有已批准的延期、分期）.', 'PL 66');
  },
  rule: ({ reasons }, state, act, endedBy) => {
    const endedOn = localDateOf(act.validAt);
    const paid = spread(
      instalmentsOf(state, act.law),
      state.payments.filter(({ paidOn }) => paidOn <= endedOn),
    ).parts;
    if (!paid.some(({ openFen, until, deferred }) => deferred && openFen > 0 && until! < endedOn))
      refuse('no-part-missed', 'No part is overdue（无逾期分期）.', 'PL 66');
    const clocks = voided(state, act.validAt, 'deferral ended（取消分期）', (clock) =>
      clock.startsWith(instalmentClock(1).slice(0, -1)),
    );
    return [{ type: 'DeferralEnded', data: { endedOn, endedBy, reasons, clocks } }];
  },
});

export type EndDeferral = MessageOf<typeof endDeferral>;
