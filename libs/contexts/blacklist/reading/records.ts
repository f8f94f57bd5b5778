import { recordRoutesOf } from '#platform/record';
import { creditLabels } from '../credit/credit.events.js';
import { creditNoun } from '../credit/credit.noun.js';
import { disclosureLabels } from '../disclosure/disclosure.events.js';
import { disclosureNoun } from '../disclosure/disclosure.noun.js';
import { listingLabels } from '../listing/listing.events.js';
import { listingNoun } from '../listing/listing.noun.js';
import { clockName } from '../projections/clock-names.js';
import { listingReaders } from './listings.reading.js';

const tag = 'blacklist 严重失信主体名单';

/** What is on record about entries of the list（名单履历）. */
export const blacklistRecords = [
  ...recordRoutesOf(listingNoun, {
    tag,
    called: '名单',
    by: listingReaders,
    events: listingLabels,
    clock: clockName,
    idAs: 'none',
  }),
  ...recordRoutesOf(creditNoun, {
    tag,
    called: '失信信息',
    by: listingReaders,
    events: creditLabels,
    clock: clockName,
    idAs: 'none',
  }),
  ...recordRoutesOf(disclosureNoun, {
    tag,
    called: '公开申请、异议',
    by: listingReaders,
    events: disclosureLabels,
    clock: clockName,
    idAs: 'none',
  }),
];
