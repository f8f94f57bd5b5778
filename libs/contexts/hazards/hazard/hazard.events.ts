import { label, type LabelsOf } from '#domain/kernel';
import {
  type ClockEvent,
  clockNewsLabels,
  type CountingEvent,
  countingLabels,
} from '#domain/procedure';
import { type EndingEvent, endingLabels } from './ending/ending.events.js';
import { type ListingEvent, listingLabels } from './listing/listing.events.js';
import { type RectifyingEvent, rectifyingLabels } from './rectifying/rectifying.events.js';
import { type ReportingEvent, reportingLabels } from './reporting/reporting.events.js';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `hazard.stream.ts`.

export type HazardEvent =
  ReportingEvent | ListingEvent | RectifyingEvent | EndingEvent | CountingEvent | ClockEvent;

/** What each is called in a history. An event without its row does not compile. */
export const hazardLabels: LabelsOf<HazardEvent> = {
  ...reportingLabels,
  ...listingLabels,
  ...rectifyingLabels,
  ...endingLabels,
  ...countingLabels,
  ...clockNewsLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
