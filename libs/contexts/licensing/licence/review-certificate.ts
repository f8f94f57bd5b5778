import { type Command, type Decide, type LocalDate, localDateOf, refuse } from '#domain/kernel';
import { reactionOr } from '../desk/authority.js';
import { stop } from '../desk/clocks.js';
import { clocksOfReview, nextReview, reviewClock } from './licence.clocks.js';
import type { CertificateReviewed, FatalAccidentNoted } from './licence.events.js';
import { itemOf, mustBe } from './licence.papers.js';
import { held, type Licence } from './licence.state.js';

export type ReviewCertificate = Command<'ReviewCertificate', { record: string }>;
export type NoteFatalAccident = Command<
  'NoteFatalAccident',
  { source: string; accidentOn: LocalDate }
>;

/** Enters a periodic review (复审; PLN-7 for a plan); the time to the next one runs (TRN-1). */
export const reviewCertificate: Decide<ReviewCertificate, Licence, CertificateReviewed> = (
  { record },
  state,
  act,
) => {
  const licence = held(state);
  reactionOr(act, 'registrar', 'certificate-clerk', 'licence-reviewer');
  if (licence.reviews.includes(record)) return [];
  mustBe(licence, 'valid');
  const item = itemOf(licence);
  const reviewedOn = localDateOf(act.validAt);
  const nextBy = nextReview(item, reviewedOn);
  if (nextBy === undefined)
    refuse('item-not-reviewed', `${item.name.zh} knows no periodic review（复审）.`);
  const clocks = [
    ...stop(licence.clocks, [reviewClock(item)], act.validAt),
    ...clocksOfReview(act, item, reviewedOn),
  ];
  return [{ type: 'CertificateReviewed', data: { record, reviewedOn, nextBy, clocks } }];
};

/** An accident with deaths: no renewal without a review any more (X6; SPL 9). */
export const noteFatalAccident: Decide<NoteFatalAccident, Licence, FatalAccidentNoted> = (
  { source, accidentOn },
  state,
  act,
) => {
  const licence = held(state);
  reactionOr(act);
  if (licence.fatalAccidents.includes(source)) return [];
  return [{ type: 'FatalAccidentNoted', data: { source, accidentOn } }];
};
