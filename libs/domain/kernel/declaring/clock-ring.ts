import { type Asks, id, moment, oneOf, whole } from './fields.js';
import type { Command } from '../events/message.js';

/** What a ring says. */
export const ringAsks = {
  clock: id({ about: 'Clock（期限）' }),
  due: moment({ about: 'Moment it is due（届满时刻）' }),
  kind: oneOf(['reminder', 'expiry', 'escalation'], {
    about: '`reminder` before, `expiry` at, `escalation` after the due moment（提醒、届满、升级）',
  }),
  step: whole({
    about: 'Of reminders and escalations: how many, from 1（次数）',
    min: 0,
    max: 1_000,
  }),
};

/**
 * What the deadline runner sends to the stream that owns a clock. Every context with clocks answers
 * it; a ring that no longer matters (stopped, moved, already noted) decides nothing, one that comes
 * early is refused so that it rings again.
 */
export type RingClock = Command<'RingClock', Asks<typeof ringAsks>>;
