import { ringing } from '#domain/procedure';
import { newsOf } from '../desk/clock-news.js';
import { openCommand } from './bundle.state.js';

/**
 * The joint limit reminds, runs out, escalates: a liability, while the parts are still to be
 * decided.
 */
export const ringClock = openCommand('RingClock', ringing({ news: newsOf }));
