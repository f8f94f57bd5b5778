import { commandsOf, commandsOnThe, type Instant, refuse, unknown } from '#domain/kernel';
import { clockChanges, evolving, type Fact, type Matter, noMatter } from '#domain/procedure';
import type * as told from './accident.events.js';
import type { Doubt } from './doubts.js';
import type { Danger, Figures, Statement } from './facts.js';
import type { Grading } from './grading.js';
import type * as finding from './finding/finding.events.js';
import type * as inquiry from './inquiry/inquiry.events.js';
import type * as orders from './orders/orders.events.js';

type Standing = Readonly<{
  reported: Fact<told.AccidentReported>;
  /** What counts for the grade, and the grade by it. */
  counted: Figures;
  grading: Grading;
}>;

/** What decisions about an accident need to remember. */
export type Accident = Matter &
  Partial<Standing> &
  Readonly<{
    /** Everything that was said, in the order in which it came（历次报告）. */
    statements: readonly Statement[];
    danger?: Danger;
    tellings: readonly Fact<told.AccidentTold>[];
    casualties: readonly Fact<told.CasualtyNamed>[];
    doubts: readonly Doubt[];
    findings: readonly Fact<told.ReportingFound>[];
    withdrawn: readonly Fact<finding.FindingWithdrawn>[];
    /** It is no file of its own any more（已销案）. */
    closed?: Fact<finding.AccidentEnded>;
    handedUp?: Fact<told.AccidentHandedUp>;
    answered?: Fact<told.HandUpAnswered>;
    windowClosed?: Fact<told.CasualtyWindowClosed>;
    ended?: Fact<told.FollowUpsEnded>;
    team?: Fact<inquiry.TeamFormed>;
    invitation?: Fact<inquiry.InvitationAnswered>;
    /** Each with its end, once the opinion is there（历次鉴定）. */
    appraisals: readonly (Fact<inquiry.AppraisalStarted> & Partial<Fact<inquiry.AppraisalEnded>>)[];
    extended?: Fact<inquiry.InquiryExtended>;
    crimes: readonly Fact<inquiry.CrimeTransferred>[];
    submitted?: Fact<inquiry.ReportSubmitted>;
    listed?: Fact<inquiry.AccidentListed>;
    reviewed?: Fact<inquiry.ReportReviewed>;
    approved?: Fact<orders.ReportApproved>;
    published?: Fact<inquiry.ReportPublished>;
    sent: readonly Fact<orders.OrderSent>[];
    orderAnswers: readonly Fact<orders.OrderAnswered>[];
    /** What was told to be carried out; not what an evaluation found undone（办结记录）. */
    done: readonly Fact<orders.OrderDone>[];
    /**
     * Which orders are done（已落实）: carried out on proof, or the body that decides told its
     * result. Nothing else makes one done.
     */
    carriedOut: readonly string[];
    bans: readonly Fact<orders.PersonBanned>[];
    lifted: readonly Fact<orders.BanLifted>[];
    evaluation?: Fact<orders.EvaluationStarted>;
    evaluated?: Fact<orders.EvaluationFinished>;
  }>;

/** Nothing is known. */
export const noAccident: Accident = {
  ...noMatter,
  statements: [],
  tellings: [],
  casualties: [],
  doubts: [],
  findings: [],
  withdrawn: [],
  appraisals: [],
  crimes: [],
  sent: [],
  orderAnswers: [],
  done: [],
  carriedOut: [],
  bans: [],
  lifted: [],
};

/** An accident that was reported. */
export type Known = Accident & Standing;

