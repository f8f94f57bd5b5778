import type { Case } from '../case.state.js';

/**
 * What is published no longer says what stands: the decision fell, was found illegal, or was
 * changed since (PL 48).
 */
export const publicationStale = ({ publication, fate, fineFen }: Case): boolean => {
  if (!publication || publication.withdrawn || !fate.on) return false;
  if (fate.kind !== 'changed') return true;
  return publication.publishedOn < fate.on || publication.published.fineFen !== fineFen;
};
