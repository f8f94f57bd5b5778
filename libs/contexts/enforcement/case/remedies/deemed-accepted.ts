import { type Instant, localDateOf } from '#domain/kernel';
import type { Case } from '../case.state.js';
import { rules } from '../case.law.js';

/**
 * The review organ was silent: from the end of its time the application counts as accepted (ARL 30,
 * DEEM).
 */
export const deemedAccepted = (state: Case, clock: string, due: string): Partial<Case> =>
  clock === rules.reviewAcceptance && state.review && !state.review.answered
    ? {
        review: {
          ...state.review,
          answered: { answer: 'deemed', answeredOn: localDateOf(due as Instant) },
        },
      }
    : {};
