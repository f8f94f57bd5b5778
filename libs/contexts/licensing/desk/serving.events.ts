import {
  type ClockChange,
  type Event,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import type { NumberedDocument, PublicNotice, Service } from '#domain/procedure';

/** What an act draws up（随行为作出的文书）. */
export type Papers = Readonly<{ documents: readonly NumberedDocument[] }>;

/** Papers that left the organ reached the party（文书送达）, on one receipt. */
export type PapersServed = Event<
  'PapersServed',
  Papers &
    Readonly<{
      /** Their numbers（文号）. */
      papers: readonly string[];
      service: Service;
      servedOn: LocalDate;
      by: string;
      clocks?: readonly ClockChange[];
    }>
>;

/** Papers were posted to the public（公告送达）, after every other way failed. */
export type PapersPosted = Event<
  'PapersPosted',
  WithClocks<{
    papers: readonly string[];
    service: PublicNotice;
    postedOn: LocalDate;
    /** The day on which they count as served: the last of the term. */
    servedOn: LocalDate;
    by: string;
  }>
>;

/** Papers reached the party on another day than was recorded（更正送达日期）. */
export type ServiceCorrected = Event<
  'ServiceCorrected',
  Papers &
    Readonly<{
      papers: readonly string[];
      service: Service;
      servedOn: LocalDate;
      was: LocalDate;
      reasons: string;
      correctedOn: LocalDate;
      correctedBy: string;
    }>
>;

export type ServingEvent = PapersServed | PapersPosted | ServiceCorrected;

export const servingLabels: LabelsOf<ServingEvent> = {
  PapersServed: label('Papers served', '文书送达'),
  PapersPosted: label('Papers posted to the public', '公告送达'),
  ServiceCorrected: label('Day of service corrected', '更正送达日期'),
};
