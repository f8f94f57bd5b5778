import { kindsToPerform } from '../closing/record-performance.js';
import { caseCommand } from '../said/case.command.js';
import { staff } from '../said/case.roles.js';
import {
  type Act,
  type ClockChange,
  type LocalDate,
  localDateOf,
  type Fen,
  refuse,
  startOfDay,
  type MessageOf,
  fields,
} from '#domain/kernel';
import { alreadySo, start, stop } from '#domain/procedure';
import { reviewPending } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { staffOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import * as since from '../said/since.js';
import type { Review } from './remedies.state.js';
import { reviewOf } from './record-review-answer.js';
import { clocksOfResult, fineAfter } from './remedy-result.js';
import { liftedBy } from './lifted.js';
import type { RemedyOutcome } from './remedies.events.js';

const { day, money, oneOf, optional, paperNumber, someOf, text } = fields;

const fell = (outcome: RemedyOutcome): boolean => outcome === 'revoked' || outcome === 'void';

const clocksOf = (
  state: Case,
  result: Readonly<{ outcome: RemedyOutcome; fineFen: Fen; receivedOn?: LocalDate }>,
  act: Act,
): readonly ClockChange[] => [
  ...stop(state, act.validAt, rules.reviewAcceptance, rules.reviewDecision),
  ...clocksOfResult(
    // Those of the review itself are already ended above.
    { ...state, clocks: without(state.clocks, rules.reviewAcceptance, rules.reviewDecision) },
    result,
    act,
  ),
  ...(fell(result.outcome) || result.receivedOn === undefined
    ? []
    : [daysToSue(result.receivedOn, act)]),
];

/** The fifteen days to sue, from the day the party received the review decision (ALL 45). */
export const daysToSue = (receivedOn: LocalDate, act: Act): ClockChange =>
  start(
    act,
    { name: rules.litigation, rule: rules.litigationAfterReview, duty: 'officer' },
    { start: startOfDay(receivedOn) },
  );

/** Received after it was made, and not tomorrow. */
export const receiptPossible = (receivedOn: LocalDate, act: Act): void => {
  if (receivedOn > localDateOf(act.now))
    refuse(
      'received-in-the-future',
      '收到日期不得晚于今天（it is recorded when it has arrived）.',
      'ALL 45',
    );
};

const without = <T>(all: Readonly<Record<string, T>>, ...names: string[]) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));

const afterAcceptance = ({ answered }: Review, outcome: RemedyOutcome): void => {
  if (!answered && outcome !== 'withdrawn')
    refuse(
      'review-not-accepted',
      'The review is not accepted yet（复议申请尚未受理）.',
      'ARL 30',
      'ENF-D20',
    );
};

/**
 * 行政复议决定. Recorded on the day it was received: the surcharge counts on from the next day if
 * the fine stands, the party may sue within fifteen days of its receipt, and a decision that falls
 * takes everything with it (ARL 63-69, ALL 45).
 */
export const recordReviewDecision = caseCommand('RecordReviewDecision', {
  title: 'Record the decision on review（复议决定）',
  at: 'administrative-review/decision',
  by: staff,
  asks: {
    outcome: oneOf(['upheld', 'changed', 'revoked', 'illegal', 'void', 'dismissed', 'withdrawn'], {
      about: 'Outcome（复议结果）',
    }),
    reviewNumber: paperNumber({
      about: 'Number of the review decision（复议决定书文号）',
      max: 100,
    }),
    reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
    receivedOn: optional(
      day({ about: 'The day the party received it; later if not known（当事人收到复议决定之日）' }),
    ),
    fineFen: optional(money({ about: 'Fine that stands, if changed（变更后罚款）' })),
    lifted: optional(
      someOf(kindsToPerform, {
        about: 'Kinds of penalty that no longer stand, if changed（不再执行的处罚种类）',
        min: 1,
      }),
    ),
  },
  who: staffOf,
  repeat: (asked, { review }) => alreadySo(review?.decided, asked),
  late: since.reviewAnswered,
  stage: (state) => {
    const { suspended } = reviewOf(state);
    if (!reviewPending(state))
      refuse('review-not-running', 'No review is running（复议未在进行）.', 'ARL 62');
    if (suspended)
      refuse(
        'review-suspended',
        'The review is suspended: resume it first（复议已中止，请先登记恢复审理）.',
        'ARL 39',
      );
  },
  rule: (asked, state, act) => {
    const { outcome, reviewNumber, reasons } = asked;
    afterAcceptance(reviewOf(state), outcome);
    const fineFen = fineAfter(state, asked);
    const lifted = liftedBy(state, asked);
    const decidedOn = localDateOf(act.validAt);
    const { receivedOn } = asked;
    if (receivedOn !== undefined) receiptPossible(receivedOn, act);
    const changes = clocksOf(state, { ...asked, fineFen }, act);
    return [
      {
        type: 'ReviewDecided',
        data: {
          outcome,
          reviewNumber,
          fineFen,
          reasons,
          lifted,
          decidedOn,
          receivedOn,
          clocks: changes,
        },
      },
    ];
  },
});

export type RecordReviewDecision = MessageOf<typeof recordReviewDecision>;
