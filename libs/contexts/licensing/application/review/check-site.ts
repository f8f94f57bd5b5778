import { type Act, deny, fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { forms } from '../../documents/forms.js';
import { type Filed, filedCommand } from '../application.shape.js';
import { freeFor, itemOf, mustBe, mustBeFreeFor } from '../authority.js';
import { paper } from '../papers.js';

const { digest, flag, text, texts } = fields;

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

/** As many officers as the item asks for, each free for the review. */
const mustBeEnough = (application: Filed, officers: readonly string[]): void => {
  if (officers.length < itemOf(application).siteOfficersMin)
    deny(
      'too-few-officers',
      'A site check takes two officers（两名以上工作人员）.',
      'LL 34',
      'LIC-S9',
    );
  officers.forEach((person) => mustBeFreeFor(application, 'review', person));
};

/**
 * Looks at the place with as many certified officers as the item asks for, on the day itself. Whoever took the papers in
 * does not check the substance (LIC-S9; LL 34, HCR 35).
 */
export const checkSite = filedCommand('CheckSite', {
  title: 'Record a check of the site（现场核查）',
  at: 'site-checks',
  by: ['licence-reviewer', 'officer'],
  asks: {
    officers: texts({ about: 'Ids of those who checked（核查人员）', min: 1, max: 20 }),
    met: flag({ about: 'Conditions are met（是否符合条件）' }),
    findings: text({ about: 'Findings（核查情况）' }),
    record: digest({ about: 'SHA-256 of the record（核查记录摘要）' }),
  },
  who: freeFor('review'),
  repeat: ({ record }, { siteChecks }) => siteChecks.some((check) => check.record === record),
  stage: (application) => {
    mustBe(application, 'under-review');
    const item = itemOf(application);
    if (item.siteCheck === 'none')
      refuse('stage-not-in-item', `${item.name.zh} has no site check（现场核查）.`);
  },
  rule: ({ officers: named, met, findings, record }, application, act, by) => {
    const persons = [...new Set(named)];
    mustBeEnough(application, persons);
    const officers = certified(persons, act);
    const found = { officers, met, findings, record };
    const documents = [paper(application, act, forms.siteCheck, found)];
    const checkedOn = localDateOf(act.validAt);
    return [{ type: 'SiteChecked', data: { ...found, by, checkedOn, documents } }];
  },
});

export type CheckSite = MessageOf<typeof checkSite>;
