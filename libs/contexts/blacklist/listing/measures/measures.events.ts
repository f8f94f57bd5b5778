import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import type { NumberedDocument } from '#domain/procedure';

// What others do because somebody is listed（联合惩戒、管理措施）, as it is stored. Sent is not
// done.

/** What is asked of whom, on which basis of its own（措施、法律依据、接收部门）. */
export type MeasureSaid = Readonly<{
  measureId: string;
  kind: string;
  basis: string;
  to: string;
  number: string;
}>;
export type MeasureSent = Event<
  'MeasureSent',
  WithClocks<
    MeasureSaid & { sentOn: LocalDate; by: string; documents: readonly NumberedDocument[] }
  >
>;
export type MeasureAnswered = Event<
  'MeasureAnswered',
  WithClocks<{
    measureId: string;
    accepted: boolean;
    /** Number of the other side（对方文号）. */
    number: string;
    reason?: string;
    /** In force there since（生效日期）. */
    inForceFrom?: LocalDate;
    answeredOn: LocalDate;
    by: string;
  }>
>;
export type MeasureLifted = Event<
  'MeasureLifted',
  WithClocks<{
    measureId: string;
    reason: string;
    number: string;
    liftedOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;
export type MeasureLiftingAcknowledged = Event<
  'MeasureLiftingAcknowledged',
  WithClocks<{ measureId: string; number: string; acknowledgedOn: LocalDate; by: string }>
>;

export type MeasureEvent =
  MeasureSent | MeasureAnswered | MeasureLifted | MeasureLiftingAcknowledged;

/** What each is called in a history. */
export const measureLabels: LabelsOf<MeasureEvent> = {
  MeasureSent: label('Measure sent', '联合惩戒措施移送'),
  MeasureAnswered: label('Measure answered', '联合惩戒措施答复'),
  MeasureLifted: label('Measure lifted', '解除联合惩戒措施'),
  MeasureLiftingAcknowledged: label('Lifting acknowledged', '确认解除联合惩戒措施'),
};
