import { dispatchAnswersOf } from '#domain/procedure';
import type { InspectionEvent } from './inspection.events.js';
import type { Inspection } from './inspection.state.js';
import { inspectionStream } from './inspection.stream.js';

const said = {
  tag: 'inspections',
  by: ['officer', 'team-leader', 'head-of-organ', 'principal-head'],
  stream: inspectionStream,
} as const;

/** What bodies outside say to what was sent to them（移送后的答复）. */
export const inspectionDispatchAnswers = dispatchAnswersOf<Inspection, InspectionEvent>(said);
