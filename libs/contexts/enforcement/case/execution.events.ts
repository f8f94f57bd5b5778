import type { ClosingEvent } from './closing/closing.events.js';
import type { CourtEvent } from './court/court.events.js';
import type { PaymentEvent } from './payment/payment.events.js';
import type { RemedyEvent } from './remedies/remedies.events.js';

/** Everything that can happen to a case after its decision. */
export type ExecutionEvent = PaymentEvent | CourtEvent | RemedyEvent | ClosingEvent;
