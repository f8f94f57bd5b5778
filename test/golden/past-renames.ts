import type { Rename } from './openapi-compare.js';

/** Lists that are asked as they stood at a moment. */
export const pastRenames: readonly Rename[] = [
  '/enforcement-cases',
  '/licence-applications',
  '/licences',
  '/organs',
  '/people',
  '/mandates',
  '/enterprises',
  '/deadlines',
  '/worklist',
]
  .flatMap((path) => [`GET ${path} query asOf`, `GET ${path} query validAt`])
  .concat('GET /public/licences query asOf')
  .map((to): Rename => ({
    api: 'query',
    to,
    why: 'new: the list of every register as it stood at a moment（历史时点台账）',
  }));
