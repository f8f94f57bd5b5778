import type { caseStream } from '../case/case.stream.js';
import type { ClosingEvent } from '../case/closing/closing.events.js';
import type { CorrectingEvent } from '../case/correcting/correcting.events.js';
import type { CourtEvent } from '../case/court/court.events.js';
import type { KeepingEvent } from '../case/keeping/keeping.events.js';
import type { PaymentEvent } from '../case/payment/payment.events.js';
import type { RemedyEvent } from '../case/remedies/remedies.events.js';

/** Everything that can be on record in an enforcement case. */
export type CaseEvent = NonNullable<(typeof caseStream)['event']>;
export type CaseEventType = CaseEvent['type'];

/** What happens after the service of the decision. */
export type AfterDecision =
  PaymentEvent | CourtEvent | RemedyEvent | ClosingEvent | CorrectingEvent | KeepingEvent;
