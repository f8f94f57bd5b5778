import { type Label, label } from '#domain/kernel';
import type { CitizenEvent } from '../citizen/citizen.events.js';
import type { CreditCodeEvent } from '../credit-code/credit-code.events.js';
import type { EnterpriseEvent } from '../enterprise/enterprise.events.js';
import type { MandateEvent } from '../mandate/mandate.events.js';
import type { OrganEvent } from '../organ/organ.events.js';
import type { PersonEvent } from '../person/person.events.js';

type Type = (
  OrganEvent | PersonEvent | MandateEvent | EnterpriseEvent | CitizenEvent | CreditCodeEvent
)['type'];

/**
 * What each entry of the registers is called in a history. An event without its row does not
 * compile.
 */
export const registryEventLabels: Readonly<Record<Type, Label>> = {
  OrganRegistered: label('Organ registered', '机关登记'),
  OrganRenamed: label('Organ renamed', '机关更名'),
  DocumentPrefixChanged: label('Document prefix changed', '变更文号机关代字'),
  OrganClosed: label('Organ closed', '机关撤销'),
  PersonRegistered: label('Person registered', '人员登记'),
  PostAssigned: label('Post assigned', '任职'),
  PostEnded: label('Post ended', '免职'),
  CertificateGranted: label('Certificate granted', '核发执法证'),
  CertificateSuspended: label('Certificate suspended', '暂扣执法证'),
  CertificateRestored: label('Certificate restored', '恢复执法证'),
  CertificateRevoked: label('Certificate revoked', '吊销执法证'),
  LeaveRecorded: label('Leave recorded', '离岗登记'),
  LeaveEnded: label('Leave ended', '返岗登记'),
  LegalQualificationRecorded: label('Legal qualification recorded', '法律职业资格登记'),
  MandateGranted: label('Mandate granted', '委托、下放'),
  MandatePublished: label('Mandate published', '委托、下放公布'),
  MandateRevoked: label('Mandate revoked', '撤销委托、下放'),
  EnterpriseRegistered: label('Enterprise registered', '企业登记'),
  EnterpriseRenamed: label('Enterprise renamed', '企业更名'),
  PrincipalChanged: label('Principal changed', '变更主要负责人'),
  StreetChanged: label('Street changed', '变更所在街道'),
  IndustryChanged: label('Industry changed', '变更行业'),
  EnterpriseStatusChanged: label('Status changed', '变更经营状态'),
  EnterpriseRated: label('Rated by the street', '街道初评'),
  GradeConfirmed: label('Grade confirmed', '分级确认'),
  CitizenRegistered: label('Party registered', '自然人当事人登记'),
  CitizenAmended: label('Party amended', '自然人当事人信息变更'),
  CreditCodeHeld: label('About to be entered', '拟登记占用'),
  CreditCodeReserved: label('Entered', '已登记'),
  CreditCodeReleased: label('Free again', '解除占用'),
};
