import { type Event, type Label, label, type LabelsOf, type LocalDate } from '#domain/kernel';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `enterprise.stream.ts`.

/** `active` 在营, `suspended` 停产停业, `closed` 关闭, `moved` 迁出, `cancelled` 注销. */
export const enterpriseStatuses = ['active', 'suspended', 'closed', 'moved', 'cancelled'] as const;
export type EnterpriseStatus = (typeof enterpriseStatuses)[number];

/** What each status of a unit is called（企业状态）. */
export const enterpriseStatusNames: Readonly<Record<EnterpriseStatus, Label>> = {
  active: label('active', '在营'),
  suspended: label('suspended', '停产停业'),
  closed: label('closed', '关闭'),
  moved: label('moved away', '迁出'),
  cancelled: label('cancelled', '注销'),
};

/** What a unit is known by when it is first entered. */
export type FirstEntry = Readonly<{
  enterprise: string;
  /** 统一社会信用代码, checked. */
  creditCode: string;
  name: string;
  /** Area code of its street, which begins with the code of the district. */
  street: string;
  address: string;
  /** GB/T 4754-2017 code: a section letter and two to four digits, `F5169`. */
  industry: string;
  /** 主要负责人. */
  principal: string;
  /** 从业人员. */
  workers: number;
  from: LocalDate;
}>;

export type EnterpriseRegistered = Event<'EnterpriseRegistered', { entry: FirstEntry }>;

export type EnterpriseRenamed = Event<'EnterpriseRenamed', { name: string; from: LocalDate }>;

export type PrincipalChanged = Event<'PrincipalChanged', { principal: string; from: LocalDate }>;

export type StreetChanged = Event<
  'StreetChanged',
  { street: string; address: string; from: LocalDate }
>;

export type IndustryChanged = Event<'IndustryChanged', { industry: string; from: LocalDate }>;

export type EnterpriseStatusChanged = Event<
  'EnterpriseStatusChanged',
  { status: EnterpriseStatus; from: LocalDate; basis: string }
>;

/** 1 is the least danger and 4 the most (ENT-5). */
export type Grade = 1 | 2 | 3 | 4;

/**
 * The seed's factors (ENT-1): scale 规模, process and danger 工艺及危险程度, management 管理水平.
 * Industry is in the entry.
 */
export type Rating = Readonly<{
  rating: string;
  grade: Grade;
  scale: string;
  danger: string;
  management: string;
}>;

/** First rating by the street (街道初评). It has no effect before the bureau confirms it. */
export type EnterpriseRated = Event<'EnterpriseRated', { rating: Rating; rater: string }>;

export type GradeConfirmed = Event<
  'GradeConfirmed',
  { rating: string; grade: Grade; confirmer: string; from: LocalDate }
>;

export type EnterpriseEvent =
  | EnterpriseRegistered
  | EnterpriseRenamed
  | PrincipalChanged
  | StreetChanged
  | IndustryChanged
  | EnterpriseStatusChanged
  | EnterpriseRated
  | GradeConfirmed;

/** What each is called in a history. An event without its row does not compile. */
export const enterpriseLabels: LabelsOf<EnterpriseEvent> = {
  EnterpriseRegistered: label('Enterprise registered', '企业登记'),
  EnterpriseRenamed: label('Enterprise renamed', '企业更名'),
  PrincipalChanged: label('Principal changed', '变更主要负责人'),
  StreetChanged: label('Street changed', '变更所在街道'),
  IndustryChanged: label('Industry changed', '变更行业'),
  EnterpriseStatusChanged: label('Status changed', '变更经营状态'),
  EnterpriseRated: label('Rated by the street', '街道初评'),
  GradeConfirmed: label('Grade confirmed', '分级确认'),
};
