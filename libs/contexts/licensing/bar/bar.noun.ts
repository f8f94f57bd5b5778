import { noun } from '#domain/kernel';
import { recomputing } from '#domain/procedure';
import { barCommand, evolveBars, noBars } from './bar.state.js';
import { barStream } from './bar.stream.js';
import { liftBar } from './lift-bar.js';
import { noteListing } from './note-listing.js';
import { recordBar } from './record-bar.js';
import { removeListing } from './remove-listing.js';
import { ringClock } from './ring-clock.js';
import { takeOverBan } from './take-over-ban.js';

/**
 * What stands against somebody: bars on new applications, bans on principals, entries on the list
 * of serious violators.
 */
export const barNoun = noun({
  stream: barStream,
  title: 'Bars of a subject（主体限制）',
  path: 'licence-bars',
  initial: noBars,
  evolve: evolveBars,
  chapters: [
    {
      title: 'licensing: bars 限制',
      commands: [
        noteListing,
        removeListing,
        recordBar,
        liftBar,
        takeOverBan,
        barCommand('RecomputeClocks', recomputing),
        ringClock,
      ],
    },
  ],
  // What stands against somebody may be put on record for anybody.
  begins: [
    'RecordBar',
    'LiftBar',
    'TakeOverBan',
    'NoteListing',
    'RemoveListing',
    'RecomputeClocks',
    'RingClock',
  ],
  unknown: ['no-such-subject', 'Nothing is on record about this subject（该主体没有限制记录）.'],
});
