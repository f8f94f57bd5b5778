import type { About, ClockChange, LocalDate } from '#domain/kernel';
import { matterOf, matterRegister, type Says, silent, unopenedMatter } from '#platform/registers';
import type { HazardEvent } from '../hazard/hazard.events.js';
import { rules } from '../hazard/hazard.law.js';
import { hazardStream } from '../hazard/hazard.stream.js';
import { HazardRow, type HazardStage } from './hazard-row.js';
import { tasksOf } from './hazard-tasks.js';

const stage = (now: HazardStage) => () => ({ stage: now });

const toBeTold = 'to-be-told';

/** The hazard is over when nothing of the closure is owed any more（WSL 113）. */
const closureOwes = (closing: readonly string[], was: HazardStage) => ({
  closing,
  stage: was === 'closing' && closing.length === 0 ? ('closed' as const) : was,
});

/** Nothing is left to tell; what other organs owe so that the unit stays closed may be. */
const endedAs = (closing: readonly string[]): HazardStage =>
  closing.length === 0 ? 'closed' : 'closing';

/** Where the listing was published, so is its end. */
const isToBePublished = ({ op, clock }: ClockChange): boolean =>
  op === 'start' && clock === rules.delistingPublication;

const says: Says<HazardEvent, HazardRow> = {
  HazardReported: ({ report, by }) => ({
    stage: 'reported',
    source: report.source,
    subjectKind: report.subject.kind,
    partyId: report.subject.id,
    partyName: report.subject.name,
    partyKind: 'organisation',
    creditCode: report.subject.creditCode ?? null,
    address: report.address,
    area: report.area,
    facts: report.facts,
    foundOn: report.foundOn,
    organ: report.organ,
    handlingOrgan: report.handlingOrgan === report.organ ? null : report.handlingOrgan,
    relapseOf: report.relapseOf ?? null,
    hands: [by],
  }),
  HazardVerified: ({ grade, criterion, present, documents, number, verifiedOn }, { hands }) => ({
    stage: grade === 'major' ? 'verified' : 'ordinary',
    grade,
    criterion: criterion ? `${criterion.set} ${criterion.law} ${criterion.clause}` : null,
    number: documents?.[0]?.number ?? number ?? null,
    filedOn: verifiedOn,
    hands: [...hands, ...present.map(({ officer }) => officer)],
  }),
  HandlerAssigned: ({ to }, { hands }) => ({ hands: [...hands, to] }),
  HazardRejected: stage('rejected'),
  HazardControlled: () => ({ stopped: true }),
  ControlsLifted: () => ({ stopped: false }),
  ListingProposed: ({ proposal }) => ({
    stage: 'proposed',
    level: proposal.level,
    lister: proposal.lister,
  }),
  ListingDeclined: stage('not-listed'),
  HazardListed: ({ notice, listedOn }) => ({
    stage: 'listed',
    level: notice.level,
    lister: notice.lister,
    limit: notice.limit,
    listedOn,
  }),
  NoticeServed: stage('rectifying'),
  ListingPublished: silent,
  ListingReportedUp: silent,
  LevelChanged: ({ level, lister }) => ({ level, lister }),
  BodyInterviewed: silent,
  PlanFiled: silent,
  ProgressReported: silent,
  VisitRecorded: silent,
  ExtensionAsked: ({ until }) => ({ stage: 'extension-asked', askedUntil: until }),
  ExtensionAnswered: ({ granted }, { limit, askedUntil, stage: was }) => ({
    stage: was === 'extension-asked' ? 'rectifying' : was,
    limit: granted ? askedUntil : limit,
    askedUntil: null,
  }),
  // What was stopped is applied for beside the limit, which runs on: its review is owed by a clock.
  ReviewApplied: ({ purpose }, { stage: was }) => ({
    stage: purpose === 'acceptance' ? 'review-due' : was,
  }),
  RectificationReviewed: ({ passed, last, purpose }, { listedOn, stage: was }) => {
    if (listedOn === null) return { stage: passed ? 'removed' : was };
    if (purpose === 'resumption') return { stage: was };
    if (!passed) return { stage: 'failed' };
    return { stage: last ? 'accepted' : 'review-due' };
  },
  LimitPassed: stage('limit-passed'),
  StaysListed: ({ limit }) => ({ stage: 'rectifying', limit, askedUntil: null }),
  HazardDelisted: ({ delistedOn }) => ({ stage: 'delisted', delistedOn, closing: [] }),
  ListingEnded: ({ clocks = [] }, { closing }) => ({
    stage: clocks.some(isToBePublished) ? 'ended' : endedAs(closing),
  }),
  EndPublished: (_, { closing }) => ({ stage: endedAs(closing) }),
  ClosureProposed: silent,
  ClosureAnswered: ({ closes }) => ({ closing: closes ? [toBeTold] : [] }),
  ClosurePartDispatched: ({ part: { partId } }, { closing, stage: was }) =>
    closureOwes([...closing.filter((one) => one !== toBeTold), partId], was),
  ClosurePartAnswered: ({ partId }, { closing, stage: was }) =>
    closureOwes(
      closing.filter((one) => one !== partId),
      was,
    ),
  ProcuratorateTold: silent,
  FactCounted: silent,
  FactStruck: silent,
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): HazardRow => ({
  ...unopenedMatter(about),
  hazardId: matterOf(about).id,
  stage: 'reported',
  source: 'other',
  subjectKind: 'unit',
  address: '',
  area: '',
  facts: '',
  foundOn: '' as LocalDate,
  grade: null,
  criterion: null,
  level: null,
  lister: null,
  listedOn: null,
  limit: null,
  delistedOn: null,
  relapseOf: null,
  stopped: false,
  askedUntil: null,
  closing: [],
});

/** 隐患台账: one row per hazard. */
export const hazardRegister = matterRegister<HazardEvent, HazardRow>(hazardStream, {
  name: 'hazards.hazards',
  version: 7,
  table: HazardRow,
  unopened,
  opens: ['HazardReported'],
  says,
  tasks: tasksOf,
  hands: ({ hands }) => hands,
  words: (row) => [row.number, row.partyName, row.creditCode, row.address, row.facts],
});
