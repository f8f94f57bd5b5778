import { ringing, newsOf } from '#domain/procedure';
import { openCommand } from './bundle.state.js';

/**
 * The joint limit reminds, runs out, escalates: a liability, while the parts are still to be
 * decided.
 */
export const ringClock = openCommand('RingClock', ringing({ news: newsOf }));
