import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import { type ClockEvent, clockNewsLabels, type NumberedDocument } from '#domain/procedure';
import type { Cited } from '../shared/cited.js';
import type { Subject } from '../shared/subject.js';

// A commendation（表彰）. These names and fields are what is stored. Add freely; to change one, add
// a step to `commendation.state.ts`.

export type CommendationProposed = Event<
  'CommendationProposed',
  WithClocks<
    Cited & {
      commendationId: string;
      organ: string;
      subject: Subject;
      honour: string;
      reason: string;
      proposedOn: LocalDate;
      by: string;
    }
  >
>;
export type CommendationDecided = Event<
  'CommendationDecided',
  WithClocks<{
    commendationId: string;
    /** Of whom, once more: whoever follows it has nothing else. */
    organ: string;
    subject: Subject;
    granted: boolean;
    number?: string;
    reason: string;
    decidedOn: LocalDate;
    by: string;
    documents?: readonly NumberedDocument[];
  }>
>;
/** A veto falls into its time, or fell: somebody looks at it again. */
export type VetoNoted = Event<
  'VetoNoted',
  WithClocks<{ vetoId: string; step: 'recorded' | 'lifted'; notedOn: LocalDate }>
>;
export type CommendationWithdrawn = Event<
  'CommendationWithdrawn',
  WithClocks<{ number: string; reason: string; withdrawnOn: LocalDate; by: string }>
>;

export type CommendationEvent =
  CommendationProposed | CommendationDecided | VetoNoted | CommendationWithdrawn | ClockEvent;

/** What each is called in a history. */
export const commendationLabels: LabelsOf<CommendationEvent> = {
  CommendationProposed: label('Commendation proposed', '表彰推荐'),
  CommendationDecided: label('Commendation decided', '表彰决定'),
  VetoNoted: label('A veto came or fell', '一票否决变化'),
  CommendationWithdrawn: label('Commendation withdrawn', '撤销表彰'),
  ...clockNewsLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
