import type { Data } from '#platform/acts';
import { Flag, OneOf, Text, Texts } from '#platform/http';
import type { PenaltyKind } from '../case/shared.events.js';
import type { ArchiveCase } from '../case/closing/archive-case.js';
import type { CorrectDocument } from '../case/closing/correct-document.js';
import type { DecideClosing } from '../case/closing/decide-closing.js';
import type { ProposeClosing } from '../case/closing/propose-closing.js';
import type { PublishDecision } from '../case/closing/publish-decision.js';
import type { RecordPerformance } from '../case/closing/record-performance.js';
import type { ReviewCorrection } from '../case/closing/review-correction.js';
import type { WithdrawPublication } from '../case/closing/withdraw-publication.js';
import { ByOfficers, penaltyKinds } from './shared.bodies.js';

const retentions = [
  'permanent',
  '30-years',
  '10-years',
] as const satisfies readonly ArchiveCase['data']['retention'][];

export class PublicationBody implements Data<PublishDecision> {
  @Texts({ about: 'Where（公开载体）', min: 1 }) places: readonly string[];
  @Text({ about: 'What the public reads（公开摘要）' }) summary: string;
  @Flag({ about: 'Of certain social influence（具有一定社会影响）', optional: true })
  socialInfluence?: boolean;
}

export class WithdrawalBody implements Data<WithdrawPublication> {
  @Text({ about: 'Reasons told to the public（公开说明理由）' }) explanation: string;
}

export class PerformanceBody extends ByOfficers implements Data<RecordPerformance> {
  @OneOf(penaltyKinds, { about: 'Kind of penalty（处罚种类）' }) kind: PenaltyKind;
  @Text({ about: 'How it was carried out（履行情况）' }) how: string;
}

export class CorrectionReviewBody extends ByOfficers implements Data<ReviewCorrection> {
  @Flag({ about: 'Corrected（已整改）' }) corrected: boolean;
  @Text({ about: 'Findings（复查情况）', max: 20_000 }) findings: string;
}

export class ClosingApplicationBody extends ByOfficers implements Data<ProposeClosing> {
  @Text({ about: 'Summary（结案摘要）', max: 20_000 }) summary: string;
}

export class ClosingBody implements Data<DecideClosing> {
  @Flag({ about: 'Approved（同意结案）' }) approved: boolean;
  @Text({ about: 'Reasons（理由）' }) reasons: string;
}

export class ArchiveBody implements Data<ArchiveCase> {
  @Text({ about: 'Number of the file（档号）', max: 100 }) archiveNumber: string;
  @OneOf(retentions, { about: 'How long it is kept（保管期限）' })
  retention: ArchiveCase['data']['retention'];
}

export class DocumentCorrectionBody implements Data<CorrectDocument> {
  @Text({ about: 'Number of the document（被更正文书文号）', max: 100 }) corrects: string;
  @Text({ about: 'What it says（原内容）' }) wrong: string;
  @Text({ about: 'What it should say（更正内容）' }) right: string;
  @Text({ about: 'Reasons（更正理由）' }) reasons: string;
}
