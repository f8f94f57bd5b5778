import { type Instant, localDateOf } from '#domain/kernel';
import type { Execution } from '../execution.state.js';
import { clocks } from '../execution.law.js';

/** The review organ was silent: from the end of its time the application counts as accepted (ARL 30, DEEM). */
export const deemedAccepted = (state: Execution, clock: string, due: string): Partial<Execution> =>
  clock === clocks.reviewAcceptance && state.review && !state.review.answered
    ? {
        review: {
          ...state.review,
          answered: { answer: 'deemed', answeredOn: localDateOf(due as Instant) },
        },
      }
    : {};
