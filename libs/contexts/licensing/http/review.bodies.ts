import type { Data } from '#platform/acts';
import { Day, FileDigest, Flag, Id, OneOf, Parts, Text, Texts, Whole } from '#platform/http';
import type { LocalDate } from '#domain/kernel';
import type { AskRecusal } from '../application/review/ask-recusal.js';
import type { AssignReviewer } from '../application/review/assign-reviewer.js';
import type { CheckSite } from '../application/review/check-site.js';
import type { DecideRecusal } from '../application/review/decide-recusal.js';
import type { GiveExpertOpinion } from '../application/review/give-expert-opinion.js';
import type { HandOver } from '../application/review/hand-over.js';
import type { HoldHearing } from '../application/hearing/hold-hearing.js';
import type { NoticeHearing } from '../application/hearing/notice-hearing.js';
import type { ProposeExclusion } from '../application/review/propose-exclusion.js';
import type { RequestHearing } from '../application/hearing/request-hearing.js';
import type { ExcludedStep, Ground, Hand } from '../application/review/review.events.js';
import type { ScheduleHearing } from '../application/hearing/schedule-hearing.js';
import type { SignReview } from '../application/review/sign-review.js';
import { MatterId } from '../reading/fields.js';

const hands = ['intake', 'review', 'approval'] as const satisfies readonly Hand[];
const reasons = ['leave', 'return', 'transfer', 'recusal'] as const;

/** 不计入期限的环节. */
export const excludedSteps = [
  'hearing',
  'test',
  'inspection',
  'appraisal',
  'expert-review',
] as const satisfies readonly ExcludedStep[];

export class ReviewerBody implements Data<AssignReviewer> {
  @Id({ about: 'Reviewer（审查员）' }) reviewer: string;
}

export class HandoverBody implements Data<HandOver> {
  @OneOf(hands, { about: 'Intake, review or approval（受理、审查、审批）' }) hand: Hand;
  @Id({ about: 'To whom（接办人）' }) to: string;
  @OneOf(reasons, { about: 'Leave, return, transfer, recusal（请假、销假、调动、回避）' })
  reason: HandOver['data']['reason'];
}

export class RecusalBody implements Data<AskRecusal> {
  @Id({ about: 'Who should keep out（被申请回避人）' }) person: string;
  @Text({ about: 'Ground（理由）' }) ground: string;
}

export class RecusalDecisionBody implements Data<DecideRecusal> {
  @Id({ about: 'Who was asked to keep out（被申请回避人）' }) person: string;
  @Flag({ about: 'Whether he must（是否回避）' }) granted: boolean;
}

export class SiteCheckBody implements Data<CheckSite> {
  @Texts({ about: 'Ids of those who checked（核查人员）', min: 1, max: 20 })
  officers: readonly string[];
  @Flag({ about: 'Conditions are met（是否符合条件）' }) met: boolean;
  @Text({ about: 'Findings（核查情况）' }) findings: string;
  @FileDigest({ about: 'SHA-256 of the record（核查记录摘要）' }) record: string;
}

export class ExclusionBody implements Data<ProposeExclusion> {
  @OneOf(excludedSteps, { about: 'Step（环节）' }) step: ExcludedStep;
  @Text({ about: 'Why it is needed（理由）' }) reason: string;
  @Text({ about: 'How much time it takes（所需时间）', max: 200 }) needed: string;
}

export class StepPath {
  @MatterId({ about: 'The application（申请）' }) id: string;
  @OneOf(excludedSteps, { about: 'Step（环节）' }) step: ExcludedStep;
}

export class ExpertBody {
  @Text({ about: 'Expert（专家）', max: 60 }) person: string;
  @Flag({ about: 'Advised the applicant, or has an interest（有利害关系）' }) interest: boolean;
}

export class ExpertOpinionBody implements Data<GiveExpertOpinion> {
  @Parts(() => ExpertBody, { about: 'The experts（评审专家）', max: 20 })
  experts: readonly ExpertBody[];
  @OneOf(['favourable', 'unfavourable'], { about: 'Opinion（评审意见）' })
  opinion: GiveExpertOpinion['data']['opinion'];
  @FileDigest({ about: 'SHA-256 of the opinion（评审意见摘要）' }) record: string;
}

export class HearingNoticeBody implements Data<NoticeHearing> {
  @OneOf(['offered', 'announced'], { about: 'Offered or announced（告知、公告）' })
  mode: NoticeHearing['data']['mode'];
  @Texts({ about: 'Those it concerns（利害关系人）', max: 100 }) parties: readonly string[];
}

export class HearingRequestBody implements Data<RequestHearing> {
  @Text({ about: 'Who asks（听证申请人）', max: 100 }) party: string;
}

export class HearingDateBody implements Data<ScheduleHearing> {
  @Id({ about: 'Host（听证主持人）' }) host: string;
  @Day({ about: 'Day（举行日期）' }) heldOn: LocalDate;
  @Text({ about: 'Place（地点）', max: 200 }) place: string;
}

export class HearingRecordBody implements Data<HoldHearing> {
  @FileDigest({ about: 'SHA-256 of the record（听证笔录摘要）' }) transcript: string;
  @Texts({ about: 'Who attended（参加人）', max: 100 }) attended: readonly string[];
}

export class GroundBody implements Ground {
  @Text({ about: 'Reason（理由）' }) text: string;
  @FileDigest({ about: 'Piece of evidence it rests on（依据的证据）' }) evidence: string;
}

export class ReviewBody implements Data<SignReview> {
  @OneOf(['grant', 'refuse'], { about: 'Opinion（审查意见）' })
  opinion: SignReview['data']['opinion'];
  @Texts({ about: 'All evidence by SHA-256（全部证据）' }) evidence: readonly string[];
  @Parts(() => GroundBody, { about: 'Reasons（理由）' }) grounds: readonly GroundBody[];
}

export class ExtensionBody {
  @Whole({ about: 'Working days（延长工作日）', min: 1, max: 60 }) amount: number;
  @Text({ about: 'Reason（理由）' }) reason: string;
}
