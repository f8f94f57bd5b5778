import type { StreamKind } from '#libs/kernel';
import type { ProcedureEvent } from './case.events.js';

/** `enforcementCase-440704.<caseId>`: both halves of a case in one stream. */
export const caseStream: StreamKind<ProcedureEvent> = {
  category: 'enforcementCase',
  upcasters: {},
};
