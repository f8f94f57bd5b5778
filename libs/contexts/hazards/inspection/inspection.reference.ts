import { label, referable, type Standing } from '#domain/kernel';
import type { InspectionEvent } from './inspection.events.js';
import { evolveInspection, type Inspection, noInspection } from './inspection.state.js';
import { inspectionStream } from './inspection.stream.js';

/** An inspection that another file refers to: what a tip-off led to（由举报引发的检查）. */
export const inspectionReference = referable<Inspection, InspectionEvent, object>({
  stream: inspectionStream,
  title: label('inspection', '执法检查'),
  initial: noInspection,
  evolve: evolveInspection,
  standing: ({ planned }): Standing | undefined =>
    planned && { party: planned.scheme.unit.id, organ: planned.scheme.organ, facts: {} },
});
