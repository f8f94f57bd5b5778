import { rung } from '#domain/procedure';
import { rings } from '../desk/clock-commands.js';
import { newsOf } from '../desk/clock-news.js';
import { openCommand } from './bundle.state.js';

/** The joint limit reminds, runs out, escalates: a liability, while the parts are still to be decided. */
export const ringClock = openCommand('RingClock', {
  ...rings,
  rule: (asked, bundle, act) => {
    const ring = rung(bundle, asked, act);
    return ring ? [newsOf(asked, ring)] : [];
  },
});
