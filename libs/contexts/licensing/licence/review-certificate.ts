import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { forOrgan } from '../desk/authority.js';
import { stop } from '#domain/procedure';
import { clocksOfReview, nextReview, reviewClock } from './licence.clocks.js';
import { itemOfLicence, mustBe } from './licence.papers.js';
import { heldCommand } from './licence.state.js';

/** Enters a periodic review (复审; PLN-7 for a plan); the time to the next one runs (TRN-1). */
export const reviewCertificate = heldCommand('ReviewCertificate', {
  title: 'Enter a periodic review（复审）',
  at: 'reviews',
  by: ['registrar', 'certificate-clerk', 'licence-reviewer'],
  system: ['reaction'],
  asks: { record: fields.digest({ about: 'SHA-256 of the record（复审记录摘要）' }) },
  who: ({ grant }, act) => forOrgan(act, grant.organ),
  repeat: ({ record }, { reviews }) => reviews.includes(record),
  late: ({ grant }) => grant.validFrom,
  stage: (licence) => mustBe(licence, 'valid'),
  rule: ({ record }, licence, act) => {
    const item = itemOfLicence(licence);
    const reviewedOn = localDateOf(act.validAt);
    const nextBy = nextReview(item, reviewedOn);
    if (nextBy === undefined)
      refuse('item-not-reviewed', `${item.name.zh} knows no periodic review（复审）.`);
    const clocks = [
      ...stop(licence, act.validAt, reviewClock(item)),
      ...clocksOfReview(act, item, reviewedOn),
    ];
    return [{ type: 'CertificateReviewed', data: { record, reviewedOn, nextBy, clocks } }];
  },
});

export type ReviewCertificate = MessageOf<typeof reviewCertificate>;
