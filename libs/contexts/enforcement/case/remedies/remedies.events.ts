import {
  type Event,
  type Fen,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import type { NumberedDocument } from '#domain/procedure';
import type { Mitigation, PenaltyKind } from '../shared.events.js';

/** 申请行政复议. From this day to the result no surcharge is counted (PL 73). */
export type ReviewFiled = Event<
  'ReviewFiled',
  WithClocks<{ reviewOrgan: string; reference: string; claims: string; filedOn: LocalDate }>
>;

/** 受理 or 不予受理. Silence is acceptance: that is a `ClockExpired` of the acceptance clock. */
export type ReviewAnswered = Event<
  'ReviewAnswered',
  WithClocks<{ answer: 'accepted' | 'not-accepted'; reasons: string; answeredOn: LocalDate }>
>;

/** 收到副本: the organ learns of it, and its own time to answer runs (ARL 48; ALL 67). */
export type CopyReceived = Event<
  'CopyReceived',
  WithClocks<{
    of: 'review' | 'litigation';
    receivedOn: LocalDate;
    /** Review by the summary procedure（简易程序）. */
    summary?: boolean;
    by: string;
  }>
>;

/** 答复、答辩: what the organ says for its decision, with the evidence it handed in. */
export type AnswerSubmitted = Event<
  'AnswerSubmitted',
  WithClocks<{
    of: 'review' | 'litigation';
    answer: string;
    evidence: readonly string[];
    submittedOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;

/** 行政复议中止 (ARL 39). */
export type ReviewSuspended = Event<
  'ReviewSuspended',
  WithClocks<{ cause: string; suspendedOn: LocalDate }>
>;
export type ReviewResumed = Event<
  'ReviewResumed',
  WithClocks<{ reasons: string; resumedOn: LocalDate }>
>;

/** 维持, 变更, 撤销, 确认违法, 确认无效, 驳回, 撤回终止. */
export type RemedyOutcome =
  'upheld' | 'changed' | 'revoked' | 'illegal' | 'void' | 'dismissed' | 'withdrawn';

/** 行政复议决定. `fineFen` is the fine that stands afterwards. */
export type ReviewDecided = Event<
  'ReviewDecided',
  WithClocks<{
    outcome: RemedyOutcome;
    reviewNumber: string;
    fineFen: Fen;
    reasons: string;
    /** Kinds of penalty that no longer stand after a change（不再执行的处罚种类）. */
    lifted?: readonly PenaltyKind[];
    decidedOn: LocalDate;
    /** The day the party received it; not known yet when absent（当事人收到之日）. */
    receivedOn?: LocalDate;
  }>
>;

/** 复议决定送达当事人: from then on the days to sue run (ALL 45). */
export type ReviewDecisionReceived = Event<
  'ReviewDecisionReceived',
  WithClocks<{ receivedOn: LocalDate }>
>;

/** 提起行政诉讼. */
export type LitigationFiled = Event<
  'LitigationFiled',
  WithClocks<{ court: string; courtCaseNumber: string; filedOn: LocalDate }>
>;

/** 生效裁判. */
export type JudgmentGiven = Event<
  'JudgmentGiven',
  WithClocks<{
    outcome: RemedyOutcome;
    judgmentNumber: string;
    fineFen: Fen;
    reasons: string;
    lifted?: readonly PenaltyKind[];
    effectiveOn: LocalDate;
  }>
>;

/**
 * 撤销. The organ corrects itself (PL 75). The matter can be decided anew only in a new procedure.
 */
export type DecisionRevoked = Event<
  'DecisionRevoked',
  WithClocks<{
    reasons: string;
    revokedOn: LocalDate;
    revokedBy: string;
    /** Number of the paper that is served on the party（撤销决定书文号）. */
    revocationNumber?: string;
    documents: readonly NumberedDocument[];
  }>
>;

/** 变更. The organ lowers its own fine, or lets go of kinds of penalty. */
export type DecisionChanged = Event<
  'DecisionChanged',
  WithClocks<{
    fineFen: Fen;
    reasons: string;
    /** Why it lies below the range（减轻处罚情形）. */
    mitigation?: Mitigation;
    lifted?: readonly PenaltyKind[];
    changedOn: LocalDate;
    changedBy: string;
    /** Number of the paper that is served on the party（变更决定书文号）. */
    changeNumber?: string;
    documents: readonly NumberedDocument[];
  }>
>;

export type RemedyEvent =
  | ReviewFiled
  | ReviewAnswered
  | CopyReceived
  | AnswerSubmitted
  | ReviewSuspended
  | ReviewResumed
  | ReviewDecided
  | ReviewDecisionReceived
  | LitigationFiled
  | JudgmentGiven
  | DecisionRevoked
  | DecisionChanged;

/** What each is called in a history. An event without its row does not compile. */
export const remediesLabels: LabelsOf<RemedyEvent> = {
  ReviewFiled: label('Review applied for', '申请行政复议'),
  ReviewAnswered: label('Review accepted or not', '行政复议受理答复'),
  CopyReceived: label('Copy of application or claim received', '收到申请书、起诉状副本'),
  AnswerSubmitted: label('Answered in review or suit', '提交答复、答辩及证据'),
  ReviewSuspended: label('Review suspended', '行政复议中止'),
  ReviewResumed: label('Review resumed', '行政复议恢复'),
  ReviewDecided: label('Review decided', '行政复议决定'),
  ReviewDecisionReceived: label('Party received the review decision', '当事人收到复议决定'),
  LitigationFiled: label('Sued', '提起行政诉讼'),
  JudgmentGiven: label('Judgment given', '生效裁判'),
  DecisionRevoked: label('Decision revoked', '撤销处罚决定'),
  DecisionChanged: label('Decision changed', '变更处罚决定'),
};
