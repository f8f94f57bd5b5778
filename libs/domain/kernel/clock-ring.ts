import type { Instant } from './instant.js';
import type { Command } from './message.js';

/**
 * What the deadline runner sends to the stream that owns a clock. Every context with clocks answers it; a ring that no
 * longer matters (stopped, moved, already noted) decides nothing, one that comes early is refused so that it rings again.
 */
export type RingClock = Command<
  'RingClock',
  {
    clock: string;
    due: Instant;
    /** `reminder` before, `expiry` at, `escalation` after the due moment. */
    kind: 'reminder' | 'expiry' | 'escalation';
    /** For reminders and escalations: how many, counted from 1. */
    step: number;
  }
>;
