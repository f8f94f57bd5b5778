import type { Event, Instant } from '#domain/kernel';

/** What was left out of an import, or read with a doubt, and where it stands in the file. */
export type Fault = Readonly<{
  kind: FaultKind;
  /** Line of the file, from 1. */
  line: number;
  /** Number of the entry in the file, from 1; absent where a whole case or row is meant. */
  entry?: number;
  case?: string;
  activity?: string;
  message: string;
}>;

export const faultKinds = [
  'broken-row', // 行格式错误
  'no-case', // 无案件编号
  'no-activity', // 无活动名称
  'no-time', // 无法识别时间
  'too-large', // 记录过大
  'duplicate', // 重复记录
  'in-the-future', // 时间在未来
  'unknown-activity', // 未映射的活动
  'empty-case', // 案件无任何活动
  'case-returns', // 同一案件再次出现
  'doubt', // 存疑
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** How many of what; `activities` counts the facts recorded, by the log's own name. */
export type Counts = Readonly<{
  cases: number;
  events: number;
  activities: Readonly<Record<string, number>>;
  /** Entries the mapping leaves out on purpose. */
  ignored: number;
  faults: Readonly<Partial<Record<FaultKind, number>>>;
}>;

export type ImportStarted = Event<
  'ImportStarted',
  {
    import: string;
    file: Readonly<{ name: string; digest: string; bytes: number; format: 'xes' | 'csv' }>;
    mapping: Readonly<{ name: string; version: number; digest: string }>;
    /** Who started it on this machine. */
    by: string;
    startedAt: Instant;
    /** Imports of the same file under other mappings, which stand beside this one. */
    besides: readonly string[];
  }
>;

/** Every case of the file before this point is on record. */
export type ImportProgressed = Event<
  'ImportProgressed',
  {
    import: string;
    cases: number;
    events: number;
    bytes: number;
    /** Cases that came back after they had been closed; only the store could tell. */
    returned: readonly Fault[];
  }
>;

export type ImportFinished = Event<
  'ImportFinished',
  {
    import: string;
    counts: Counts;
    /** SHA-256 of the whole report, and its first lines. */
    report: string;
    faults: readonly Fault[];
    finishedAt: Instant;
  }
>;

/** A run of it ended before the end of the file: a broken file, a full disk（导入中止）. */
export type ImportStopped = Event<
  'ImportStopped',
  { import: string; reason: string; stoppedAt: Instant }
>;

export type ImportEvent = ImportStarted | ImportProgressed | ImportFinished | ImportStopped;
