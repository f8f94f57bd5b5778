import { type Command, type Decide, localDateOf, refuse, same } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import type { LegalReview } from './decision.events.js';
import { inOffice, notInvestigator } from '../duties.js';
import { drawUp, paper } from '../papers.js';
import { partyHeard } from '../hearing/party-heard.js';
import type { Case } from '../case.state.js';
import { madeNow } from '#domain/procedure';
import { undecided } from '../stages.js';

export type ReviewLegally = Command<'ReviewLegally', LegalReview>;

/**
 * Legal review (法制审核) by somebody who did not investigate, after the party was heard. What does not pass goes back to the
 * officers; a review that passed stands until the party speaks again.
 */
export const reviewLegally: Decide<ReviewLegally, Case, CaseEvent> = (asked, state, act) => {
  const earlier = state.legalReview?.review;
  if (same(earlier, asked)) return [];
  if (earlier?.passed) refuse('already-reviewed', 'The case passed review already.', 'PL 58');
  undecided(state);
  madeNow(act);
  const by = inOffice(state, act, ['legal-reviewer']);
  notInvestigator(state, by, 'PL 58', 'ENF-R4');
  partyHeard(state, act);
  if (asked.firstTime && !asked.qualification)
    refuse(
      'no-legal-qualification',
      'First-time reviewers hold the national legal qualification (法律职业资格).',
      'PL 58',
      'ENF-R4',
    );
  if (asked.opinion === '') refuse('no-reasons', 'A review says why.', 'PL 58');
  const reviewedOn = localDateOf(act.now);
  return [
    {
      type: 'LegalReviewGiven',
      data: {
        review: asked,
        reviewedOn,
        by,
        documents: drawUp(state, act, [paper.legalReview, { ...asked, by, reviewedOn }]),
      },
    },
  ];
};
