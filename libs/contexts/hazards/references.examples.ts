import { caseReference } from '#contexts/enforcement/contract';
import { type Act, localDate } from '#domain/kernel';
import { exhibitReference } from '#contexts/evidence/contract';
import { type Referring, seeing, seeingTold, withFile } from '#testing';
import * as story from './hazard/hazard.examples.js';
import { hazardNoun } from './hazard/hazard.noun.js';
import { deviceReference } from '#contexts/equipment/contract';
import { hazardReference } from './hazard/hazard.reference.js';
import { by } from './people.examples.js';
import * as inspection from './inspection/inspection.examples.js';
import { inspectionNoun } from './inspection/inspection.noun.js';
import * as tipOff from './tip-off/tip-off.examples.js';
import * as statistics from './statistics/statistics.examples.js';
import { statisticsNoun } from './statistics/statistics.noun.js';
import { tipOffNoun } from './tip-off/tip-off.noun.js';

const detector = {
  kind: 'instrument',
  organ: 'bureau',
  facts: { kind: 'instrument', called: '气体检测仪', sound: { calibrations: [], repairs: [] } },
} as const;

const own = '（江海）应急罚〔2026〕12号';
/** An act that looked at the case of a fine on the unit. */
const seeingFine = (act: Act): Act =>
  seeing(act, caseReference, 'case-1', {
    standing: {
      party: 'hongda',
      organ: 'bureau',
      facts: {
        decisionNumber: own,
        decidedOn: localDate('2026-11-20'),
        fineFen: 5_000_000,
        fines: 1,
        partyKind: 'organisation',
        facts: '未消除事故隐患',
        handlingOrgan: 'brigade',
        kinds: ['fine'],
        procedure: 'ordinary',
        punishes: ['WSL 102'],
        investigators: ['chen'],
        bans: [],
      },
    },
  });

const authority = 'a'.repeat(64);

const [report, reporting] = tipOff.registered;
/** Three told it together: another than the first collects with the first one's authority. */
const joint = [{ ...report, data: { ...report.data, signers: 3 } }, reporting] as const;

/**
 * A hazard that came back names the one before; a tip-off is joined to an earlier one, and its
 * check says what it led to.
 */
export const referring: readonly Referring[] = [
  {
    noun: hazardNoun,
    history: [],
    command: {
      type: 'ReportHazard',
      data: {
        ...story.reportData,
        hazardId: 'hazard-2',
        foundOn: localDate('2026-12-20'),
        relapseOf: 'hazard-1',
      },
    },
    act: seeingTold(
      by('chen', '2026-12-20'),
      hazardReference,
      'hazard-1',
      story.tale(...story.upToPlan, story.applied, story.passed, story.delisted),
    ),
  },
  {
    noun: hazardNoun,
    history: [],
    command: {
      type: 'ReportHazard',
      data: {
        ...story.reportData,
        hazardId: 'hazard-3',
        source: 'tip-off',
        cameFrom: 'tip-offs/tip-off-1',
      },
    },
    act: inspection.knowingTheTipOff(by('chen', '2026-06-01')),
  },
  {
    noun: inspectionNoun,
    history: [],
    command: inspection.planned[0],
    act: inspection.planned[1],
  },
  {
    noun: inspectionNoun,
    history: inspection.tale(inspection.planned),
    command: {
      type: 'RecordInspection',
      data: {
        ...inspection.recordData,
        measurements: [
          { measurand: '可燃气体浓度', value: '12.5', measuredIn: '%LEL', instrument: 'device-1' },
        ],
      },
    },
    act: seeing(by('chen', '2026-06-01 11:00'), deviceReference, 'device-1', {
      standing: detector,
    }),
  },
  {
    noun: tipOffNoun,
    history: tipOff.tale(tipOff.registered),
    command: { type: 'JoinTipOff', data: { first: 'tip-off-0' } },
    act: tipOff.knowingTheFirst(by('ou', '2026-05-25')),
  },
  {
    noun: tipOffNoun,
    history: tipOff.tale(tipOff.registered, tipOff.accepted),
    command: {
      type: 'RecordCheck',
      data: { ...tipOff.checkData, ledToInspection: 'inspection-1', ledToHazard: 'hazard-1' },
    },
    act: tipOff.knowingWhatItLedTo(by('chen', '2026-06-02 10:00')),
  },
  {
    noun: hazardNoun,
    history: story.tale(...story.upToPlan),
    command: { type: 'ReportProgress', data: story.progressData },
    act: withFile(
      by('agent', '2026-08-20 10:00'),
      exhibitReference,
      story.progressData.proof[0].sha256,
    ),
  },
  {
    noun: hazardNoun,
    history: story.tale(...story.upToPlan),
    command: { type: 'ApplyForReview', data: story.applyData },
    act: withFile(by('agent', '2026-11-16 10:00'), exhibitReference, story.applyData.report),
  },
  {
    noun: hazardNoun,
    history: story.tale(...story.upToPlan),
    command: {
      type: 'ProposeClosure',
      data: {
        ...story.closureData,
        penalties: [
          { decision: own, decidedOn: localDate('2026-11-20'), law: 'WSL', case: 'case-1' },
        ],
      },
    },
    act: seeingFine(by('ou', '2026-11-24 10:00')),
  },
  {
    noun: tipOffNoun,
    history: tipOff.tale(...tipOff.upToCheck, tipOff.feedback),
    command: {
      type: 'ProposeReward',
      data: { fineFen: 5_000_000, decision: own, case: 'case-1' },
    },
    act: seeingFine(by('chen', '2026-12-01 10:00')),
  },
  {
    noun: tipOffNoun,
    history: tipOff.tale(joint, ...tipOff.upToNotice.slice(1)),
    command: { type: 'CollectReward', data: { ...tipOff.collectData, authority } },
    act: withFile(by('su', '2026-08-03 10:00'), exhibitReference, authority),
  },
  {
    noun: statisticsNoun,
    history: [],
    command: statistics.file(),
    act: withFile(by('agent', '2026-04-10 10:00'), exhibitReference, statistics.fileData.signature),
  },
];
