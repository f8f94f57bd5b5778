import type { Whose } from '#domain/kernel';
import type { Case } from './case.state.js';

/**
 * Whose a case is (案件归属): of the organs in whose name and by whom it is handled, of its
 * officers, of its party, and of whoever reported it.
 */
export const whoseCase = (state: Case): Whose | undefined => {
  const { handling, officers, clue, filed } = state;
  if (!handling) return undefined;
  const party = (filed ?? clue?.clue)?.party;
  return {
    organs: [handling.organ, handling.handlingOrgan],
    hands: officers,
    parties: party ? [party.id] : [],
    ...(clue && { reporter: clue.recordedBy }),
  };
};
