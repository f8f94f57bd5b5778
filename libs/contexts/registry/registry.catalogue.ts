import type { Role } from '#domain/kernel';
import { citizenStream } from './citizen/citizen.stream.js';
import type { CitizenCommand } from './citizen/citizen.decider.js';
import { reservationStream } from './credit-code/reservation.stream.js';
import type { ReserveCreditCode } from './credit-code/reserve-credit-code.js';
import type { EnterpriseCommand } from './enterprise/enterprise.decider.js';
import { enterpriseStream } from './enterprise/enterprise.stream.js';
import type { MandateCommand } from './mandate/mandate.decider.js';
import { mandateStream } from './mandate/mandate.stream.js';
import type { OrganCommand } from './organ/organ.noun.js';
import { organStream } from './organ/organ.stream.js';
import type { PersonCommand } from './person/person.decider.js';
import { personStream } from './person/person.stream.js';

export type RegistryCommand =
  | OrganCommand
  | PersonCommand
  | MandateCommand
  | EnterpriseCommand
  | CitizenCommand
  | ReserveCreditCode;

/** A command of the registry as an API shows it: its stream, its name on the desk, and who may send it. */
export type CatalogueEntry = Readonly<{
  category: string;
  chinese: string;
  roles: readonly Role[];
  /** Which of the system's own actors may send it. */
  system: readonly ('installation' | 'import')[];
}>;

const by = (
  { category }: { category: string },
  chinese: string,
  system: CatalogueEntry['system'],
  ...roles: readonly Role[]
): CatalogueEntry => ({ category, chinese, roles, system });

const install = ['installation'] as const;
const orImport = ['installation', 'import'] as const;
const heads = ['team-leader', 'head-of-organ'] as const;
const desk = ['registrar', 'officer', 'intake-clerk'] as const;

/** Every command of the registry. A test sends each as every role and holds this table to the rules. */
export const registryCatalogue: Readonly<Record<RegistryCommand['type'], CatalogueEntry>> = {
  RegisterOrgan: by(organStream, '登记机关', install, 'registrar', 'operator'),
  RenameOrgan: by(organStream, '机关更名', install, 'registrar', 'operator'),
  ChangeDocumentPrefix: by(organStream, '变更发文代字', install, 'registrar', 'operator'),
  CloseOrgan: by(organStream, '撤销机关', install, 'registrar', 'operator'),
  RegisterPerson: by(personStream, '登记人员', install, 'registrar', 'operator'),
  AssignPost: by(personStream, '任职', install, 'registrar', 'operator'),
  EndPost: by(personStream, '免职', install, 'registrar', 'operator'),
  GrantCertificate: by(personStream, '登记执法证', install, 'registrar'),
  SuspendCertificate: by(personStream, '暂扣执法证', install, 'registrar'),
  RestoreCertificate: by(personStream, '恢复执法证', install, 'registrar'),
  RevokeCertificate: by(personStream, '吊销执法证', install, 'registrar'),
  RecordLeave: by(personStream, '登记离岗', install, 'registrar', ...heads),
  EndLeave: by(personStream, '登记返岗', install, 'registrar', ...heads),
  RecordLegalQualification: by(personStream, '登记法律职业资格', install, 'registrar'),
  GrantMandate: by(mandateStream, '登记委托或下放', install, 'registrar'),
  PublishMandate: by(mandateStream, '登记公布', install, 'registrar'),
  RevokeMandate: by(mandateStream, '撤销委托或收回下放', install, 'registrar'),
  ReserveCreditCode: by(reservationStream, '占用统一社会信用代码', orImport, 'registrar'),
  RegisterEnterprise: by(enterpriseStream, '登记企业', orImport, 'registrar'),
  RenameEnterprise: by(enterpriseStream, '企业更名', orImport, 'registrar'),
  ChangePrincipal: by(enterpriseStream, '变更主要负责人', orImport, 'registrar'),
  ChangeStreet: by(enterpriseStream, '变更住所街道', orImport, 'registrar'),
  ChangeIndustry: by(enterpriseStream, '变更行业类别', orImport, 'registrar'),
  ChangeEnterpriseStatus: by(enterpriseStream, '变更企业状态', orImport, 'registrar'),
  RateEnterprise: by(enterpriseStream, '分级初评', [], 'registrar', 'officer', 'safety-staff'),
  ConfirmGrade: by(enterpriseStream, '定级', [], ...heads, 'principal-head'),
  RegisterCitizen: by(citizenStream, '登记自然人当事人', orImport, ...desk),
  AmendCitizen: by(citizenStream, '更正自然人当事人', orImport, ...desk),
};
