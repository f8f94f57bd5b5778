import { type Instant, localDateOf, type MessageOf, refuse, sentInstead } from '#domain/kernel';
import type { ChangeKind } from '../../catalogue/item.js';
import { stop } from '#domain/procedure';
import { news } from '../../desk/news.js';
import type { Applicant, Terms } from '../../desk/party.js';
import { changeClock } from '../licence.clocks.js';
import { itemOfLicence, mustBe } from '../licence.papers.js';
import { heldCommand } from '../licence.state.js';

type Change = Readonly<{
  application: string;
  changes: readonly ChangeKind[];
  holder: Applicant;
  terms: Terms;
  filedAt: Instant;
}>;

/**
 * Enters a change that was applied for and granted (LIC-L1; LL 49). Moved premises, another mode, a
 * wider scope are no changes in law: they take a new application (LIC-L2; O55).
 */
export const changeLicence = heldCommand('ChangeLicence', {
  title: 'Enter a change that was granted（变更登记）',
  ...news,
  fills: sentInstead<Change>(),
  repeat: ({ application }, { changedBy }) => changedBy.includes(application),
  stage: (licence) => mustBe(licence, 'valid'),
  rule: ({ application, changes, holder, terms, filedAt }, licence, act) => {
    const { allowed, law } = itemOfLicence(licence).change;
    if (changes.some((change) => !allowed.includes(change)))
      refuse(
        'new-application-needed',
        'This takes a new application（该情形应当重新申请）.',
        law,
        'LIC-L2',
      );
    const changedOn = localDateOf(act.validAt);
    const clocks = stop(licence, filedAt, ...changes.map(changeClock));
    const data = { application, changes, holder, terms, changedOn, clocks };
    return [{ type: 'LicenceChanged', data }];
  },
});

export type ChangeLicence = MessageOf<typeof changeLicence>;
