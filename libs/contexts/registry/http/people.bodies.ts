import type { Data } from '#platform/acts';
import { Day, Id, SomeOf, Text } from '#platform/http';
import { type LocalDate, type Role, roles } from '#domain/kernel';
import type { AssignPost } from '../person/assign-post.js';
import type { EndLeave } from '../person/end-leave.js';
import type { EndPost } from '../person/end-post.js';
import type { GrantCertificate } from '../person/grant-certificate.js';
import type { RecordLeave } from '../person/record-leave.js';
import type { RecordLegalQualification } from '../person/record-legal-qualification.js';
import type { RegisterPerson } from '../person/register-person.js';
import type { RestoreCertificate } from '../person/restore-certificate.js';
import type { RevokeCertificate } from '../person/revoke-certificate.js';
import type { SuspendCertificate } from '../person/suspend-certificate.js';
import { IdentityNumber } from '#platform/privacy';

export class PersonBody
  implements Omit<Data<RegisterPerson>, 'person' | 'identityToken'>, Partial<Named>
{
  @Text({ about: 'Name（姓名）', example: '黄伟强', max: 100 }) name: string;
  @Id({
    about: 'Id the identity issuer already names this person by（统一身份认证标识）',
    optional: true,
  })
  person?: string;
  @IdentityNumber({
    about: 'Identity number; only a keyed hash of it is kept（身份证号，仅存加密摘要）',
    optional: true,
  })
  identityNumber?: string;
}
type Named = Readonly<{ person: string; identityNumber: string }>;

export class PostBody implements Data<AssignPost> {
  @Id({
    about: 'Name of the post within the person, for Acting-As（任职编号）',
    example: 'officer',
  })
  post: string;
  @Id({ about: 'Organ, or the enterprise an agent acts for（任职单位）' }) organ: string;
  @Text({ about: 'Title（职务）', example: '一中队执法员', max: 100 }) title: string;
  @SomeOf(roles, { about: 'Roles of the post（岗位角色）', min: 1 }) roles: readonly Role[];
  @Day({ about: 'First day（任职日期）' }) from: LocalDate;
  @Day({ about: 'Last day, when known（任期届满日）', optional: true }) to?: LocalDate;
}

export class PostEndBody implements Omit<Data<EndPost>, 'post'> {
  @Day({ about: 'Last day in the post（免职日期）' }) lastDay: LocalDate;
  @Text({ about: 'Reason（原因）' }) reason: string;
}

export class CertificateBody implements Data<GrantCertificate> {
  @Text({ about: 'Number of the certificate（执法证号）', example: '粤J00001', max: 60 })
  number: string;
  @Text({ about: 'Issuer（发证机关）', max: 200 }) issuer: string;
  @Day({ about: 'Valid from（有效期起）' }) from: LocalDate;
  @Day({ about: 'Valid until, included（有效期止）' }) to: LocalDate;
}

export class SuspensionBody implements Omit<Data<SuspendCertificate>, 'number'> {
  @Day({ about: 'First day suspended（暂扣起始日）' }) from: LocalDate;
  @Day({ about: 'Last day suspended; open when absent（暂扣届满日）', optional: true })
  to?: LocalDate;
  @Text({ about: 'Reason（原因）' }) reason: string;
}

export class RestorationBody implements Omit<Data<RestoreCertificate>, 'number'> {
  @Day({ about: 'First day it may be shown again（恢复日期）' }) from: LocalDate;
  @Text({ about: 'Reason（原因）' }) reason: string;
}

export class RevocationBody implements Omit<Data<RevokeCertificate>, 'number'> {
  @Day({ about: 'First day without it（吊销日期）' }) from: LocalDate;
  @Text({ about: 'Reason（原因）' }) reason: string;
}

export class LeaveBody implements Data<RecordLeave> {
  @Day({ about: 'First day away（离岗日期）' }) from: LocalDate;
  @Day({ about: 'Last day away, when known（预计返岗前一日）', optional: true }) to?: LocalDate;
  @Text({ about: 'Reason in general words, no diagnosis（原因，不写病情）', max: 200 })
  reason: string;
}

export class LeaveEndBody implements Omit<Data<EndLeave>, 'from'> {
  @Day({ about: 'Last day away（离岗末日）' }) lastDay: LocalDate;
}

export class QualificationBody implements Data<RecordLegalQualification> {
  @Text({ about: 'Number of the legal qualification（法律职业资格证书编号）', max: 60 })
  number: string;
  @Day({ about: 'Granted on（取得日期）' }) on: LocalDate;
}

export class PostPath {
  @Id({ about: 'The person（人员）' }) id: string;
  @Id({ about: 'The post（任职编号）' }) post: string;
}

export class CertificatePath {
  @Id({ about: 'The person（人员）' }) id: string;
  @Text({ about: 'Number of the certificate（执法证号）', max: 60 }) number: string;
}

export class LeavePath {
  @Id({ about: 'The person（人员）' }) id: string;
  @Day({ about: 'First day of the leave（离岗日期）' }) from: LocalDate;
}
