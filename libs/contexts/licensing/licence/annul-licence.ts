import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { drawUp, voided, waysToChallenge } from '#domain/procedure';
import type { Item } from '../catalogue/item.js';
import { heads } from '../desk/roles.js';
import { forms } from '../documents/forms.js';
import { type AnnulmentGround, annulmentGrounds } from './grounds.js';
import { headOver, itemOfLicence, mustBe, papersOf } from './licence.papers.js';
import { heldCommand } from './licence.state.js';
import { isOfMatter } from '../desk/serving.js';

const { flag, oneOf, text } = fields;

const lawOf: Readonly<Record<AnnulmentGround, string>> = {
  'abuse-of-office': 'LL 69(1)',
  'beyond-powers': 'LL 69(1)',
  'against-procedure': 'LL 69(1)',
  'not-qualified': 'LL 69(1)',
  'fraud-or-bribe': 'LL 69(2)',
  'conditions-lost': 'WSL 63',
  'fatal-accident': '应急〔2021〕83号',
  'false-data': '应急〔2021〕83号',
};
const ofRatings: readonly AnnulmentGround[] = ['fatal-accident', 'false-data'];
const ofOfficials: readonly AnnulmentGround[] = [
  'abuse-of-office',
  'beyond-powers',
  'against-procedure',
  'not-qualified',
];

const mustBeAnnullable = (item: Item, ground: AnnulmentGround, publicHarm: boolean): void => {
  if (publicHarm)
    refuse(
      'major-public-harm',
      'It is not annulled where that would do major harm to the public（撤销可能对公共利益造成重大损害的，不予撤销）.',
      'LL 69(3)',
      'LIC-L6',
    );
  if (ofRatings.includes(ground) && item.kind !== 'review')
    refuse(
      'ground-not-of-item',
      'Only a rating is annulled on this ground（该事由只适用于评审定级）.',
      lawOf[ground],
    );
};

/**
 * 撤销: the grant should never have been, or its conditions are gone (LIC-L6, LIC-L9; LL 69, WSL
 * 63). Fraud bars a new application for years; an official's mistake is news for accountability
 * (X23).
 */
export const annulLicence = heldCommand('AnnulLicence', {
  title: 'Annul what should not have been granted（撤销许可）',
  at: 'annulment',
  by: heads,
  asks: {
    ground: oneOf(annulmentGrounds, { about: 'Ground（撤销理由）' }),
    facts: text({ about: 'Facts（事实）' }),
    publicHarm: flag({
      about: 'Annulling would do major public harm（可能对公共利益造成重大损害）',
      example: false,
    }),
  },
  who: (licence, act) => headOver(licence, act, true),
  repeat: (_, { status }) => status === 'annulled',
  stage: (licence) => mustBe(licence, 'valid', 'expired'),
  rule: ({ ground, facts, publicHarm }, licence, act, by) => {
    const item = itemOfLicence(licence);
    mustBeAnnullable(item, ground, publicHarm);
    const barred = ground === 'fraud-or-bribe' && item.publicSafety;
    const remedies = waysToChallenge(act, licence.grant.organ);
    return [
      {
        type: 'LicenceAnnulled',
        data: {
          ground,
          by,
          annulledOn: localDateOf(act.validAt),
          bar: barred
            ? { rule: 'LIC-B2', subject: licence.holder.id, item: licence.grant.item }
            : undefined,
          officialMistake: ofOfficials.includes(ground),
          documents: drawUp(papersOf(licence, act), act, [
            forms.annulled,
            { ground, facts, law: lawOf[ground], remedies },
          ]),
          clocks: voided(licence, act.validAt, 'annulled（撤销）', isOfMatter),
        },
      },
    ];
  },
});

export type AnnulLicence = MessageOf<typeof annulLicence>;
