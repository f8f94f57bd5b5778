import { hazardNoun } from './hazard/hazard.noun.js';
import { inspectionNoun } from './inspection/inspection.noun.js';
import { openListingNoun } from './open-listing/open-listing.noun.js';
import { openReportNoun } from './open-report/open-report.noun.js';
import { reporterNoun } from './reporter/reporter.noun.js';
import { statisticsNoun } from './statistics/statistics.noun.js';
import { tipOffNoun } from './tip-off/tip-off.noun.js';

/** Each kind of stream of this context with the rules that write it. */
export const nouns = [
  hazardNoun,
  inspectionNoun,
  tipOffNoun,
  reporterNoun,
  openListingNoun,
  openReportNoun,
  statisticsNoun,
] as const;
