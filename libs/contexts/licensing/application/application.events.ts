import type { DecisionEvent } from './decision.events.js';
import type { IntakeEvent } from './intake.events.js';
import type { ReviewEvent } from './review.events.js';

export type ApplicationEvent = IntakeEvent | ReviewEvent | DecisionEvent;
