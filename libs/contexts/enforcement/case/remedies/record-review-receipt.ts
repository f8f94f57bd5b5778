import { fields, type MessageOf, refuse } from '#domain/kernel';
import { caseCommand } from '../said/case.command.js';
import * as since from '../said/since.js';
import { staff } from '../said/case.roles.js';
import { staffOf } from '../who-executes.js';
import { daysToSue, receiptPossible } from './record-review-decision.js';

const { day } = fields;

/**
 * The day on which the party received the review decision（当事人收到复议决定之日）, where it was
 * not known yet: the fifteen days to sue run from it, and until it is known the file stays open
 * (ALL 45).
 */
export const recordReviewReceipt = caseCommand('RecordReviewReceipt', {
  title: 'Record when the party received the review decision（复议决定送达当事人登记）',
  at: 'administrative-review/receipt',
  by: staff,
  asks: { receivedOn: day({ about: 'Received on（收到日期）', happened: true }) },
  who: staffOf,
  repeat: ({ receivedOn }, { review }) => review?.decided?.receivedOn === receivedOn,
  late: since.reviewDecided,
  rule: ({ receivedOn }, { review }, act) => {
    const decided = review?.decided;
    if (!decided)
      return refuse('review-not-decided', '尚无复议决定（there is no review decision）.', 'ALL 45');
    if (decided.receivedOn !== undefined)
      refuse(
        'receipt-on-record',
        `已登记收到日期 ${decided.receivedOn}（its receipt is on record）.`,
        'ALL 45',
      );
    receiptPossible(receivedOn, act);
    if (receivedOn < decided.decidedOn)
      refuse(
        'too-early-in-time',
        `复议决定于 ${decided.decidedOn} 登记，收到不得早于该日（nothing is received before it was made）.`,
        'ALL 45',
      );
    const fell = decided.outcome === 'revoked' || decided.outcome === 'void';
    const clocks = fell ? [] : [daysToSue(receivedOn, act)];
    return [{ type: 'ReviewDecisionReceived', data: { receivedOn, clocks } }];
  },
});

export type RecordReviewReceipt = MessageOf<typeof recordReviewReceipt>;
