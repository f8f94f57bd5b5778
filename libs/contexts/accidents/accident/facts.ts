import type { Fen, Instant } from '#domain/kernel';

// What an accident is, and what is said of it. These fields are what is stored.

/** Dead, missing, seriously injured (acute industrial poisoning with them), direct loss. */
export type Figures = Readonly<{
  deaths: number;
  missing: number;
  seriousInjuries: number;
  lossFen: Fen;
}>;

/** Who and what was in danger（涉险情况）. */
export type Danger = Readonly<{
  endangered: number;
  trapped: number;
  evacuated: number;
  pollution: boolean;
  importantPlace: boolean;
}>;

export type Source =
  | 'unit'
  | 'person-on-site'
  | 'police-110'
  | 'fire-119'
  | 'ambulance-120'
  | 'tip-off'
  | 'upper-level';

/** What somebody said at a moment（一次报告）: of when it was, whom it hit, when the unit knew. */
export type Statement = Readonly<{
  source: Source;
  channel: 'telephone' | 'written';
  saidAt: Instant;
  occurredAt: Instant;
  /** When the head of the unit was told（单位负责人接报时刻）, where it is known. */
  unitKnewAt?: Instant;
  /** When the unit told the department with the duty for its sector（另一报告对象）. */
  sectorToldAt?: Instant;
  figures: Figures;
  /** Since when the casualties are so（伤亡变化时刻）; when it was said where it is left out. */
  changedAt?: Instant;
}>;

/** 三十日（道路交通、火灾七日）. */
export type AccidentKind = 'general' | 'fire' | 'road-traffic';

export type Accident = Readonly<{
  unit: Readonly<{ id: string; name: string; creditCode?: string }>;
  /** GB/T 4754 code of the unit on that day. */
  industry: string;
  kind: AccidentKind;
  hazchem: boolean;
  place: string;
  area: string;
  /** The department with the duty for that sector（负有监管职责的部门）. */
  sectorDepartment: string;
  organ: string;
  handlingOrgan: string;
  /** The government of that organ（本级人民政府）: it decides what the district decides. */
  government: string;
}>;

export type Addressee =
  | 'government'
  | 'upper-department'
  | 'province'
  | 'sector-department'
  | 'police'
  | 'labour'
  | 'union'
  | 'procuratorate'
  | 'ecology'
  | 'health'
  | 'market-supervision'
  | 'other';
export type Finding = 'none' | 'late' | 'omitted' | 'false' | 'concealed';
