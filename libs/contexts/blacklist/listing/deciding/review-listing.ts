import { fields, localDateOf, type MessageOf, refuse, same } from '#domain/kernel';
import { drawUp } from '#domain/procedure';
import { knownCommand } from '../listing.state.js';
import { forms, papersOf } from '../papers.js';
import { againstItsPenalty, onItsPenalty, penaltyStands } from '../penalty.js';
import { reviewer } from '../who-may.js';
import { wordsAreOver } from './stages.js';

const { flag, text } = fields;

/** Somebody who had no hand in it reviews it（法制审核）, after the words (BLK-S3, BLK-S4). */
export const reviewListing = knownCommand('ReviewListing', {
  title: 'Review the listing（列入法制审核）',
  at: 'legal-review',
  by: ['legal-reviewer'],
  asks: {
    passed: flag({ about: 'Passed（审核通过）' }),
    opinion: text({ about: 'Opinion（审核意见）', max: 2_000 }),
  },
  restsOn: onItsPenalty,
  against: againstItsPenalty,
  who: reviewer,
  repeat: (asked, { review }) =>
    same(review && { passed: review.passed, opinion: review.opinion }, asked) ||
    (review?.passed === true &&
      refuse('already-reviewed', 'It passed review already（已通过审核）.', 'BLK-S4')),
  stage: (listing, act) => {
    wordsAreOver(listing, act);
    penaltyStands(listing, act);
  },
  rule: (said, listing, act, { id: by }) => {
    const reviewedOn = localDateOf(act.now);
    return [
      {
        type: 'ListingReviewed',
        data: {
          ...said,
          reviewedOn,
          by,
          documents: drawUp(papersOf(listing), act, [forms.review, { ...said, reviewedOn, by }]),
        },
      },
    ];
  },
});

export type ReviewListing = MessageOf<typeof reviewListing>;
