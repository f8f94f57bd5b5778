import { fields, type LocalDate, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { forOrgan } from '../desk/authority.js';
import { stop } from '#domain/procedure';
import { exhibitReference } from '#contexts/evidence/contract';
import { clocksOfReview, nextReview, reviewClock } from './licence.clocks.js';
import { itemOfLicence, mustBe } from './licence.papers.js';
import { type HeldLicence, heldCommand } from './licence.state.js';

/** What a review on that day settles: the one that was due, if it is done before its day. */
const reviewedThen = ({ periods, validTo, clocks }: HeldLicence, on: LocalDate, clock: string) => {
  const due = clocks[clock]?.set.dueDate;
  const from = periods.at(-1)?.from ?? on;
  return { from, until: validTo, done: validTo !== undefined && due && due > on ? due : on };
};

/** Enters a periodic review (复审; PLN-7 for a plan); the time to the next one runs (TRN-1). */
export const reviewCertificate = heldCommand('ReviewCertificate', {
  title: 'Enter a periodic review（复审）',
  at: 'reviews',
  by: ['registrar', 'certificate-clerk', 'licence-reviewer'],
  system: ['reaction'],
  asks: {
    record: fields.file(exhibitReference, {
      about: 'SHA-256 of the record（复审记录摘要）',
      here: true,
      at: () => 'then',
    }),
  },
  who: ({ grant }, act) => forOrgan(act, grant.organ),
  repeat: ({ record }, { reviews }) => reviews.includes(record),
  late: ({ grant }) => grant.validFrom,
  stage: (licence) => mustBe(licence, 'valid'),
  rule: ({ record }, licence, act) => {
    const item = itemOfLicence(licence);
    const reviewedOn = localDateOf(act.validAt);
    if (item.reviewEveryYears === undefined)
      refuse(
        'item-not-reviewed',
        `${item.name.en} knows no periodic review（${item.name.zh}无须定期复审）.`,
      );
    const reviewed = reviewedThen(licence, reviewedOn, reviewClock(item));
    const nextBy = nextReview(item, reviewed, act);
    const clocks = [
      ...stop(licence, act.validAt, reviewClock(item)),
      ...clocksOfReview(act, item, reviewed),
    ];
    return [{ type: 'CertificateReviewed', data: { record, reviewedOn, nextBy, clocks } }];
  },
});

export type ReviewCertificate = MessageOf<typeof reviewCertificate>;
