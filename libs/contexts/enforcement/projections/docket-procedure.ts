import { type LocalDate, maskedName } from '#domain/kernel';
import type { AllegedAct, Party } from '../case/shared.events.js';
import { type Says, silent } from '#platform/registers';
import type { AfterDecision, CaseEvent } from './case-event.js';
import { whatFollows } from '../case/transfer/transfer.state.js';
import type { CaseRow } from './case-row.js';

/** A citizen's name is masked in rows, whatever was stored before names were sealed. */
const partyOf = ({ id, name, kind, creditCode, sealed, mark }: Party): Partial<CaseRow> => ({
  partyId: id,
  partyName: kind === 'citizen' ? maskedName(name) : name,
  partySealed: sealed ?? null,
  partyMark: mark ?? null,
  partyKind: kind,
  creditCode: creditCode ?? null,
});

const streetDigits = 9;

const actsOf = (acts: readonly AllegedAct[]): Partial<CaseRow> => ({
  area: acts[0]?.area ?? '',
  street: (acts[0]?.area ?? '').slice(0, streetDigits),
  facts: acts.map(({ facts }) => facts).join('；'),
  items: [...new Set(acts.map(({ item }) => item))],
  articles: [...new Set(acts.map(({ punishes }) => punishes))],
  acts: acts.map(({ actId }) => actId),
});

const ended = (stage: 'not-filed' | 'transferred' | 'terminated', decidedOn: LocalDate) => ({
  stage,
  outcome: stage,
  decidedOn,
});

/** A decision that stands is carried out all the time (R310 11). */
const goesOn = (outcome: CaseRow['outcome']): boolean =>
  outcome === 'penalty' || outcome === 'no-penalty';

/** What the party says is to be seen by those who review and discuss: their word falls. */
const judged: readonly CaseRow['stage'][] = ['legally-reviewed', 'review-failed', 'discussed'];

const without = (list: readonly string[], one: string): readonly string[] =>
  list.filter((other) => other !== one);

