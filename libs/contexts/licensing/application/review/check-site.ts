import { type Act, type Command, type Decide, deny, localDateOf, refuse } from '#domain/kernel';
import { personOf } from '../../desk/authority.js';
import { forms } from '../../documents/forms.js';
import { type Application, filed } from '../application.shape.js';
import { itemOf, mustBe, mustBeFreeFor } from '../authority.js';
import { paper } from '../papers.js';
import type { SiteChecked } from './review.events.js';

export type CheckSite = Command<
  'CheckSite',
  { officers: readonly string[]; met: boolean; findings: string; record: string }
>;

const certified = (officers: readonly string[], act: Act) =>
  officers.map((person) => ({
    person,
    certificate:
      act.registry.certificateAt(person, act.validAt) ??
      deny(
        'certificate-missing',
        `${person} held no valid certificate（执法证件）.`,
        'LL 34',
        'ENF-R1',
      ),
  }));

/**
 * Looks at the place with as many certified officers as the item asks for, on the day itself. Whoever took the papers in
 * does not check the substance (LIC-S9; LL 34, HCR 35).
 */
export const checkSite: Decide<CheckSite, Application, SiteChecked> = (asked, state, act) => {
  const application = filed(state);
  const { met, findings, record } = asked;
  const reviewer = personOf(act, application.received.organ, 'licence-reviewer', 'officer').id;
  if (application.siteChecks.some((check) => check.record === record)) return [];
  const item = itemOf(application);
  mustBe(application, 'under-review');
  mustBeFreeFor(application, 'review', reviewer);
  const officers = [...new Set(asked.officers)];
  if (item.siteCheck === 'none')
    refuse('stage-not-in-item', `${item.name.zh} has no site check（现场核查）.`);
  if (officers.length < item.siteOfficersMin)
    refuse(
      'too-few-officers',
      'A site check takes two officers（两名以上工作人员）.',
      'LL 34',
      'LIC-S9',
    );
  officers.forEach((person) => mustBeFreeFor(application, 'review', person));
  const holders = certified(officers, act);
  const documents = [
    paper(application, act, forms.siteCheck, { officers: holders, met, findings, record }),
  ];
  const checkedOn = localDateOf(act.validAt);
  return [
    {
      type: 'SiteChecked',
      data: { officers: holders, met, findings, by: reviewer, record, checkedOn, documents },
    },
  ];
};
