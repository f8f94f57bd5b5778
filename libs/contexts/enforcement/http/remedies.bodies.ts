import type { Data } from '#platform/acts';
import { Day, Money, OneOf, Part, SomeOf, Text } from '#platform/http';
import type { Fen, Interval, LocalDate } from '#domain/kernel';
import type { PenaltyKind } from '../case/shared.events.js';
import type { ChangeDecision } from '../case/remedies/change-decision.js';
import type { RecordJudgment } from '../case/remedies/record-judgment.js';
import type { RecordLitigationFiled } from '../case/remedies/record-litigation-filed.js';
import type { RecordReviewAnswer } from '../case/remedies/record-review-answer.js';
import type { RecordReviewDecision } from '../case/remedies/record-review-decision.js';
import type { RecordReviewFiled } from '../case/remedies/record-review-filed.js';
import { kindsToPerform } from '../case/closing/record-performance.js';
import type { RemedyOutcome } from '../case/remedies/remedies.events.js';
import type { SuspendReview } from '../case/remedies/suspend-review.js';

const answers = ['accepted', 'not-accepted'] as const;
const outcomes = [
  'upheld',
  'changed',
  'revoked',
  'illegal',
  'void',
  'dismissed',
  'withdrawn',
] as const satisfies readonly RemedyOutcome[];

const standing = () =>
  Money({ about: 'Fine that stands, if changed（变更后罚款）', optional: true });

const liftable = () =>
  SomeOf(kindsToPerform, {
    about: 'Kinds of penalty that no longer stand, if changed（不再执行的处罚种类）',
    min: 1,
    optional: true,
  });

class ImpedimentBody implements Interval {
  @Day({ about: 'From（起）' }) from: LocalDate;
  @Day({ about: 'To; open while it lasts（止）', optional: true }) to?: LocalDate;
  @Text({ about: 'What stood in the way（不可抗力或其他正当理由）' }) reason: string;
  @Text({ about: 'Legal basis（依据）', max: 100, optional: true }) law?: string;
}

export class ReviewBody implements Data<RecordReviewFiled> {
  @Text({ about: 'Review organ（行政复议机关）', max: 200 }) reviewOrgan: string;
  @Text({ about: 'Its reference（复议案号）', max: 100 }) reference: string;
  @Text({ about: 'What the party asks（复议请求）' }) claims: string;
  @Part(() => ImpedimentBody, { about: 'Time that does not count（耽误期限情形）', optional: true })
  impediment?: ImpedimentBody;
}

export class ReviewAnswerBody implements Data<RecordReviewAnswer> {
  @OneOf(answers, { about: 'Accepted or not（受理情况）' })
  answer: RecordReviewAnswer['data']['answer'];
  @Text({ about: 'Reasons（理由）' }) reasons: string;
}

export class ReviewSuspensionBody implements Data<SuspendReview> {
  @Text({ about: 'Cause（中止原因）' }) cause: string;
}

export class ReviewDecisionBody implements Data<RecordReviewDecision> {
  @OneOf(outcomes, { about: 'Outcome（复议结果）' }) outcome: RemedyOutcome;
  @Text({ about: 'Number of the review decision（复议决定书文号）', max: 100 })
  reviewNumber: string;
  @Text({ about: 'Reasons（理由）' }) reasons: string;
  @standing() fineFen?: Fen;
  @liftable() lifted?: readonly PenaltyKind[];
}

export class LitigationBody implements Data<RecordLitigationFiled> {
  @Text({ about: 'Court（人民法院）', max: 200 }) court: string;
  @Text({ about: 'Number of the court case（法院案号）', max: 100 }) courtCaseNumber: string;
}

export class JudgmentBody implements Data<RecordJudgment> {
  @OneOf(outcomes, { about: 'Outcome（裁判结果）' }) outcome: RemedyOutcome;
  @Text({ about: 'Number of the judgment（裁判文书号）', max: 100 }) judgmentNumber: string;
  @Text({ about: 'Reasons（理由）' }) reasons: string;
  @standing() fineFen?: Fen;
  @liftable() lifted?: readonly PenaltyKind[];
}

export class ChangeBody implements Data<ChangeDecision> {
  @Money({ about: 'Lower fine（变更后罚款）' }) fineFen: Fen;
  @Text({ about: 'Reasons（变更理由）' }) reasons: string;
  @liftable() lifted?: readonly PenaltyKind[];
}
