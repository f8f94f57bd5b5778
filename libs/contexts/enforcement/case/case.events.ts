import type { ClosingEvent } from './closing/closing.events.js';
import type { CorrectingEvent } from './correcting/correcting.events.js';
import type { CourtEvent } from './court/court.events.js';
import type { DecisionEvent } from './decision/decision.events.js';
import type { HearingEvent } from './hearing/hearing.events.js';
import type { IntakeEvent } from './intake/intake.events.js';
import type { InvestigationEvent } from './investigation/investigation.events.js';
import type { KeepingEvent } from './keeping/keeping.events.js';
import type { MeasureEvent } from './measures/measures.events.js';
import type { PaymentEvent } from './payment/payment.events.js';
import type { RemedyEvent } from './remedies/remedies.events.js';
import type { TransferEvent } from './transfer/transfer.events.js';
import type { SharedEvent } from './shared.events.js';

/** All that a case stores, from the clue to the archive, by phase. */
export type CaseEvent =
  | IntakeEvent
  | InvestigationEvent
  | MeasureEvent
  | HearingEvent
  | DecisionEvent
  | PaymentEvent
  | CourtEvent
  | RemedyEvent
  | ClosingEvent
  | CorrectingEvent
  | KeepingEvent
  | TransferEvent
  | SharedEvent;
