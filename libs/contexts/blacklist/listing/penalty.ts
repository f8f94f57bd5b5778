import { caseReference, type PenaltyFacts } from '#contexts/enforcement/contract';
import { type Act, fields, refuse, seenIn } from '#domain/kernel';
import type { Listing } from './listing.state.js';

const { optional, ref } = fields;

/** The case behind the entry, looked at again at each step that rests on it（所依据的处罚）. */
export const onItsPenalty = {
  case: optional(ref(caseReference, { about: 'Case of the penalty（处罚案件）', look: true })),
};

/** Under which word the state names it. */
export const againstItsPenalty = <A extends object>(asked: A, { raised }: Listing) => ({
  ...asked,
  case: raised?.penalty.case,
});

/** What is known of that case; nothing of what was taken over from paper. */
export const penaltySeen = (act: Act, { raised }: Listing): PenaltyFacts | undefined =>
  raised && seenIn(act, caseReference, raised.penalty.case).standing?.facts;

/** The penalty still stands: nobody is listed on one that fell (BLK-S4, BLK-S11). */
export const penaltyStands = (listing: Listing, act: Act): void => {
  if (listing.fell || penaltySeen(act, listing)?.fell)
    refuse(
      'penalty-fell',
      'The penalty it rests on was revoked or changed: close the candidate（所依据的处罚已被撤销、确认违法或者变更，应当终结）.',
      'BLK-S11',
      'BLK-S15',
    );
};
