import { recordRoutesOf } from '#platform/record';
import { listingLabels } from '../listing/listing.events.js';
import { listingNoun } from '../listing/listing.noun.js';
import { clockName } from '../projections/clock-names.js';
import { listingReaders } from './listings.reading.js';

const tag = 'blacklist 严重失信主体名单';

/** What is on record about entries of the list（名单履历）. */
export const blacklistRecords = recordRoutesOf(listingNoun, {
  tag,
  called: '名单',
  by: listingReaders,
  events: listingLabels,
  clock: clockName,
  idAs: 'none',
});
