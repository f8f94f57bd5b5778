import type { Data } from '#platform/acts';
import { Day, FileDigest, Flag, Id, Money, OneOf, Part, Text, Whole } from '#platform/http';
import type { Fen, LocalDate } from '#domain/kernel';
import type { ChangeKind } from '../catalogue/item.js';
import type { Terms } from '../desk/party.js';
import type { AnnulLicence } from '../licence/annul-licence.js';
import type { CancelLicence } from '../licence/cancel-licence.js';
import type { ReportHolderChange } from '../licence/change-licence.js';
import type { AnnulmentGround, CancellationCause } from '../licence/licence.events.js';
import type { RecallLicence } from '../licence/recall-licence.js';
import type { ReviewCertificate } from '../licence/review-certificate.js';
import type { LiftSuspension } from '../licence/suspend-licence.js';
import { TermsField } from '../reading/fields.js';
import { ApplicantBody } from './intake.bodies.js';

const grounds = [
  'abuse-of-office',
  'beyond-powers',
  'against-procedure',
  'not-qualified',
  'fraud-or-bribe',
  'conditions-lost',
  'fatal-accident',
  'false-data',
] as const satisfies readonly AnnulmentGround[];
const causes = [
  'expired',
  'revoked',
  'annulled',
  'recalled',
  'holder-died',
  'holder-ended',
  'impossible',
] as const satisfies readonly CancellationCause[];
const changes = [
  'name',
  'principal',
  'registered-address',
  'maximum-stock',
] as const satisfies readonly ChangeKind[];

/** A certificate that another organ granted and this desk minds. */
export class RegistrationBody {
  @Id({ about: 'Item of the catalogue（事项）' }) item: string;
  @Part(() => ApplicantBody, { about: 'Holder（持证人）' }) holder: ApplicantBody;
  @Text({ about: 'Number of the certificate（证书编号）', max: 60 }) number: string;
  @Id({ about: 'Organ that minds it（登记机关）' }) organ: string;
  @TermsField({ about: 'What stands on it（证书内容）' }) terms: Terms;
  @Day({ about: 'First day of validity（有效期起始）' }) validFrom: LocalDate;
  @Whole({ about: 'Year of its papers（文书年份）', min: 2000, max: 2200 }) year: number;
}

export class HolderChangeBody implements Data<ReportHolderChange> {
  @OneOf(changes, { about: 'What changed（变更事项）' }) change: ChangeKind;
  @Day({ about: 'Changed on（变更日期）' }) changedOn: LocalDate;
  @Text({ about: 'What it is known from（信息来源）', max: 200 }) source: string;
}

export class LiftingBody implements Data<LiftSuspension> {
  @Text({ about: 'The suspension, by what it follows from（暂扣来源）', max: 100 }) source: string;
  @Text({ about: 'Why it is given back early（解除理由）', optional: true }) reasons?: string;
}

export class AnnulmentBody implements Data<AnnulLicence> {
  @OneOf(grounds, { about: 'Ground（撤销理由）' }) ground: AnnulmentGround;
  @Text({ about: 'Facts（事实）' }) facts: string;
  @Flag({ about: 'Annulling would do major public harm（可能对公共利益造成重大损害）' })
  publicHarm: boolean;
}

export class RecallBody implements Data<RecallLicence> {
  @OneOf(['law-changed', 'facts-changed'], { about: 'Ground（撤回理由）' })
  ground: RecallLicence['data']['ground'];
  @Text({ about: 'Public interest（公共利益）' }) publicInterest: string;
  @Money({ about: 'Compensation（补偿）' }) compensationFen: Fen;
}

export class CancellationBody implements Data<CancelLicence> {
  @OneOf(causes, { about: 'Cause（注销原因）' }) cause: CancellationCause;
}

export class CertificateReviewBody implements Data<ReviewCertificate> {
  @FileDigest({ about: 'SHA-256 of the record（复审记录摘要）' }) record: string;
}
