import { knownTo, type StreamKind } from '#domain/kernel';
import type { InspectionEvent } from './inspection.events.js';
import { evolveInspection } from './inspection.state.js';

/** `hazardsInspection-440704.<inspectionId>`: one inspection with its measures and orders. */
export const inspectionStream: StreamKind<InspectionEvent> = {
  category: 'hazardsInspection',
  upcasters: {},
  knows: knownTo(evolveInspection),
};
