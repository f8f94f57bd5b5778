import { caseCommand } from '../said/case.command.js';
import { localDateOf, refuse, same, type MessageOf, fields } from '#domain/kernel';
import { inOffice, notInvestigator } from '../duties.js';
import { papersOf, forms } from '../papers.js';
import { partyHeard } from '../hearing/party-heard.js';
import { drawUp } from '#domain/procedure';
import { measuredInDoubt } from '../investigation/measured-in-doubt.js';
import { undecided } from '../stages.js';

const { flag, optional, text } = fields;

/**
 * Legal review (法制审核) by somebody who did not investigate, after the party was heard. What does
 * not pass goes back to the officers; a review that passed stands until the party speaks again.
 */
export const reviewLegally = caseCommand('ReviewLegally', {
  title: 'Review legally（法制审核）',
  at: 'legal-review',
  by: ['legal-reviewer'],
  asks: {
    passed: flag({ about: 'Passed（审核通过）' }),
    opinion: text({ about: 'Opinion（审核意见）' }),
    qualification: optional(
      text({ about: 'Number of the legal qualification（法律职业资格证号）', max: 60 }),
    ),
    firstTime: flag({ about: 'Reviews for the first time（初次从事法制审核）' }),
  },
  who: (state, act) => {
    const by = inOffice(state, act, ['legal-reviewer']);
    notInvestigator(state, by, act, 'PL 58', 'ENF-R4');
    return by;
  },
  repeat: (asked, { legalReview }) =>
    same(legalReview?.review, asked) ||
    (legalReview?.review.passed === true &&
      refuse('already-reviewed', 'The case passed review already（已通过审核）.', 'PL 58')),
  stage: undecided,
  rule: (asked, state, act, by) => {
    partyHeard(state, act);
    if (asked.firstTime && !asked.qualification)
      refuse(
        'no-legal-qualification',
        'First-time reviewers hold the national legal qualification（初次从事法制审核的人员，应当通过国家统一法律职业资格考试）.',
        'PL 58',
        'ENF-R4',
      );
    if (asked.opinion === '')
      refuse('no-reasons', 'A review says why（法制审核须写明理由）.', 'PL 58');
    const reviewedOn = localDateOf(act.now);
    return [
      {
        type: 'LegalReviewGiven',
        data: {
          review: asked,
          reviewedOn,
          by,
          ...measuredInDoubt(state),
          documents: drawUp(papersOf(state), act, [
            forms.legalReview,
            { ...asked, by, reviewedOn },
          ]),
        },
      },
    ];
  },
});

export type ReviewLegally = MessageOf<typeof reviewLegally>;
