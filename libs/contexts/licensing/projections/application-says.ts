import { type Says, silent } from '#platform/registers';
import type { ApplicationEvent } from '../application/application.events.js';
import type { Hand } from '../application/review/review.events.js';
import type { ApplicationRow } from './application-row.js';

const columnOf: Readonly<Record<Hand, 'clerk' | 'reviewer' | 'approver'>> = {
  intake: 'clerk',
  review: 'reviewer',
  approval: 'approver',
};

const without = (list: readonly string[], one: string): readonly string[] =>
  list.filter((other) => other !== one);

/** A recused person lets go of what he held. */
const letGo = (row: Readonly<ApplicationRow>, person: string): Partial<ApplicationRow> =>
  Object.fromEntries(
    Object.values(columnOf)
      .filter((column) => row[column] === person)
      .map((column) => [column, null]),
  );

/** What each event changes in the row beside clocks and counts. */
export const applicationSays: Says<ApplicationEvent, ApplicationRow> = {
  ApplicationReceived: ({ asking, itemVersion, organ, window, clerk, receivedOn, documents }) => ({
    number: documents[0]?.number ?? null,
    item: asking.item,
    itemVersion,
    purpose: asking.purpose,
    channel: asking.channel,
    partyId: asking.applicant.id,
    partyName: asking.applicant.name,
    partyKind: asking.applicant.kind,
    creditCode: asking.applicant.creditCode ?? null,
    organ,
    window,
    bundle: asking.bundle ?? null,
    licence: asking.licence ?? null,
    stage: 'received',
    clerk: clerk ?? null,
    receivedOn,
    filedOn: receivedOn,
  }),
  MaterialsCorrected: ({ clerk }) => ({ clerk }),
  LicenceNotRequired: ({ clerk, toldOn }) => ({ stage: 'not-required', clerk, endedOn: toldOn }),
  ApplicationNotAccepted: ({ clerk, decidedOn }) => ({
    stage: 'not-accepted',
    clerk,
    endedOn: decidedOn,
  }),
  SupplementAsked: ({ clerk }) => ({ stage: 'supplement-asked', clerk }),
  SupplementNoticeCorrected: ({ completeSince, clerk }, row) => ({
    stage: completeSince ? 'received' : row.stage,
    clerk,
  }),
  SupplementFiled: ({ complete, clerk }, row) => ({
    stage: complete ? 'received' : row.stage,
    clerk: clerk ?? row.clerk,
  }),
  ApplicationAccepted: ({ acceptedOn, clerk }) => ({ stage: 'accepted', acceptedOn, clerk }),
  ApplicationDeemedAccepted: ({ acceptedOn }) => ({ stage: 'accepted', acceptedOn, deemed: true }),
  FilingConfirmed: ({ filedOn, number = null, clerk }) => ({
    stage: 'filed',
    decidedOn: filedOn,
    endedOn: filedOn,
    certificateNumber: number,
    clerk,
  }),
  FilingDeemed: ({ filedOn }) => ({
    stage: 'filed',
    decidedOn: filedOn,
    endedOn: filedOn,
    deemed: true,
  }),
  ReviewerAssigned: ({ reviewer }) => ({ stage: 'under-review', reviewer }),
  HandedOver: ({ hand, to }) => ({ [columnOf[hand]]: to }),
  RecusalAsked: ({ person }, { recusalsAsked }) => ({
    recusalsAsked: [...new Set([...recusalsAsked, person])],
  }),
  RecusalDecided: ({ person, granted }, row) => ({
    recusalsAsked: without(row.recusalsAsked, person),
    ...(granted
      ? { ...letGo(row, person), recused: [...without(row.recused, person), person] }
      : {}),
  }),
  SiteChecked: silent,
  ExclusionProposed: ({ step }, { stepsAsked }) => ({
    stepsAsked: [...new Set([...stepsAsked, step])],
  }),
  ExclusionApproved: ({ step }, { stepsAsked }) => ({ stepsAsked: without(stepsAsked, step) }),
  ExcludedStepBegun: silent,
  ExcludedStepEnded: silent,
  ExpertOpinionGiven: silent,
  HearingNoticed: silent,
  HearingRequested: silent,
  HearingRightLapsed: silent,
  HearingScheduled: silent,
  HearingHeld: silent,
  ReviewSigned: ({ reviewer }) => ({ stage: 'reviewed', reviewer }),
  DecisionExtended: silent,
  ApplicationApproved: ({ approver, decidedOn, decisionNumber }) => ({
    stage: 'approved',
    approver,
    decidedOn,
    decisionNumber,
  }),
  ApplicationRefused: ({ approver, decidedOn, decisionNumber }) => ({
    stage: 'refused',
    approver,
    decidedOn,
    endedOn: decidedOn,
    decisionNumber,
  }),
  CertificateIssued: ({ licence, number = null, servedOn }) => ({
    stage: 'issued',
    licence,
    certificateNumber: number,
    endedOn: servedOn,
  }),
  PapersServed: silent,
  PapersPosted: silent,
  ServiceCorrected: silent,
  ResultPublished: () => ({ published: true }),
  ApplicationWithdrawn: ({ withdrawnOn }) => ({ stage: 'withdrawn', endedOn: withdrawnOn }),
  ApplicationTerminated: ({ terminatedOn }) => ({ stage: 'terminated', endedOn: terminatedOn }),
  RenewalDeemed: ({ licence, deemedOn }) => ({ stage: 'renewed', licence, endedOn: deemedOn }),
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};
