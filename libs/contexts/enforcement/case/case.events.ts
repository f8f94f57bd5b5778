import type { ExecutionEvent } from './execution.events.js';
import type { DecisionEvent } from './decision/decision.events.js';
import type { IntakeEvent } from './intake/intake.events.js';
import type { InvestigationEvent } from './investigation/investigation.events.js';
import type { MeasureEvent } from './measures/measures.events.js';
import type { NoticeEvent } from './hearing/hearing.events.js';
import type { SharedEvent } from './shared.events.js';

/** All that half A of a case stores, by phase. */
export type ProcedureEvent =
  IntakeEvent | InvestigationEvent | MeasureEvent | NoticeEvent | DecisionEvent | SharedEvent;

/** All that a case stores, from the clue to the archive. */
export type CaseEvent = ProcedureEvent | ExecutionEvent;
