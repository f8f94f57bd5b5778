import { label } from '#domain/kernel';
import { plainNameLabels } from '#domain/procedure';
import { recordRoutesOf } from '#platform/record';
import { hazardLabels } from '../hazard/hazard.events.js';
import { hazardNoun } from '../hazard/hazard.noun.js';
import { inspectionLabels } from '../inspection/inspection.events.js';
import { inspectionNoun } from '../inspection/inspection.noun.js';
import { openListingNoun } from '../open-listing/open-listing.noun.js';
import { openReportNoun } from '../open-report/open-report.noun.js';
import { clockName } from '../projections/clock-names.js';
import { reporterLabels, reporterNoun } from '../reporter/reporter.noun.js';
import { statisticsLabels } from '../statistics/statistics.events.js';
import { statisticsNoun } from '../statistics/statistics.noun.js';
import { tipOffLabels } from '../tip-off-kept/tip-off.events.js';
import { tipOffNoun } from '../tip-off/tip-off.noun.js';
import { hazardReaders, whatLedToIt } from './hazards.reading.js';
import { tipOffReaders } from './tip-offs.reading.js';

/**
 * What is on record about hazards（隐患履历）, and about those that are listed once over all
 * files.
 */
export const hazardsRecords = [
  ...recordRoutesOf(hazardNoun, {
    tag: 'hazards 隐患',
    called: '隐患',
    by: hazardReaders,
    events: hazardLabels,
    notToParty: whatLedToIt,
    clock: clockName,
    idAs: 'none',
  }),
  ...recordRoutesOf(inspectionNoun, {
    tag: 'inspections 执法检查',
    called: '检查',
    by: hazardReaders,
    events: inspectionLabels,
    notToParty: whatLedToIt,
    clock: clockName,
    idAs: 'none',
  }),
  ...recordRoutesOf(tipOffNoun, {
    tag: 'tip-offs 举报',
    called: '举报',
    by: tipOffReaders,
    events: tipOffLabels,
    clock: clockName,
    idAs: 'none',
    withheld: new Set(['codeMark']),
  }),
  ...recordRoutesOf(reporterNoun, {
    tag: 'tip-offs 举报',
    called: '举报人身份',
    by: ['auditor'],
    events: reporterLabels,
    withheld: new Set(['sealed', 'others']),
  }),
  ...recordRoutesOf(statisticsNoun, {
    tag: 'hazards 隐患',
    called: '统计分析表',
    by: hazardReaders,
    events: statisticsLabels,
    clock: clockName,
    idAs: 'none',
  }),
  ...recordRoutesOf(openListingNoun, {
    tag: 'hazards 隐患',
    called: '在挂隐患',
    path: 'open-listings',
    by: hazardReaders,
    events: {
      ListingHeld: label('About to be listed', '拟挂牌占用'),
      ListingTaken: label('Listed', '已挂牌'),
      ListingReleased: label('Free again', '解除占用'),
    },
  }),
  ...recordRoutesOf(openReportNoun, {
    tag: 'hazards 隐患',
    called: '在办隐患上报',
    path: 'open-reports',
    by: hazardReaders,
    events: plainNameLabels,
  }),
];
