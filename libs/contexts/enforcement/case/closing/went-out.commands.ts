import { dispatchAnswersOf, publicationAnswersOf } from '#domain/procedure';
import type { CaseEvent } from '../case.events.js';
import type { Case } from '../case.state.js';
import { caseStream } from '../case.stream.js';
import { staff } from '../said/case.roles.js';

const said = { tag: 'enforcement', by: staff, stream: caseStream } as const;

/** What bodies outside say to what was sent to them（移送后的答复）. */
export const caseDispatchAnswers = dispatchAnswersOf<Case, CaseEvent>(said);

/** Where it stands, and where it is gone（公开回执）. */
export const casePublicationAnswers = publicationAnswersOf<Case, CaseEvent>(said);
