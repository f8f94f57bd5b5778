import type { Over, Whose } from '#domain/kernel';
import type { Case } from './case.state.js';
import { recusedIn } from './duties.js';

/**
 * Whose a case is (案件归属): of the organs in whose name and by whom it is handled, of its
 * officers, and of its party; who was recused has no part in it.
 */
export const whoseCase = (state: Case): Whose | undefined => {
  const { handling, officers, clue, filed } = state;
  if (!handling) return undefined;
  const party = (filed ?? clue?.clue)?.party;
  return {
    organs: [handling.organ, handling.handlingOrgan],
    hands: officers,
    parties: party ? [party.id] : [],
    recused: recusedIn(state),
  };
};

/**
 * When a case is over（办结）: in the archive, to which it comes only when nobody can seek review
 * or sue any more; or when it was never filed.
 */
export const overCase = ({ stage, archived, held, disposed }: Case): Over | undefined => {
  if (!archived && stage !== 'not-filed') return undefined;
  return {
    ...(archived && { kept: archived.retention, from: archived.archivedOn }),
    ...(held && { held: held.reason }),
    ...(disposed && { destroyed: true }),
  };
};
