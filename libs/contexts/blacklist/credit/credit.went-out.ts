import { publicationAnswersOf } from '#domain/procedure';
import type { CreditEvent } from './credit.events.js';
import type { Credit } from './credit.state.js';
import { creditStream } from './credit.stream.js';

/** Where a record stands that was published, and where it is gone（公开回执）. */
export const creditPublicationAnswers = publicationAnswersOf<Credit, CreditEvent>({
  tag: 'blacklist',
  by: ['officer', 'team-leader', 'head-of-organ', 'principal-head'],
  stream: creditStream,
});
