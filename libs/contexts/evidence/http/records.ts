import { recordRoutesOf } from '#platform/record';
import { exhibitLabels } from '../exhibit/exhibit.events.js';
import { exhibitNoun } from '../exhibit/exhibit.noun.js';
import { inChain } from './readers.js';

/** What is on record about each exhibit, its chain of custody: history, replay, as-of, verify. */
export const exhibitRecords = recordRoutesOf(exhibitNoun, {
  tag: 'exhibits 证据材料',
  called: '证据材料',
  by: inChain,
  events: exhibitLabels,
});
