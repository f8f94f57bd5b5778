import { type Act, refuse } from '#domain/kernel';
import { restsOnRecords } from '../penalty/proposals.js';
import type { Case } from '../case.state.js';
import type { Round } from '../hearing/hearing.state.js';
import type { Party, PenaltyItem } from '../shared.events.js';
import type { EarlierFine } from '../penalty/taken.events.js';
import { takesMore } from '../penalty/taken.js';
import { discussionDue, legalReviewDue } from '../penalty/thresholds.js';

/**
 * Nobody decides while it is open who may take part, or what a recused person's acts are worth (PL
 * 43; E17).
 */
export const recusalsSettled = ({ recusals }: Case): void => {
  for (const [officer, { ruling, toReview }] of Object.entries(recusals)) {
    if (!ruling)
      refuse(
        'recusal-undecided',
        `The recusal of ${officer} is undecided（${officer} 的回避申请尚未决定）.`,
        'PL 43',
      );
    if (toReview.length > 0)
      refuse(
        'recused-acts-unreviewed',
        `Look again at what ${officer} did（${officer} 已被决定回避，其此前的行为须先复核）.`,
        'PL 43',
        'E17',
      );
  }
};

/**
 * PL 58: without a review that passed, no decision; one that did not pass blocks whether it was due
 * or not.
 */
export const reviewPassed = (state: Case): void => {
  const { legalReview: review } = state;
  if (review && !review.review.passed)
    refuse(
      'legal-review-failed',
      'The legal review did not pass (法制审核未通过).',
      'PL 58',
      'ENF-LR',
    );
  if (!review && legalReviewDue(state))
    refuse(
      'legal-review-due',
      'This case needs legal review first（作出决定前须先经法制审核）.',
      'PL 58',
      'ENF-LR',
    );
};

/** PL 57: discussed where it must be, and the leading persons were for a penalty. */
export const discussedIfDue = (
  items: readonly PenaltyItem[],
  party: Party,
  state: Case,
  act: Act,
): void => {
  const conclusion = state.discussed?.discussion.conclusion;
  if (conclusion === undefined) {
    if (discussionDue(items, party, state, act))
      refuse(
        'discussion-due',
        'The leading persons discuss it first（应当先由负责人集体讨论）.',
        'PL 57',
        'ENF-CD',
      );
  } else if (conclusion !== 'penalty')
    refuse(
      'discussion-against',
      'The leading persons were not for a penalty（集体讨论不同意处罚）.',
      'PL 57',
    );
};

/** Neither more money nor another kind than the party was told, act by act (PL 45; E20). */
export const notHeavier = (items: readonly PenaltyItem[], { notice }: Round): void => {
  for (const item of items) {
    const told = notice.proposal.items.find(({ actId }) => actId === item.actId);
    const more =
      !told ||
      item.fineFen > told.fineFen ||
      item.confiscationFen > told.confiscationFen ||
      item.kinds.some((kind) => !told.kinds.includes(kind)) ||
      takesMore(item, told);
    if (more)
      refuse(
        'heavier-than-notified',
        'The party was told of less: a heavier intention needs a new notice（拟作出更重的处罚，须重新告知）.',
        'PL 44',
        'PL 45',
        'E20',
      );
  }
};

/** PL 46, 65: on evidence of the case; after a hearing only on what was examined there. */
export const onEvidence = (evidence: readonly string[], state: Case, { held }: Round): void => {
  restsOnRecords(evidence, state);
  if (held && evidence.some((id) => !held.hearing.examined.includes(id)))
    refuse(
      'outside-hearing-record',
      'After a hearing only its record counts（举行听证的，只能根据听证笔录作出决定）.',
      'PL 65',
    );
};

/** PL 29: one act of one party is fined once. Other kinds of penalty may still follow. */
export const finedOnce = (items: readonly PenaltyItem[], before: readonly EarlierFine[]): void => {
  for (const { actId, fineFen } of items) {
    const earlier = before.find((one) => one.actId === actId);
    if (fineFen > 0 && earlier)
      refuse(
        'act-already-fined',
        `The act was fined by ${earlier.decisionNumber}（该违法行为已由 ${earlier.decisionNumber} 处以罚款，一事不二罚）.`,
        'PL 29',
        'ENF-N4',
      );
  }
};
