import type { Evolve } from '#domain/kernel';
import type { ApplicationEvent } from './application.events.js';
import type { Application } from './application.shape.js';
import { evolveDecision } from './decision/decision.state.js';
import { evolveIntake } from './intake/intake.state.js';
import { evolveReview } from './review/review.state.js';

export const evolveApplication: Evolve<Application, ApplicationEvent> = {
  ...evolveIntake,
  ...evolveReview,
  ...evolveDecision,
};
