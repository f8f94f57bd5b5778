import type { ClosingEvent } from './closing.events.js';
import type { CourtEvent } from './court.events.js';
import type { PaymentEvent } from './payment.events.js';
import type { RemedyEvent } from './remedy.events.js';

/** Everything that can happen to a case after its decision. */
export type ExecutionEvent = PaymentEvent | CourtEvent | RemedyEvent | ClosingEvent;
