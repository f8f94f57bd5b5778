import { entriesNamed } from '#platform/record';
import { licensingClockName } from '../projections/licensing-clock-names.js';
import { licensingEventLabels } from '../projections/licensing-event-labels.js';
import { reactionNames } from '../reactions/reaction-names.js';

/** An event of licensing as a history shows it. */
export const entryOf = entriesNamed({
  events: licensingEventLabels,
  clock: licensingClockName,
  reactions: reactionNames,
});
