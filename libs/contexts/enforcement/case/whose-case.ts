import type { Whose } from '#domain/kernel';
import type { Case } from './case.state.js';

/**
 * Whose a case is (案件归属): of the organs in whose name and by whom it is handled, of its
 * officers, and of its party.
 */
export const whoseCase = ({ handling, officers, clue, filed }: Case): Whose | undefined => {
  if (!handling) return undefined;
  const party = (filed ?? clue?.clue)?.party;
  return {
    organs: [handling.organ, handling.handlingOrgan],
    hands: officers,
    parties: party ? [party.id] : [],
  };
};
