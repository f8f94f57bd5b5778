import { knownTo, type StreamKind } from '#domain/kernel';
import { evolveCase } from './case.evolve.js';
import type { CaseEvent } from './case.events.js';

/** `enforcementCase-440704.<caseId>`: both halves of a case in one stream. */
export const caseStream: StreamKind<CaseEvent> = {
  category: 'enforcementCase',
  upcasters: {
    DecisionServed: [
      // Decision 9: service keeps the proof of its method; before, only who received it was stored.
      ({ receiver, ...data }) => ({
        ...data,
        service: data.service ?? { method: data.method, receiver, signed: true },
      }),
    ],
  },
  knows: knownTo(evolveCase),
};
