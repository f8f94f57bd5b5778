import { samePerson } from '#domain/procedure';
import { deny, fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { heads } from '../../desk/roles.js';
import { filedCommand } from '../application.shape.js';
import { ofOrgan } from '../authority.js';

const { flag, id } = fields;

/**
 * The head decides; a recused person lets go of the file, and what was done before is looked at
 * again (E17).
 */
export const decideRecusal = filedCommand('DecideRecusal', {
  title: 'Decide on a recusal（决定回避）',
  at: 'recusal-decisions',
  by: heads,
  asks: {
    person: id({ about: 'Who was asked to keep out（被申请回避人）' }),
    granted: flag({ about: 'Whether he must（是否回避）' }),
  },
  who: (application, act, { person }) => {
    const head = ofOrgan(application, act);
    if (samePerson(head, person, act))
      deny(
        'judge-in-own-matter',
        'Nobody decides on his own recusal（不得决定本人的回避）.',
        'PL 43',
        'E18',
      );
    return head;
  },
  repeat: ({ person, granted }, { recusalDecided }) => recusalDecided[person] === granted,
  stage: ({ recusalAsked, recusalDecided }, _, { person }) => {
    if (recusalAsked[person] === undefined)
      refuse(
        'recusal-not-asked',
        'Nobody asked for this recusal（没有针对该人员的回避申请）.',
        'PL 43',
      );
    if (recusalDecided[person] === true)
      refuse(
        'recusal-final',
        'A recusal once granted is not taken back（已准许的回避不得收回）.',
        'PL 43',
      );
  },
  rule: ({ person, granted }, { hands }, act, decidedBy) => {
    const actedBefore = [...hands.intake, ...hands.review, ...hands.approval].includes(person);
    const decidedOn = localDateOf(act.validAt);
    const data = { person, granted, decidedBy, decidedOn, actedBefore };
    return [{ type: 'RecusalDecided', data }];
  },
});

export type DecideRecusal = MessageOf<typeof decideRecusal>;
