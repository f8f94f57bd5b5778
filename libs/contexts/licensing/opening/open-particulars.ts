import {
  type Act,
  deny,
  fields,
  filledWith,
  localDateOf,
  type MessageOf,
  refuse,
  type Role,
  same,
  unknown,
  type Whose,
} from '#domain/kernel';
import { matterOf, mustWorkOnAMatterOf } from '#domain/procedure';
import { actedBy, capacityOf, inOrgan } from '../desk/authority.js';
import { openingScopes, sealedFile } from './opening.events.js';
import { openingCommand } from './opening.state.js';

const { oneOf, optional, part, text } = fields;

/**
 * Who may see a natural person's name in full: those who print it on a paper or decide about it.
 */
export const mayOpen: readonly [Role, ...Role[]] = [
  'licence-reviewer',
  'licence-approver',
  'certificate-clerk',
  'officer',
  'head-of-organ',
  'principal-head',
];

/** What the file says of itself, read from its own stream. */
export type OnFile = Readonly<{
  /** The natural person concerned; none when the file is about a unit. */
  subject?: string;
  /** The organ that handles it; the register of parties belongs to none. */
  organ?: string;
}>;

/**
 * Enters that somebody opens sealed particulars, before anything is shown (PRV-2, PRV-9): only
 * whoever works on the matter, in the organ that handles it, with a reason.
 */
export const openParticulars = openingCommand('OpenParticulars', {
  title: 'Open sealed particulars, with a reason（查阅个人信息登记）',
  at: '',
  by: mayOpen,
  asks: {
    file: part(sealedFile, { about: 'The file（查阅档案）' }),
    scope: oneOf(openingScopes, { about: 'Name, or everything sealed（查阅范围）' }),
    reason: text({ about: 'Why（查阅理由）', max: 500 }),
    matter: optional(
      matterOf('For the register of parties: the matter of that person worked on（所涉事项）'),
    ),
  },
  fills: filledWith<{ opening: string; onFile?: OnFile; whose?: Whose }>(),
  who: (_, act, { file, onFile, whose }) => {
    if (!onFile)
      unknown('no-such-file', `There is no such file: ${file.id}（没有这一档案：${file.id}）.`);
    if (onFile.organ !== undefined && !inOrgan(act, onFile.organ))
      deny('wrong-organ', 'The matter belongs to another organ（非本机关办理）.', 'PRV-2');
    if (onFile.organ === undefined) mustWorkOnAMatterOf(onFile.subject ?? '', whose, act);
    else if (whose && !holdsIt(whose, act))
      deny('not-in-hand', 'The matter is in other hands（本事项由他人承办）.', 'PRV-2', 'PIPL 6');
    return { by: actedBy(act), ...onFile };
  },
  repeat: ({ opening, file, reason }, { openings }, act) => {
    const there = openings.find((one) => one.opening === opening);
    if (!there || same([there.file, there.by, there.reason], [file, actedBy(act), reason]))
      return there !== undefined;
    return refuse(
      'opening-entered',
      'Another opening already has this id（该编号已被另一次查阅使用）.',
    );
  },
  rule: ({ opening, file, scope, reason }, _, act, { by, subject }) => {
    if (subject === undefined)
      refuse(
        'nothing-sealed',
        'The file is about a unit: nothing is sealed（该档案属于单位，没有密封的信息）.',
      );
    if (reason.trim() === '')
      refuse('reason-missing', 'Say why it is opened（请写明查阅理由）.', 'PRV-2', 'PRV-9');
    const openedOn = localDateOf(act.now);
    const data = { opening, file, subject, scope, reason, by, openedOn };
    return [{ type: 'ParticularsOpened', data }];
  },
});

/** Roles that look at one matter because they have it in hand, and at no other. */
const byHand: readonly Role[] = ['licence-reviewer', 'licence-approver', 'officer'];

/** Who has it in hand; before anybody has, and for who heads or issues, whoever is of the organ. */
const holdsIt = ({ hands }: Whose, act: Act): boolean =>
  hands.includes(actedBy(act)) ||
  capacityOf(act).roles.some((role) => mayOpen.includes(role) && !byHand.includes(role));

export type OpenParticulars = MessageOf<typeof openParticulars>;
