/** What other contexts may know of inspections and hazards: their news, and that they are. */
export type { InspectionEvent } from './inspection/inspection.events.js';
export { inspectionReference } from './inspection/inspection.reference.js';
export { inspectionStream } from './inspection/inspection.stream.js';
export { hazardReference } from './hazard/hazard.reference.js';
