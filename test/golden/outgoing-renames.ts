import type { Rename } from './openapi-compare.js';

/** Doors by which it is told what became of what went out. */
export const outgoingRenames: readonly Rename[] = Object.entries({
  'enforcement-cases': [
    'dispatch-answers',
    'dispatch-liftings',
    'dispatch-liftings/acknowledgement',
    'publication-acknowledgements',
  ],
  mandates: ['publication-acknowledgements', 'publication-removals'],
  'licence-applications': ['publication-acknowledgements', 'publication-removals'],
}).flatMap(([path, doors]) =>
  doors.map((door): Rename => ({
    api: 'command',
    to: `POST /${path}/{id}/${door}`,
    why: 'new: what went out is answered, lifted and acknowledged（对外移送、公开的回执）',
  })),
);
