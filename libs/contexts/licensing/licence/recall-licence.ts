import { type Command, type Decide, type Fen, localDateOf, refuse } from '#domain/kernel';
import { voidAll } from '../desk/clocks.js';
import { forms } from '../documents/forms.js';
import type { LicenceRecalled } from './licence.events.js';
import { headOver, mustBe, paper } from './licence.papers.js';
import { held, type Licence } from './licence.state.js';

export type RecallLicence = Command<
  'RecallLicence',
  { ground: 'law-changed' | 'facts-changed'; publicInterest: string; compensationFen: Fen }
>;

/** 撤回: the holder did no wrong, but law or facts changed and the public interest asks for it; his loss is made good (LIC-L7; LL 8). */
export const recallLicence: Decide<RecallLicence, Licence, LicenceRecalled> = (
  { ground, publicInterest, compensationFen },
  state,
  act,
) => {
  const licence = held(state);
  const by = headOver(licence, act, false);
  if (licence.status === 'recalled') return [];
  mustBe(licence, 'valid');
  if (publicInterest.trim() === '')
    refuse('public-interest-missing', 'Say what the public interest（公共利益） asks for.', 'LL 8');
  if (!Number.isSafeInteger(compensationFen) || compensationFen < 0)
    refuse(
      'compensation-missing',
      'State the compensation（补偿） in whole fen.',
      'LL 8',
      'LIC-L7',
    );
  const content = { ground, publicInterest, compensationFen, law: 'LL 8' };
  return [
    {
      type: 'LicenceRecalled',
      data: {
        ground,
        compensationFen,
        by,
        recalledOn: localDateOf(act.validAt),
        documents: [paper(licence, act, forms.recalled, content)],
        clocks: voidAll(licence.clocks, act.validAt),
      },
    },
  ];
};
