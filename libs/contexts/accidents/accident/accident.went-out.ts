import { dispatchAnswersOf, publicationsOf } from '#domain/procedure';
import type { AccidentEvent } from './accident.events.js';
import type { Accident } from './accident.state.js';
import { accidentStream } from './accident.stream.js';
import { heads, onDuty } from './who-may.js';

const said = {
  tag: 'accidents',
  by: [...onDuty, ...heads] as const,
  stream: accidentStream,
};

/** What the police say of what the team handed over（移送答复）; orders have their own answer. */
export const accidentDispatchAnswers = dispatchAnswersOf<Accident, AccidentEvent>(said);
/** Where a report stands that was published, and where it was taken off（公开回执）. */
export const accidentPublications = publicationsOf<Accident, AccidentEvent>(said);
