import { type Instant, instant } from './instant.js';

/** The only place the present time comes from. Decisions are given it; they never ask. */
export abstract class Clock {
  abstract now(): Instant;
}

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Instant {
    return instant(new Date());
  }
}
