import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { drawUp, voided, waysToChallenge } from '#domain/procedure';
import { heads } from '../desk/roles.js';
import { forms } from '../documents/forms.js';
import { recallGrounds } from './grounds.js';
import { headOver, mustBe, papersOf } from './licence.papers.js';
import { heldCommand } from './licence.state.js';
import { isOfMatter } from '../desk/serving.js';

const { money, oneOf, text } = fields;

/**
 * 撤回: the holder did no wrong, but law or facts changed and the public interest asks for it; his
 * loss is made good (LIC-L7; LL 8).
 */
export const recallLicence = heldCommand('RecallLicence', {
  title: 'Recall for the public interest, with compensation（撤回许可）',
  at: 'recall',
  by: heads,
  asks: {
    ground: oneOf(recallGrounds, { about: 'Ground（撤回理由）' }),
    publicInterest: text({ about: 'Public interest（公共利益）' }),
    compensationFen: money({ about: 'Compensation（补偿）' }),
  },
  who: (licence, act) => headOver(licence, act, false),
  repeat: (_, { status }) => status === 'recalled',
  stage: (licence) => mustBe(licence, 'valid'),
  rule: ({ ground, publicInterest, compensationFen }, licence, act, by) => {
    if (publicInterest.trim() === '')
      refuse(
        'public-interest-missing',
        'Say what the public interest asks for（请说明公共利益的需要）.',
        'LL 8',
      );
    if (!Number.isSafeInteger(compensationFen) || compensationFen < 0)
      refuse(
        'compensation-missing',
        'State the compensation in whole fen（补偿金额须以整数分填写）.',
        'LL 8',
        'LIC-L7',
      );
    const remedies = waysToChallenge(act, licence.grant.organ);
    const content = { ground, publicInterest, compensationFen, law: 'LL 8', remedies };
    return [
      {
        type: 'LicenceRecalled',
        data: {
          ground,
          compensationFen,
          by,
          recalledOn: localDateOf(act.validAt),
          documents: drawUp(papersOf(licence, act), act, [forms.recalled, content]),
          clocks: voided(licence, act.validAt, 'recalled（撤回）', isOfMatter),
        },
      },
    ];
  },
});

export type RecallLicence = MessageOf<typeof recallLicence>;
