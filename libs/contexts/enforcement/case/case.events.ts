import type { ExecutionEvent } from '../execution/execution.events.js';
import type { DecisionEvent } from './decision.events.js';
import type { IntakeEvent } from './intake.events.js';
import type { InvestigationEvent } from './investigation.events.js';
import type { MeasureEvent } from './measure.events.js';
import type { NoticeEvent } from './notice.events.js';
import type { SharedEvent } from './shared.events.js';

/** All that half A of a case stores, by phase. */
export type ProcedureEvent =
  IntakeEvent | InvestigationEvent | MeasureEvent | NoticeEvent | DecisionEvent | SharedEvent;

/** All that a case stores, from the clue to the archive. */
export type CaseEvent = ProcedureEvent | ExecutionEvent;
