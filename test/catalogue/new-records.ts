import type { Rename } from '../golden/openapi-compare.js';

const past = ['/history', '/replay', '/as-of', '/verify'];

/** What had no past in the API before, and has it now as everything has. */
const places = [
  '/bundles/{id}',
  '/citizens/{id}',
  '/credit-codes/{id}',
  '/duties/{id}',
  '/document-numbers/{id}',
  '/enterprises/{id}',
  '/fine-receipts/{id}',
  '/fined-acts/{id}',
  '/import-files/{id}',
  '/law/calendars/{year}',
  '/law-settings/{rule}',
  '/licence-bars/{id}',
  '/mandates/{id}',
  '/matter-erasures/{id}',
  '/organs/{id}',
  '/papers/{id}',
  '/particulars-openings/{id}',
  '/people/{id}',
  '/projections/{name}',
  '/stored-events/{id}',
].flatMap((place) => past.map((part) => `${place}${part}`));

/** What had only parts of it. */
const others = [
  '/bundles/{id}/clocks',
  '/bundles/{id}/clocks/{clock}/explain',
  '/duties/{id}/clocks',
  '/duties/{id}/clocks/{clock}/explain',
  '/enforcement-cases/{id}/as-of',
  '/imported-cases/{id}/as-of',
  '/licence-applications/{id}/as-of',
  '/licence-bars/{id}/clocks',
  '/licence-bars/{id}/clocks/{clock}/explain',
  '/licences/{id}/as-of',
  '/licences/{id}/replay',
  '/licences/{id}/verify',
  '/imported-cases/{id}/history query after',
  '/imported-cases/{id}/history query limit',
  '/licence-applications/{id}/history query after',
  '/licence-applications/{id}/history query limit',
  '/licences/{id}/history query after',
  '/licences/{id}/history query limit',
];

/** Routes that came with the past of every noun. */
export const newRecords: readonly Rename[] = [...places, ...others].map((place) => ({
  api: 'query',
  to: `GET ${place}`,
  why: 'new: history, replay, as-of, verify and clocks of every noun, not only of some',
}));
