import type { DecisionEvent } from './decision/decision.events.js';
import type { IntakeEvent } from './intake/intake.events.js';
import type { ReviewEvent } from './review/review.events.js';

export type ApplicationEvent = IntakeEvent | ReviewEvent | DecisionEvent;
