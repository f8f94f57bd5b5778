import { label, referable, type Standing } from '#domain/kernel';
import type { InspectionEvent } from './inspection.events.js';
import { evolveInspection, type Inspection, noInspection } from './inspection.state.js';
import { inspectionStream } from './inspection.stream.js';

/** What others may know of an inspection: which hazards it reported by itself, and of what. */
export type InspectionFacts = Readonly<{
  reports: readonly Readonly<{ hazardId: string; facts: string }>[];
}>;

/** An inspection that another file refers to: what a tip-off led to（由举报引发的检查）. */
export const inspectionReference = referable<Inspection, InspectionEvent, InspectionFacts>({
  stream: inspectionStream,
  title: label('inspection', '执法检查'),
  initial: noInspection,
  evolve: evolveInspection,
  standing: ({ planned, recorded }): Standing<InspectionFacts> | undefined =>
    planned && {
      party: planned.scheme.unit.id,
      organ: planned.scheme.organ,
      facts: { reports: recorded?.reports ?? [] },
    },
});
