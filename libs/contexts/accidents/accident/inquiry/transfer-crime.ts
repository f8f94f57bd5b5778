import { fields, localDateOf, type MessageOf, refuse, same } from '#domain/kernel';
import { drawUp } from '#domain/procedure';
import { inOurHands, knownCommand } from '../accident.state.js';
import { forms, papersOf } from '../papers.js';
import { headOf, heads } from '../who-may.js';
import { stillInquiring } from './stages.js';

const { paperNumber, text, texts } = fields;

/**
 * The team finds a suspected crime and hands the material over, or copies of
 * it（移送涉嫌犯罪材料）: in time, while the inquiry goes on (R493 26, ACC-S12). What the police
 * say is on record, and owed.
 */
export const transferCrime = knownCommand('TransferCrime', {
  title: 'Hand a suspected crime over（移送涉嫌犯罪材料）',
  at: 'team/crime-transfers',
  by: heads,
  asks: {
    to: text({ about: 'To whom（接收机关）', max: 120, example: '江门市公安局江海分局' }),
    suspicion: text({ about: 'Which crime is suspected, and why（涉嫌罪名和理由）', max: 1_000 }),
    materials: texts({ about: 'What is handed over（材料清单）', min: 1, max: 60 }),
    number: paperNumber({ about: 'Number of the paper（移送文号）', max: 80 }),
  },
  who: headOf,
  repeat: (asked, { crimes }) =>
    crimes.some(({ to, suspicion, materials, number }) =>
      same({ to, suspicion, materials, number }, asked),
    ),
  stage: (accident, _, { number }) => {
    inOurHands(accident);
    stillInquiring(accident);
    if (accident.crimes.some((one) => one.number === number))
      refuse('number-used', `文号 ${number} 已使用（another transfer bears it）.`, 'R493 26');
  },
  rule: (asked, accident, act, { id: by }) => {
    const transferredOn = localDateOf(act.now);
    const paper = { ...asked, accident: accident.reported.accident, transferredOn };
    return [
      {
        type: 'CrimeTransferred',
        data: {
          ...asked,
          transferredOn,
          by,
          documents: drawUp(papersOf(accident), act, [forms.crime, paper]),
        },
      },
    ];
  },
});

export type TransferCrime = MessageOf<typeof transferCrime>;
