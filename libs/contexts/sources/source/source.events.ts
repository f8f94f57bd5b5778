import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import {
  type ClockEvent,
  clockNewsLabels,
  type NumberedDocument,
  type ShownCertificate,
  type Suspicion,
} from '#domain/procedure';
import type { Grading } from '../grading/grading.js';
import type { Quantities } from '../grading/substances.js';

// What happens to a major hazard source（重大危险源）. These names and fields are what is stored.

/** 重大危险源: one unit of production or storage of an enterprise. */
export type Source = Readonly<{
  name: string;
  kind: 'production' | 'storage';
  unit: Readonly<{ id: string; name: string; creditCode?: string }>;
  address: string;
  /** Area code of the place: street or village. */
  area: string;
  organ: string;
  handlingOrgan: string;
  /** The street in whose area it lies, which reads it（属地街道）; absent before that was kept. */
  street?: string;
  /** Why, although the unit has left the register（单位已注销等仍需办理的理由）. */
  despiteLeaving?: string;
}>;

/** What is there reaches S = 1 anew, or fell below it（达到或者低于临界量）. */
export type Crossed = Readonly<{ source: Source; reaches: boolean }>;

export type SourceIdentified = Event<
  'SourceIdentified',
  {
    sourceId: string;
    source: Source;
    quantities: Quantities;
    grading: Grading;
    identifiedOn: LocalDate;
    by: string;
  }
>;
export type SourceAssessed = Event<
  'SourceAssessed',
  WithClocks<{
    assessor: string;
    report: string;
    conclusion: string;
    quantities: Quantities;
    grading: Grading;
    /** Absent where it is on the same side as before. */
    crossed?: Crossed;
    assessedOn: LocalDate;
    by: string;
  }>
>;
export type SourceFiled = Event<
  'SourceFiled',
  WithClocks<{
    materials: readonly Readonly<{ name: string; sha256: string }>[];
    highlyToxic: boolean;
    /** Who got a copy by the law of that day（抄报：消防救援、公安）. */
    copies: readonly ('fire-rescue' | 'police')[];
    filedOn: LocalDate;
    by: string;
    documents?: readonly NumberedDocument[];
  }>
>;
export type FilingAnswered = Event<
  'FilingAnswered',
  WithClocks<{
    accepted: boolean;
    /** 备案编号, where it was accepted; what is missing, where it was not. */
    number?: string;
    missing?: string;
    present: readonly ShownCertificate[];
    answeredOn: LocalDate;
    by: string;
    documents?: readonly NumberedDocument[];
  }>
>;
/** It was not filed in time（逾期未备案）: what enforcement is told (X20, WSL 101). */
export type FilingMissed = Event<'FilingMissed', { missed: string; suspicion: Suspicion }>;
export type SourceChange =
  'installation' | 'process' | 'substances' | 'surroundings' | 'accident' | 'standard';
export type SourceChanged = Event<
  'SourceChanged',
  WithClocks<{
    change: SourceChange;
    facts: string;
    quantities: Quantities;
    grading: Grading;
    /** Absent where it is on the same side as before. */
    crossed?: Crossed;
    changedOn: LocalDate;
    by: string;
  }>
>;
export type GuarantorsNamed = Event<
  'GuarantorsNamed',
  { principal: string; technical: string; operation: string; namedOn: LocalDate; by: string }
>;
export type SourceInspected = Event<
  'SourceInspected',
  WithClocks<{
    present: readonly ShownCertificate[];
    findings: string;
    problems: boolean;
    inspectedOn: LocalDate;
    by: string;
  }>
>;
/** Told to the city with its paper（上报市级）. */
export type SourceReportedUp = Event<
  'SourceReportedUp',
  WithClocks<{
    to: string;
    paper: string;
    grade: Grading['grade'];
    reportedOn: LocalDate;
    by: string;
  }>
>;
export type CancellationApplied = Event<
  'CancellationApplied',
  WithClocks<{ reason: string; report: string; appliedOn: LocalDate; by: string }>
>;
export type CancellationAnswered = Event<
  'CancellationAnswered',
  WithClocks<{
    granted: boolean;
    findings: string;
    present: readonly ShownCertificate[];
    answeredOn: LocalDate;
    by: string;
  }>
>;

export type SourceEvent =
  | SourceIdentified
  | SourceAssessed
  | SourceFiled
  | FilingAnswered
  | FilingMissed
  | SourceChanged
  | GuarantorsNamed
  | SourceInspected
  | SourceReportedUp
  | CancellationApplied
  | CancellationAnswered
  | ClockEvent;

/** What each is called in a history. */
export const sourceLabels: LabelsOf<SourceEvent> = {
  SourceIdentified: label('Identified and graded', '辨识分级'),
  SourceAssessed: label('Assessed', '安全评估'),
  SourceFiled: label('Filed', '报送备案'),
  FilingAnswered: label('Filing answered', '备案答复'),
  FilingMissed: label('Not filed in time', '逾期未备案'),
  SourceChanged: label('Changed', '情况变化'),
  GuarantorsNamed: label('Guarantee persons named', '明确包保责任人'),
  SourceInspected: label('Inspected', '专项检查'),
  SourceReportedUp: label('Reported to the city', '向市级报送'),
  CancellationApplied: label('Cancellation applied for', '申请核销'),
  CancellationAnswered: label('Cancellation answered', '核销答复'),
  ...clockNewsLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
