import { recordRoutesOf } from '#platform/record';
import { paperLabels } from '../paper/paper.events.js';
import { paperNoun } from '../paper/paper.noun.js';

/** What is on record about each paper: history, replay, as-of, verify. */
export const papersRecords = recordRoutesOf(paperNoun, {
  tag: 'papers 文书',
  called: '文书',
  by: ['operator', 'auditor'],
  events: paperLabels,
});
