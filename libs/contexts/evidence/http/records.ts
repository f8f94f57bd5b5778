import { recordRoutesOf } from '#platform/record';
import { erasureLabels } from '../erasure/erasure.events.js';
import { erasureNoun } from '../erasure/erasure.noun.js';
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

/** What is on record about each erasure of what a matter sealed（删除事项个人信息）. */
export const erasureRecords = recordRoutesOf(erasureNoun, {
  tag: 'erasure 删除事项个人信息',
  called: '删除事项个人信息',
  by: ['archivist', 'head-of-organ', 'principal-head', 'auditor'],
  events: erasureLabels,
});
