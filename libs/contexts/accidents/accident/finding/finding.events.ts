import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import type { NumberedDocument } from '#domain/procedure';
import type { Doubt } from '../doubts.js';

// What was taken back, doubted and ended of a report, as it is stored.

/** More dead, missing or hurt people are named than were told（名单与报告人数不符）. */
export type AccidentDoubted = Event<'AccidentDoubted', WithClocks<{ doubts: readonly Doubt[] }>>;
/** A finding falls（撤销认定）: the doubt waits for another. */
export type FindingWithdrawn = Event<
  'FindingWithdrawn',
  WithClocks<{ doubt: string; reason: string; withdrawnOn: LocalDate; by: string }>
>;
/** Why a report is no file of its own any more（销案理由）. */
export type EndGround = 'double' | 'mistaken' | 'not-production';
export type AccidentEnded = Event<
  'AccidentEnded',
  WithClocks<{
    ground: EndGround;
    /** The file that it goes into, of a double report（并入的事故）. */
    into?: string;
    reason: string;
    evidence: readonly string[];
    endedOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;

export type FindingEvent = AccidentDoubted | FindingWithdrawn | AccidentEnded;

/** What each is called in a history. */
export const findingLabels: LabelsOf<FindingEvent> = {
  AccidentDoubted: label('Doubt on the casualties', '伤亡人数疑点'),
  FindingWithdrawn: label('Finding withdrawn', '撤销报告情况认定'),
  AccidentEnded: label('Report ended or joined', '事故报告销案、并案'),
};
