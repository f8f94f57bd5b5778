import { enterpriseStream, type EnterpriseEvent } from '#contexts/registry/contract';
import { label, type Reaction } from '#domain/kernel';
import { dutyCategory, type FulfilDuty, type OweDuty } from '#domain/procedure';

/** One duty for one rating of one unit. */
const dutyOf = (stream: string, rating: string): string =>
  `rating-${stream.slice(stream.indexOf('.') + 1)}-${rating}`;

const done = (id: string, data: FulfilDuty['data']) =>
  ({ category: dutyCategory, id, type: 'FulfilDuty', data }) as const;

/**
 * What a street rated has no effect before the bureau confirms it（定级）: its head owes that,
 * until it is confirmed or the street rated anew (ENT-2).
 */
export const confirmRating: Reaction<EnterpriseEvent> = {
  name: 'supervision.confirm-rating',
  from: enterpriseStream,
  on: {
    EnterpriseRated: ({ rating, rater, bureau, supersedes }, { id: event, stream }) => {
      if (bureau === undefined) return [];
      const data: OweDuty['data'] = {
        what: label(
          `confirm the rating ${rating.rating}: grade ${rating.grade} by the street`,
          `对街道初评予以定级（评定编号${rating.rating}，初评${rating.grade}级）`,
        ),
        by: { kind: 'unit', organ: bureau },
        why: ['ENT-2'],
        rule: 'DTY-SETTLE',
        about: stream,
        event,
      };
      const id = dutyOf(stream, rating.rating);
      const before = { findings: '街道已重新评定（rated anew）', by: rater };
      return [
        { category: dutyCategory, id, type: 'OweDuty', data },
        ...(supersedes === undefined ? [] : [done(dutyOf(stream, supersedes), before)]),
      ];
    },
    GradeConfirmed: ({ rating, confirmer, owed }, { stream }) =>
      owed
        ? [done(dutyOf(stream, rating), { findings: '已定级（confirmed）', by: confirmer })]
        : [],
  },
};
