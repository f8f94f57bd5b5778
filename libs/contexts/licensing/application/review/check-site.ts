import { type Act, fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { drawUp, fitTogether } from '#domain/procedure';
import { exhibitReference } from '#contexts/evidence/contract';
import { workingFor } from '../../desk/authority.js';
import { forms } from '../../documents/forms.js';
import { type Filed, filedCommand } from '../application.shape.js';
import { itemOf, mustBe, mustBeFreeFor, recusedIn } from '../authority.js';
import { papersOf } from '../papers.js';

const { file, flag, text, texts } = fields;

/**
 * Whoever puts it on record, and the officers with their certificates: as many as law and item ask
 * for, each free for the review and fit like every pair of the bureau. The brigade works in the
 * bureau's name.
 */
const visitors = (
  application: Filed,
  act: Act,
  asked: Readonly<{ officers: readonly string[] }>,
) => {
  const by = workingFor(act, application.received.organ);
  const named = [...new Set(asked.officers)];
  for (const person of [by, ...named]) mustBeFreeFor(application, 'review', person, act);
  fitTogether(
    named,
    {
      rule: 'ENF-R1',
      atLeast: itemOf(application).siteOfficersMin,
      organs: [application.received.organ],
      recused: recusedIn(application),
      law: ['LL 34', 'LIC-S9'],
    },
    act,
  );
  const officers = named.map((person) => ({
    person,
    certificate: act.registry.certificateAt(person, act.validAt)!,
  }));
  return { by, officers };
};

/**
 * Looks at the place with as many certified officers as the item asks for, on the day itself.
 * Whoever took the papers in does not check the substance (LIC-S9; LL 34, HSL 55).
 */
export const checkSite = filedCommand('CheckSite', {
  title: 'Record a check of the site（现场核查）',
  at: 'site-checks',
  by: ['licence-reviewer', 'officer'],
  asks: {
    officers: texts({ about: 'Ids of those who checked（核查人员）', min: 1, max: 20 }),
    met: flag({ about: 'Conditions are met（是否符合条件）' }),
    findings: text({ about: 'Findings（核查情况）' }),
    record: file(exhibitReference, {
      about: 'SHA-256 of the record（核查记录摘要）',
      here: true,
      at: () => 'then',
    }),
  },
  who: visitors,
  repeat: ({ record }, { siteChecks }) => siteChecks.some((check) => check.record === record),
  late: ({ acceptedOn }) => acceptedOn,
  stage: (application) => {
    mustBe(application, 'under-review');
    const item = itemOf(application);
    if (item.siteCheck === 'none')
      refuse(
        'stage-not-in-item',
        `${item.name.en} has no site check（${item.name.zh}不作现场核查）.`,
      );
  },
  rule: ({ met, findings, record }, application, act, { by, officers }) => {
    const found = { officers, met, findings, record };
    const documents = drawUp(papersOf(application, act), act, [forms.siteCheck, found]);
    const checkedOn = localDateOf(act.validAt);
    return [{ type: 'SiteChecked', data: { ...found, by, checkedOn, documents } }];
  },
});

export type CheckSite = MessageOf<typeof checkSite>;
