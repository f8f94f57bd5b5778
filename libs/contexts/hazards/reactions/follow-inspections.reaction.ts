import type { Reaction } from '#domain/kernel';
import { hazardStream } from '../hazard/hazard.stream.js';
import type { InspectionEvent } from '../inspection/inspection.events.js';
import { inspectionStream } from '../inspection/inspection.stream.js';
import { clueOf, notRemoved, obstructed } from './clue-of.js';

/**
 * What an inspection leads to: an order that was not corrected and an inspection that was refused
 * are clues of enforcement (INS-8, X2, X17), a finding that may be a major hazard is reported as
 * one at once (X1).
 */
export const followInspections: Reaction<InspectionEvent> = {
  name: 'hazards.follow-inspections',
  from: inspectionStream,
  on: {
    ReInspected: ({ orderId, uncorrected }, { id }) =>
      uncorrected ? [clueOf({ ...uncorrected, actId: `order-${orderId}` }, notRemoved, id)] : [],
    InspectionRefused: ({ suspicion }, { id }) => [
      clueOf({ ...suspicion, actId: `refusal-${suspicion.inspectionId}` }, obstructed, id),
    ],
    InspectionRecorded: ({ reports = [] }) =>
      reports.map((report) => ({
        category: hazardStream.category,
        id: report.hazardId,
        type: 'ReportHazard',
        data: report,
      })),
  },
};
