import type { StreamKind } from '#libs/kernel';
import type { CaseEvent } from './case.events.js';

/** `enforcementCase-440704.<caseId>`: both halves of a case in one stream. */
export const caseStream: StreamKind<CaseEvent> = {
  category: 'enforcementCase',
  upcasters: {},
};