/** The docket up to the service of the decision. An event without its row does not compile. */
export const procedureSays: Says<Exclude<CaseEvent, AfterDecision>, CaseRow> = {
  ClueRecorded: ({ clue, recordedOn, recordedBy }) => ({
    reportedBy: recordedBy,
    ...partyOf(clue.party),
    ...actsOf(clue.acts),
    stage: 'clue',
    organ: clue.organ,
    handlingOrgan: clue.handlingOrgan,
    mandate: clue.mandate ?? null,
    source: clue.source,
    linkedCase: clue.linkedCase ?? null,
    clueOn: recordedOn,
  }),
  CasePreFiled: ({ preFiling: { officers } }) => ({ stage: 'pre-filed', officers }),
  FilingApplied: ({ application: { officers } }) => ({ stage: 'filing-proposed', officers }),
  CaseFiled: (filed) => ({
    ...partyOf(filed.party),
    ...actsOf(filed.acts),
    stage: 'investigation',
    procedure: filed.procedure,
    organ: filed.organ,
    handlingOrgan: filed.handlingOrgan,
    mandate: filed.mandate ?? null,
    officers: filed.officers,
    filedOn: filed.filedOn,
    recordedLate: filed.recordedLate ?? null,
  }),
  CaseNotFiled: ({ decidedOn }) => ended('not-filed', decidedOn),
  PartyIdentified: ({ identification: { party } }) => partyOf(party),
  ActRestated: ({ acts }) => actsOf(acts),
  OfficersReplaced: ({ replacement: { officers } }) => ({ officers }),
  CaseHandedOver: ({ handover: { organ, handlingOrgan, mandate, officers } }) => ({
    organ,
    handlingOrgan,
    mandate: mandate ?? null,
    officers,
  }),
  CasePeriodExtended: silent,
  CaseSuspended: () => ({ suspended: true }),
  CaseResumed: () => ({ suspended: false }),
  CaseTerminated: ({ terminatedOn }) => ({
    ...ended('terminated', terminatedOn),
    suspended: false,
  }),
  InquirySummoned: silent,
  InquiryRecorded: silent,
  FieldworkRecorded: silent,
  RecusalRequested: ({ request }, { recusalsAsked }) => ({
    recusalsAsked: [...without(recusalsAsked, request.officer), request.officer],
  }),
  RecusalDecided: ({ ruling, toReview }, { recusalsAsked, actsToReview, officers, recused }) => ({
    recused: ruling.granted ? [...without(recused, ruling.officer), ruling.officer] : recused,
    recusalsAsked: without(recusalsAsked, ruling.officer),
    officers: ruling.granted ? without(officers, ruling.officer) : officers,
    actsToReview:
      toReview.length > 0
        ? [...without(actsToReview, ruling.officer), ruling.officer]
        : actsToReview,
  }),
  RecusedActsReviewed: ({ review }, { actsToReview }) => ({
    actsToReview: without(actsToReview, review.officer),
  }),
  CaseSentBack: () => ({ stage: 'investigation', concludedOn: null }),
  InvestigationConcluded: ({ concludedOn }) => ({ stage: 'concluded', concludedOn }),
  MeasureApplied: ({ application: { measureId } }, { measuresAsked }) => ({
    measuresAsked: [...without(measuresAsked, measureId), measureId],
  }),
  MeasureApproved: ({ measureId }, { measuresAsked }) => ({
    measuresAsked: without(measuresAsked, measureId),
  }),
  MeasureRefused: ({ refusal }, { measuresAsked }) => ({
    measuresAsked: without(measuresAsked, refusal.measureId),
  }),
  EvidenceRegistered: silent,
  PropertySealed: ({ sealing: { urgent, measureId } }, { measuresAsked }) =>
    urgent ? { measuresAsked: [...without(measuresAsked, measureId), measureId] } : {},
  EvidenceDisposed: silent,
  MeasureExtended: silent,
  TestingStarted: silent,
  TestingEnded: silent,
  MeasureLifted: ({ lifting }, { measuresAsked }) => ({
    measuresAsked: without(measuresAsked, lifting.measureId),
  }),
  PartyNotified: () => ({ stage: 'notified', defencesOpen: [] }),
  NoticeServed: () => ({ stage: 'notice-served' }),
  PublicNoticePosted: silent,
  DefenceRecorded: ({ defence: { defenceId } }, { defencesOpen, stage }) => ({
    ...(judged.includes(stage) && { stage: 'hearing-over' as const }),
    defencesOpen: [...without(defencesOpen, defenceId), defenceId],
  }),
  DefenceAnswered: ({ answer }, { defencesOpen }) => ({
    defencesOpen: without(defencesOpen, answer.defenceId),
  }),
  RightsWaived: silent,
  HearingRequested: () => ({ stage: 'hearing-requested' }),
  HearingScheduled: ({ plan: { host } }) => ({ stage: 'hearing-scheduled', host }),
  HearingPostponed: () => ({ stage: 'hearing-scheduled' }),
  HearingHeld: () => ({ stage: 'hearing-held' }),
  HearingTerminated: () => ({ stage: 'hearing-over' }),
  HearingReported: () => ({ stage: 'hearing-over' }),
  LegalReviewGiven: ({ review }) => ({
    stage: review.passed ? 'legally-reviewed' : 'review-failed',
  }),
  CollectivelyDiscussed: ({ discussion: { conclusion } }) => ({
    stage: conclusion === 'investigate-further' ? 'investigation' : 'discussed',
  }),
  SummaryDecisionReported: silent,
  CaseReturned: (_, { concludedOn, outcome }) => ({
    ...(goesOn(outcome)
      ? {}
      : {
          stage: concludedOn ? 'concluded' : 'investigation',
          outcome: null,
          decidedOn: null,
        }),
    transfer: null,
  }),
  PenaltyDecided: (penalty) => ({
    stage: 'decided',
    outcome: 'penalty',
    decidedOn: penalty.decidedOn,
    decisionNumber: penalty.decisionNumber,
    penaltyKinds: penalty.kinds,
    fineFen: penalty.fineFen,
    confiscationFen: penalty.confiscationFen,
  }),
  NoPenaltyDecided: ({ decidedOn, decisionNumber }) => ({
    stage: 'decided',
    outcome: 'no-penalty',
    decidedOn,
    decisionNumber,
  }),
  CaseTransferred: ({ to, transferredOn }, { outcome }) => ({
    ...(goesOn(outcome) ? {} : ended('transferred', transferredOn)),
    transfer: to === 'police' ? 'to-deliver' : null,
  }),
  TransferTeamNamed: () => ({ transfer: 'to-report' }),
  TransferProposed: () => ({ transfer: 'to-decide' }),
  TransferRefused: () => ({ transfer: null }),
  TransferReceived: (_, { transfer }) => ({ transfer: transfer && 'with-police' }),
  TransferAnswered: ({ answer }, { transfer }) => ({
    transfer: transfer && whatFollows[answer.answer],
  }),
  RefusalContested: (_, { transfer }) => ({ transfer: transfer && 'contested' }),
  TransferHandedOver: (_, { transfer }) => ({ transfer: transfer && 'handed-over' }),
  CriminalResultRecorded: silent,
  DecisionServed: ({ servedOn }, { fineFen, paidFen }) => ({
    stage: fineFen > 0 && paidFen >= fineFen ? 'performed' : 'served',
    servedOn,
  }),
  ClockExpired: ({ effect }, { stage }) =>
    effect === 'payment-overdue' && (stage === 'served' || stage === 'deferred')
      ? { stage: 'overdue' }
      : {},
  ClockReminded: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

type Ending = Readonly<{ terminatedOn: LocalDate }>;

/** What an end of the procedure is counted as, and on which day（终止调查）. */
export const endings = {
  CaseTerminated: { as: 'terminated', on: ({ terminatedOn }: Ending) => terminatedOn },
} as const;
