import type { Reaction } from '#domain/kernel';
import { clueOfUnit } from '#domain/procedure';
import { hazardStream } from '../hazard/hazard.stream.js';
import type { InspectionEvent } from '../inspection/inspection.events.js';
import { inspectionStream } from '../inspection/inspection.stream.js';
import type { HazardFound } from '../inspection/visit/visit.events.js';
import { notRemoved, obstructed, refuses } from './articles.js';

const reported = (report: HazardFound) => ({
  category: hazardStream.category,
  id: report.hazardId,
  type: 'ReportHazard',
  data: report,
});

/**
 * What an inspection leads to: an order that was not corrected and an inspection that was refused
 * are clues of enforcement (INS-8, X2, X17), a finding that may be a major hazard is reported as
 * one at once (X1); so is what was not corrected, and may be fined by the day (INS-8, X5).
 */
export const followInspections: Reaction<InspectionEvent> = {
  name: 'hazards.follow-inspections',
  from: inspectionStream,
  on: {
    ReInspected: ({ orderId, uncorrected }, { id }) =>
      uncorrected
        ? [clueOfUnit(uncorrected, { actId: `order-${orderId}`, articles: notRemoved }, id)]
        : [],
    InspectionRefused: ({ suspicion }, { id }) => [
      clueOfUnit(
        suspicion,
        { actId: `refusal-${suspicion.inspectionId}`, articles: obstructed },
        id,
      ),
    ],
    DailyPenaltyChecked: ({ orderId, suspicion }, { id }) =>
      suspicion
        ? [clueOfUnit(suspicion, { actId: `daily-${orderId}`, articles: refuses }, id)]
        : [],
    InspectionRecorded: ({ reports = [] }) => reports.map(reported),
    ListingChecked: ({ reports = [] }) => reports.map(reported),
  },
};
