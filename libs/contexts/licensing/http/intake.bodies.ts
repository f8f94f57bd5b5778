import type { Data } from '#platform/acts';
import { FileDigest, Id, OneOf, Part, Parts, SomeOf, Text } from '#platform/http';
import { IdentityNumber } from '#platform/privacy';
import type { AskSupplement } from '../application/intake/ask-supplement.js';
import type { DeclareNotRequired } from '../application/intake/declare-not-required.js';
import type { DeclineApplication } from '../application/intake/decline-application.js';
import type { FileSupplement } from '../application/intake/file-supplement.js';
import type { FiledMaterial, Lacking } from '../application/intake/intake.events.js';
import type { WithdrawApplication } from '../application/decision/withdraw-application.js';
import type { ChangeKind, Facts, Purpose } from '../catalogue/item.js';
import type { ToldApplicant, ToldCitizen, ToldUnit } from '../desk/party.js';
import type { ToldBundle } from '../processes/bundles.js';
import { FactsField, MatterId } from '../reading/fields.js';
import type { ToldApplication } from '../processes/intake.js';

const purposes = ['new', 'change', 'renewal'] as const satisfies readonly Purpose[];
const changeKinds = [
  'name',
  'principal',
  'registered-address',
  'premises-moved',
  'storage-moved',
  'rebuilt-elsewhere',
  'mode-changed',
  'scope-changed',
  'maximum-stock',
  'major-design-change',
  'plan-revised',
  'level-changed',
] as const satisfies readonly ChangeKind[];

const partsMax = 20;

export class MaterialBody implements FiledMaterial {
  @Id({ about: 'Paper of the list（材料编号）', example: 'business-licence' }) material: string;
  @OneOf(['original', 'copy'], { about: 'Original or copy（原件、复印件）' })
  form: FiledMaterial['form'];
  @FileDigest({ about: 'SHA-256 of the file（文件摘要）' }) sha256: string;
  @Text({ about: 'Name of the file（文件名）', max: 200 }) file: string;
}

export class UnitBody implements ToldUnit {
  @Id({ about: 'Entry in the register of enterprises（企业登记编号）' }) enterprise: string;
  @IdentityNumber({ about: 'Identity number of the principal（主要负责人身份证号）' })
  principalIdentityNumber: string;
}

export class CitizenBody implements ToldCitizen {
  @Text({ about: 'Name（姓名）', max: 60 }) name: string;
  @IdentityNumber({ about: 'Identity number（身份证号）' }) identityNumber: string;
}

/** One of the two. */
export class ApplicantBody implements ToldApplicant {
  @Part(() => UnitBody, { about: 'A unit（单位）', optional: true })
  unit?: UnitBody;
  @Part(() => CitizenBody, { about: 'A natural person（自然人）', optional: true })
  citizen?: CitizenBody;
}

class MatterBody {
  @Id({ about: 'Item of the catalogue（事项）', example: 'hazchem-business' }) item: string;
  @OneOf(purposes, { about: 'New, change, renewal（新办、变更、延续）' }) purpose: Purpose;
  @Id({ about: 'Organ that handles it（办理机关）' }) organ: string;
  @FactsField({ about: 'What is stated about it（申请事实）', example: { storage: false } })
  facts: Facts;
  @MatterId({ about: 'The licence to be changed or renewed（原许可证）', optional: true })
  licence?: string;
  @SomeOf(changeKinds, { about: 'What changes（变更事项）', optional: true })
  changes?: readonly ChangeKind[];
}

export class ApplicationBody extends MatterBody implements ToldApplication {
  @Part(() => ApplicantBody, { about: 'Applicant（申请人）' }) applicant: ApplicantBody;
  @Parts(() => MaterialBody, { about: 'Papers（申请材料）' }) materials: readonly MaterialBody[];
}

export class MemberBody extends MatterBody {}

export class BundleBody implements ToldBundle {
  @Part(() => ApplicantBody, { about: 'Applicant（申请人）' }) applicant: ApplicantBody;
  @Id({ about: 'Leading organ（牵头部门）' }) leadOrgan: string;
  @Parts(() => MemberBody, { about: 'The matters（联办事项）', min: 1, max: partsMax })
  members: readonly MemberBody[];
  @Parts(() => MaterialBody, { about: 'Papers, each once（共享材料）' })
  materials: readonly MaterialBody[];
}

export class LackingBody implements Lacking {
  @Id({ about: 'Paper of the list（材料编号）' }) material: string;
  @Text({ about: 'What exactly must be brought（补正要求）', max: 500 }) what: string;
}

export class SupplementNoticeBody implements Data<AskSupplement> {
  @Parts(() => LackingBody, { about: 'All that is missing（一次告知全部）' })
  lacking: readonly LackingBody[];
}

export class MaterialsBody implements Data<FileSupplement> {
  @Parts(() => MaterialBody, { about: 'Papers（材料）', min: 1 })
  materials: readonly MaterialBody[];
}

export class ReasonBody implements Data<DeclareNotRequired>, Data<WithdrawApplication> {
  @Text({ about: 'Reason（理由）' }) reason: string;
}

export class NonAcceptanceBody implements Data<DeclineApplication> {
  @Text({ about: 'Reason（理由）' }) reason: string;
  @Text({ about: 'Competent organ（有权机关）', max: 200 }) competentOrgan: string;
}
