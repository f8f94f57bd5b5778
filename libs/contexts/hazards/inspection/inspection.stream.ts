import { knownTo, label, type StreamKind } from '#domain/kernel';
import type { InspectionEvent } from './inspection.events.js';
import { evolveInspection } from './inspection.state.js';

/** `hazardsInspection-440704.<inspectionId>`: one inspection with its measures and orders. */
export const inspectionStream: StreamKind<InspectionEvent> = {
  category: 'hazardsInspection',
  upcasters: {},
  dispatches: {
    FindingHandedOver: {
      what: label('a finding of another body', '移送检查发现的问题'),
      law: ['WSL 69'],
      of: ({ to, handedOverOn: on }) => ({ step: 'sent', to, on }),
    },
  },
  knows: knownTo(evolveInspection),
};
