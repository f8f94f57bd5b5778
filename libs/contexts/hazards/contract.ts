/** What other contexts may know of inspections: their news. */
export type { InspectionEvent } from './inspection/inspection.events.js';
export { inspectionStream } from './inspection/inspection.stream.js';
