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
  /** Which entry of the register that is; not of what came by import. */
  citizen?: string;
  /** 从业人员. */
  workers: number;
  from: LocalDate;
}>;

export type EnterpriseRegistered = Event<'EnterpriseRegistered', { entry: FirstEntry }>;

export type EnterpriseRenamed = Event<'EnterpriseRenamed', { name: string; from: LocalDate }>;

export type PrincipalChanged = Event<
  'PrincipalChanged',
  { principal: string; citizen?: string; from: LocalDate }
>;

export type StreetChanged = Event<
  'StreetChanged',
  { street: string; address: string; from: LocalDate }
>;

/** Its grade rests on the industry: the street that rated it looks again（类别变化核实, ENT-7）. */
export type ToVerify = Readonly<{
  /** The organ that verifies it: the one that rated it first. */
  organ: string;
  /** It was told more than a month after the change（逾期申请）. */
  late: boolean;
}>;

export type IndustryChanged = Event<
  'IndustryChanged',
  { industry: string; from: LocalDate; verify?: ToVerify }
>;

export type EnterpriseStatusChanged = Event<
  'EnterpriseStatusChanged',
  { status: EnterpriseStatus; from: LocalDate; basis: string }
>;

/** 大型、中型、小型、微型: how large it is by the standards of its trade（统计划型）. */
export const scales = ['large', 'medium', 'small', 'micro'] as const;
export type Scale = (typeof scales)[number];

/** What each is called（企业规模）. */
export const scaleNames: Readonly<Record<Scale, Label>> = {
  large: label('large', '大型'),
  medium: label('medium', '中型'),
  small: label('small', '小型'),
  micro: label('micro', '微型'),
};

/** How large it is, and how many people work there, from a day on（规模、从业人员）. */
export type SizeChanged = Event<'SizeChanged', { scale: Scale; workers: number; from: LocalDate }>;

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
  /** How the table of that day made the grade; absent in what was rated before there was one. */
  scored?: Scored;
}>;

/** How dangerous what is done there is（工艺及危险程度）. */
export const dangers = ['low', 'general', 'considerable', 'great'] as const;
/** Which standardisation it reached（管理水平：标准化等级）. */
export const managements = ['first', 'second', 'third', 'none'] as const;
/** What makes it grade 4 whatever the points（直接定为四级的情形, ENT-6）. */
export const straights = ['fatal-accident', 'veto-item', 'red-card'] as const;

/** The factors and their points by the table of that day（分类分级评分）. */
export type Scored = Readonly<{
  on: LocalDate;
  dangerLevel: (typeof dangers)[number];
  managementLevel: (typeof managements)[number];
  points: Readonly<{ scale: number; industry: number; danger: number; management: number }>;
  total: number;
  /** Why it is grade 4 whatever the points. */
  straight: readonly (typeof straights)[number][];
  /** People seriously injured there in the last year（一年内重伤人数）. */
  seriousInjuries: number;
}>;

/** First rating by the street (街道初评). It has no effect before the bureau confirms it. */
export type EnterpriseRated = Event<
  'EnterpriseRated',
  {
    rating: Rating;
    rater: string;
    /** The change of industry, by its day, that it was rated again for (ENT-7). */
    verifies?: LocalDate;
    /** The bureau that owes to confirm it; absent in what was rated before that was owed. */
    bureau?: string;
    /** The rating before it, which nobody confirmed: it is confirmed no more. */
    supersedes?: string;
  }
>;

export type GradeConfirmed = Event<
  'GradeConfirmed',
  {
    rating: string;
    grade: Grade;
    confirmer: string;
    from: LocalDate;
    /** Its bureau owed it（应当定级）. */
    owed?: true;
  }
>;

export type EnterpriseEvent =
  | EnterpriseRegistered
  | EnterpriseRenamed
  | PrincipalChanged
  | StreetChanged
  | IndustryChanged
  | SizeChanged
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
  SizeChanged: label('Size changed', '变更规模和从业人员'),
  EnterpriseStatusChanged: label('Status changed', '变更经营状态'),
  EnterpriseRated: label('Rated by the street', '街道初评'),
  GradeConfirmed: label('Grade confirmed', '分级确认'),
};
