import { label, type LabelsOf } from '#domain/kernel';
import { type ClockEvent, clockNewsLabels } from '#domain/procedure';
import { type OrdersEvent, ordersLabels } from './orders/orders.events.js';
import { type VisitEvent, visitLabels } from './visit/visit.events.js';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `inspection.stream.ts`.

export type InspectionEvent = VisitEvent | OrdersEvent | ClockEvent;

/** What each is called in a history. An event without its row does not compile. */
export const inspectionLabels: LabelsOf<InspectionEvent> = {
  ...visitLabels,
  ...ordersLabels,
  ...clockNewsLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
