import { type LocalDate, type MessageOf, refuse, sentInstead } from '#domain/kernel';
import { news } from '../../desk/news.js';
import { renewedClocks } from '../licence.clocks.js';
import { itemOfLicence, mustBe } from '../licence.papers.js';
import { filedRenewal, heldCommand } from '../licence.state.js';

type Renewed = Readonly<{
  application: string;
  number?: string;
  validFrom: LocalDate;
  validTo: LocalDate;
  /** Extended without a new review (SPL 9), which a fatal accident rules out (X6). */
  withoutReview?: boolean;
}>;

/** Enters a renewal that was granted, for the term that was decided (LIC-L3; LL 50). */
export const renewLicence = heldCommand('RenewLicence', {
  title: 'Enter a renewal that was granted（准予延续）',
  ...news,
  fills: sentInstead<Renewed>(),
  repeat: ({ application }, licence) => filedRenewal(licence, application).outcome === 'granted',
  stage: (licence) => mustBe(licence, 'valid', 'expired'),
  rule: ({ application, number, validFrom, validTo, withoutReview }, licence, act) => {
    if (withoutReview && licence.fatalAccidents.length > 0)
      refuse(
        'review-needed',
        'After a fatal accident a review is needed（发生死亡事故的，须先复审）.',
        'SPL 9',
        'X6',
      );
    if (filedRenewal(licence, application).outcome === 'deemed') return [];
    const term = { validFrom, validTo };
    const clocks = renewedClocks(act, itemOfLicence(licence), licence.clocks, term);
    return [{ type: 'LicenceRenewed', data: { application, number, ...term, clocks } }];
  },
});

export type RenewLicence = MessageOf<typeof renewLicence>;