export const evolveAccident = evolving<Accident, told.AccidentEvent>({
  AccidentReported: (_, reported) => ({
    reported,
    statements: [reported.statement],
    counted: reported.statement.figures,
    danger: reported.danger,
    grading: reported.grading,
    doubts: reported.doubts,
  }),
  FollowUpReported: ({ statements, doubts }, one) => ({
    statements: [...statements, one.statement],
    counted: one.counted,
    danger: one.danger,
    grading: one.grading,
    doubts: [...doubts, ...one.doubts],
  }),
  AccidentTold: ({ tellings }, one) => ({ tellings: [...tellings, one] }),
  CasualtyNamed: ({ casualties }, one) => ({
    casualties: [...casualties.filter(({ casualtyId }) => casualtyId !== one.casualtyId), one],
  }),
  UnitStayedSilent: ({ doubts }, one) => ({ doubts: [...doubts, ...one.doubts] }),
  ReportingFound: ({ findings }, one) => ({ findings: [...findings, one] }),
  AccidentDoubted: ({ doubts }, one) => ({ doubts: [...doubts, ...one.doubts] }),
  FindingWithdrawn: ({ findings, withdrawn }, one) => ({
    findings: findings.filter(({ doubt }) => doubt !== one.doubt),
    withdrawn: [...withdrawn, one],
  }),
  AccidentEnded: (_, closed) => ({ closed }),
  AccidentHandedUp: (_, handedUp) => ({ handedUp, answered: undefined }),
  HandUpAnswered: (_, answered) => ({ answered }),
  CasualtyWindowClosed: (_, windowClosed) => ({ windowClosed }),
  FollowUpsEnded: (_, ended) => ({ ended }),
  TeamFormed: (_, team) => ({ team }),
  TeamChanged: ({ team }, { approval, leader, members }) => ({
    team: team && { ...team, approval, leader, members },
  }),
  InvitationAnswered: (_, invitation) => ({ invitation }),
  AppraisalStarted: ({ appraisals }, one) => ({ appraisals: [...appraisals, one] }),
  AppraisalEnded: ({ appraisals }, end) => ({
    appraisals: appraisals.map((one) =>
      one.appraisal === end.appraisal ? { ...one, ...end } : one,
    ),
  }),
  InquiryExtended: (_, extended) => ({ extended }),
  CrimeTransferred: ({ crimes }, one) => ({ crimes: [...crimes, one] }),
  ReportSubmitted: (_, submitted) => ({ submitted }),
  AccidentListed: (_, listed) => ({ listed }),
  ReportReviewed: (_, one) => ({ reviewed: one, ...(!one.consents && { submitted: undefined }) }),
  ReportApproved: (_, approved) => ({ approved }),
  ReportPublished: (_, published) => ({ published }),
  OrderSent: ({ sent }, one) => ({ sent: [...sent, one] }),
  OrderAnswered: ({ orderAnswers, carriedOut }, one) => ({
    orderAnswers: [...orderAnswers, one],
    ...(one.result !== undefined && { carriedOut: [...carriedOut, one.item] }),
  }),
  OrderDone: ({ done, carriedOut }, one) => ({
    done: [...done, one],
    carriedOut: [...carriedOut, one.item],
  }),
  PersonBanned: ({ bans }, one) => ({ bans: [...bans, one] }),
  BanLifted: ({ bans, lifted }, one) => ({
    bans: bans.filter(({ citizen, paper }) => citizen !== one.citizen || paper !== one.paper),
    lifted: [...lifted, one],
  }),
  EvaluationStarted: (_, evaluation) => ({ evaluation }),
  EvaluationFinished: ({ done, carriedOut }, evaluated) => {
    const stays = (item: string) => evaluated.results.some((one) => one.item === item && one.done);
    return {
      evaluated,
      done: done.filter(({ item }) => stays(item)),
      carriedOut: carriedOut.filter(stays),
    };
  },
  ...clockChanges,
});

const known = (accident: Accident): Known => {
  const { reported, counted, grading } = accident;
  return reported && counted && grading
    ? { ...accident, reported, counted, grading }
    : unknown('no-such-accident', 'There is no such accident（无此事故）.');
};

/** When it happened, by the first report. */
export const occurredAt = ({ reported: { statement } }: Known): Instant => statement.occurredAt;

/** The level above has taken it: the file is read-only here but for supplements（已移交上级）. */
export const isTaken = ({ answered }: Accident): boolean => answered?.accepted === true;

/** It is a file of its own still（未销案）. */
export const stands = ({ closed }: Accident): void => {
  if (closed)
    refuse(
      'report-ended',
      closed.into === undefined
        ? '该事故报告已销案（this report was ended）.'
        : `该事故报告已并入 ${closed.into}，请在该案卷办理（it was joined to ${closed.into}: go on there）.`,
      'R493 12',
    );
};

/** It is in our hands still. */
export const inOurHands = (accident: Accident): void => {
  stands(accident);
  if (isTaken(accident))
    refuse(
      'handed-up',
      'The level above has it: here only supplements are entered（已由上级接收，本级案卷只读，仅可补报）.',
      'R493 20',
      'R493 20',
    );
};

/** Declares commands that may begin the file of an accident. */
export const accidentCommand = commandsOf<Accident, told.AccidentEvent>(undefined, 'kept');
/** Declares commands on an accident that was reported. */
export const knownCommand = commandsOnThe<Accident, Known, told.AccidentEvent>(known, 'kept');
