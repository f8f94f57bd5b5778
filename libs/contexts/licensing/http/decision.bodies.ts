import type { Data } from '#platform/acts';
import { Day, FileDigest, Flag, OneOf, Parts, Text, Whole } from '#platform/http';
import type { LocalDate } from '#domain/kernel';
import type { ApproveApplication } from '../application/decision/approve-application.js';
import type { RefusalGround, TerminationCause } from '../application/decision/decision.events.js';
import type { PublishResult } from '../application/certificate/publish-result.js';
import type { RefuseApplication } from '../application/decision/refuse-application.js';
import type { TerminateApplication } from '../application/decision/terminate-application.js';
import type { Terms } from '../desk/party.js';
import type { ToldService } from '../processes/certificates.js';
import { TermsField } from '../reading/fields.js';

const groundKinds = [
  'condition-not-met',
  'bar',
  'ban',
  'false-material',
  'blacklist',
] as const satisfies readonly RefusalGround['kind'][];
const causes = [
  'applicant-died',
  'applicant-ended',
  'impossible',
] as const satisfies readonly TerminationCause[];

/** Bars and bans are read from their own streams, never told. */
export class ApprovalBody implements Omit<Data<ApproveApplication>, 'standing'> {
  @TermsField({
    about: 'What stands on the certificate（许可内容）',
    example: { scope: '甲醇、乙醇', mode: '无储存批发' },
  })
  terms: Terms;
  @Day({
    about: 'First day of validity; a renewal must say it（有效期起始）',
    optional: true,
  })
  validFrom?: LocalDate;
  @Whole({
    about: 'Years, where the law says "at most"（有效年限）',
    min: 1,
    max: 10,
    optional: true,
  })
  years?: number;
  @Flag({ about: 'Found on the list of serious violators（查询结果：列入严重失信主体名单）' })
  blacklisted: boolean;
  @Text({ about: 'Why the review is not followed（不采纳审查意见的理由）', optional: true })
  departure?: string;
}

export class RefusalGroundBody implements RefusalGround {
  @OneOf(groundKinds, { about: 'Kind of ground（理由类别）' }) kind: RefusalGround['kind'];
  @Text({ about: 'Reason（理由）' }) text: string;
  @Text({ about: 'Article（依据条款）', max: 100 }) law: string;
  @Text({ about: 'Measure of the national list（惩戒措施）', max: 200, optional: true })
  measure?: string;
  @FileDigest({ about: 'The false paper（虚假材料）', optional: true }) evidence?: string;
}

export class RefusalBody implements Data<RefuseApplication> {
  @Parts(() => RefusalGroundBody, { about: 'Grounds（理由）' })
  grounds: readonly RefusalGroundBody[];
  @Text({ about: 'Why the review is not followed（不采纳审查意见的理由）', optional: true })
  departure?: string;
}

export class CertificateBody implements ToldService {
  @OneOf(['direct', 'mail', 'electronic'], { about: 'How it was served（送达方式）' })
  method: ToldService['method'];
  @FileDigest({ about: 'SHA-256 of the signed proof（送达回证摘要）' }) receipt: string;
}

export class PlaceBody implements Data<PublishResult> {
  @Text({ about: 'Where（公开载体）', max: 200 }) place: string;
}

export class TerminationBody implements Data<TerminateApplication> {
  @OneOf(causes, { about: 'Cause（终止原因）' }) cause: TerminationCause;
}
