import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { voidAll } from '../desk/clocks.js';
import { forms } from '../documents/forms.js';
import type { AnnulmentGround, LicenceAnnulled } from './licence.events.js';
import { headOver, itemOf, mustBe, paper } from './licence.papers.js';
import { held, type Licence } from './licence.state.js';

export type AnnulLicence = Command<
  'AnnulLicence',
  {
    ground: AnnulmentGround;
    facts: string;
    /** Annulling would do major harm to the public interest (LL 69(3)). */
    publicHarm: boolean;
  }
>;

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

/**
 * 撤销: the grant should never have been, or its conditions are gone (LIC-L6, LIC-L9; LL 69, WSL 63). Fraud bars a new
 * application for years; an official's mistake is news for accountability (X23).
 */
export const annulLicence: Decide<AnnulLicence, Licence, LicenceAnnulled> = (
  { ground, facts, publicHarm },
  state,
  act,
) => {
  const licence = held(state);
  const by = headOver(licence, act, true);
  if (licence.status === 'annulled') return [];
  mustBe(licence, 'valid', 'expired');
  const item = itemOf(licence);
  if (publicHarm)
    refuse(
      'major-public-harm',
      'It is not annulled（撤销） where that would do major harm to the public.',
      'LL 69(3)',
      'LIC-L6',
    );
  if (ofRatings.includes(ground) && item.kind !== 'review')
    refuse(
      'ground-not-of-item',
      'Only a rating（评审定级） is annulled on this ground.',
      lawOf[ground],
    );
  const barred = ground === 'fraud-or-bribe' && item.publicSafety;
  return [
    {
      type: 'LicenceAnnulled',
      data: {
        ground,
        by,
        annulledOn: localDateOf(act.validAt),
        bar: barred ? { rule: 'LIC-B2', subject: licence.holder.id } : undefined,
        officialMistake: ofOfficials.includes(ground),
        documents: [paper(licence, act, forms.annulled, { ground, facts, law: lawOf[ground] })],
        clocks: voidAll(licence.clocks, act.validAt),
      },
    },
  ];
};
