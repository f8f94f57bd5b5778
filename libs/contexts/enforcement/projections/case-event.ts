import type { caseStream } from '../case/case.stream.js';

/** Everything that can be on record in an enforcement case, of both its halves. */
export type CaseEvent = NonNullable<(typeof caseStream)['event']>;
export type CaseEventType = CaseEvent['type'];
export type DataOfCase<Type extends CaseEventType> = Extract<CaseEvent, { type: Type }>['data'];
