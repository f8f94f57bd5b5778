import { dispatchAnswersOf, publicationAnswersOf } from '#domain/procedure';
import type { HazardEvent } from './hazard.events.js';
import type { Hazard } from './hazard.state.js';
import { hazardStream } from './hazard.stream.js';

const said = {
  tag: 'hazards',
  by: ['officer', 'team-leader', 'head-of-organ', 'principal-head'],
  stream: hazardStream,
} as const;

/** What bodies outside say to what was sent to them（移送后的答复）. */
export const hazardDispatchAnswers = dispatchAnswersOf<Hazard, HazardEvent>(said);

/** Where it stands, and where it is gone（公开回执）. */
export const hazardPublicationAnswers = publicationAnswersOf<Hazard, HazardEvent>(said);
