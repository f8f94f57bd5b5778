import type { Act, Role } from '#domain/kernel';
import { type Samples, samplesOfName, type Tried } from '#testing';
import { hazardNoun } from './hazard/hazard.noun.js';
import { hazardSamples } from './hazard/hazard.samples.examples.js';
import { inspectionNoun } from './inspection/inspection.noun.js';
import { inspectionSamples } from './inspection/inspection.samples.examples.js';
import type { nouns } from './hazards.nouns.js';
import {
  type OpenListingEvent,
  openListingNoun,
  type SameHazard,
} from './open-listing/open-listing.noun.js';
import { openReportNoun, type SameReport } from './open-report/open-report.noun.js';
import { actor, at, by } from './people.examples.js';
import { reporterSamples } from './reporter/reporter.examples.js';
import { reporterNoun } from './reporter/reporter.noun.js';
import { statisticsSamples } from './statistics/statistics.examples.js';
import { statisticsNoun } from './statistics/statistics.noun.js';
import { tipOffNoun } from './tip-off/tip-off.noun.js';
import { tipOffSamples } from './tip-off/tip-off.samples.examples.js';

const office = {
  act: (changes: Partial<Act>): Act => by('chen', '2026-06-02', changes),
  somebody: (role: Role) => actor('chen', role),
};

const matter = 'hazard-1';
const details: SameHazard = { subject: 'hongda', set: 'CRI-2', clause: '十三', address: '仓库' };
const held: OpenListingEvent = {
  type: 'ListingHeld',
  data: { ...details, hazardId: matter, attempt: 'a1', at: at('2026-06-02') },
};
const names: Samples<typeof openListingNoun> = {
  HoldName: { history: [], data: { matter, attempt: 'a1', details } },
  ConfirmName: { history: [held], data: { matter, details } },
  GiveUpName: { history: [held], data: { matter, attempt: 'a1', reason: '未挂牌' } },
  ReleaseName: { history: [held], data: { matter, attempt: 'a1', reason: '已摘牌' } },
};

const report: SameReport = { subject: 'hongda', address: '甲类仓库', facts: 'f'.repeat(64) };

/** For each command a history in which it does something. */
export const tried: readonly Tried<(typeof nouns)[number]>[] = [
  { ...office, noun: hazardNoun, samples: hazardSamples },
  { ...office, noun: inspectionNoun, samples: inspectionSamples },
  { ...office, noun: tipOffNoun, samples: tipOffSamples },
  { ...office, noun: reporterNoun, samples: reporterSamples },
  { ...office, noun: openListingNoun, samples: names },
  { ...office, noun: openReportNoun, samples: samplesOfName(report) },
  { ...office, noun: statisticsNoun, samples: statisticsSamples },
];
