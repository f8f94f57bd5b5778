import { type Event, type Instant, label, type LabelsOf, type LocalDate } from '#domain/kernel';

// Points of measurement（监测点）: sensors on a site, and vehicles with their positions.

/** What is measured, and in which unit: 摄氏度、千帕、百分比、百分比爆炸下限、经纬度. */
export const measures = {
  temperature: '°C',
  pressure: 'kPa',
  level: '%',
  gas: '%LEL',
  position: 'deg',
} as const;
export type Measure = keyof typeof measures;

/** What each is called（监测量）. */
export const measureNames: Readonly<Record<Measure, string>> = {
  temperature: '温度',
  pressure: '压力',
  level: '液位',
  gas: '可燃（有毒）气体浓度',
  position: '车辆位置',
};

/** A place on the earth, WGS-84（经纬度）. */
export type Place = Readonly<{ latitude: number; longitude: number }>;

/** From when on an alarm is raised（报警阈值）: dated, never edited. */
export type Limits = Readonly<{
  /** From this value on. */
  high?: number;
  /** Down to this value. */
  low?: number;
  /** So far back inside before it is cleared（回差）. */
  hysteresis?: number;
  /** So many seconds without a break before it is raised（持续时间）. */
  leastSeconds: number;
  /** So many seconds without a reading are an alarm（静默）. */
  silentSeconds: number;
  /** The way that a vehicle has to keep to, and how far off it may be（路线及偏离）. */
  corridor?: Readonly<{ way: readonly Place[]; metres: number }>;
}>;

/** Where it stands: on a site, or on a vehicle（运输车辆）. */
export type Stands = Readonly<{
  sourceId?: string;
  plate?: string;
  name: string;
  unit: Readonly<{ id: string; name: string }>;
  organ: string;
  handlingOrgan: string;
}>;

export type PointInstalled = Event<
  'PointInstalled',
  {
    pointId: string;
    code: string;
    measure: Measure;
    /** The account of the program that sends its readings（网关账号）. */
    gateway: string;
    stands: Stands;
    limits: Limits;
    since: Instant;
    by: string;
  }
>;
export type LimitsSet = Event<
  'LimitsSet',
  { limits: Limits; reason: string; since: Instant; by: string }
>;
export type PointRetired = Event<
  'PointRetired',
  { reason: string; retiredOn: LocalDate; by: string }
>;
export type PointEvent = PointInstalled | LimitsSet | PointRetired;

/** What each is called in a history. */
export const pointLabels: LabelsOf<PointEvent> = {
  PointInstalled: label('Point installed', '安装监测点'),
  LimitsSet: label('Limits set', '设定报警阈值'),
  PointRetired: label('Point retired', '停用监测点'),
};
