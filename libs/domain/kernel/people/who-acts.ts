import { type Role, roleNames } from './actor.js';

/**
 * Commands by whom they are said of: everybody who may knock, everybody in office（申请人除外）,
 * the same but for heads（工作人员，负责人除外）, or one role.
 */
type Of = Role | 'every' | 'office' | 'staff';
type ActsBy<N extends string> = Readonly<Partial<Record<Of, readonly N[]>>>;

/**
 * How whoever acts stands to the matter, beside the role（谁可以办理）: what stands in none of
 * these lists is done by everybody in that role of the organs whose it is, the party by his unit.
 */
export type WhoActs<N extends string = string> = Readonly<{
  /** Done by whoever has it in hand, or was named to it（承办人、指定人员本人）, alone. */
  inHand?: ActsBy<N>;
  /** Done by somebody of whatever organ（不限机关）. */
  ofAnyOrgan?: ActsBy<N>;
  /** Done with a certificate in force on the day of the act（当日持有效执法证）. */
  certified?: ActsBy<N>;
  /**
   * People are recused from such a matter（回避）: since then they do nothing more in it and read
   * nothing of it, whatever their office is (PL 43).
   */
  recusals?: true;
}>;

/** Where whoever acts in a role stands. */
type Relation = 'in-hand' | 'of-its-organs' | 'of-any-organ';

/** What a command asks of whoever acts in that role. */
export type Stands = Readonly<{ role: Role; relation: Relation; certified: boolean }>;

type Knocked = Readonly<{ name: string; by: readonly Role[]; evenInOwn?: boolean | undefined }>;
type Said = Readonly<{ whoActs?: WhoActs }>;

const isOf = (of: string, role: Role): boolean => {
  if (of === 'office') return role !== 'applicant';
  if (of === 'staff') return !['applicant', 'head-of-organ', 'principal-head'].includes(role);
  return of === 'every' || of === role;
};
const isSaid = (acts: ActsBy<string> | undefined, name: string, role: Role): boolean =>
  Object.entries(acts ?? {}).some(([of, names]) => isOf(of, role) && names.includes(name));

/** What a noun says of one of its commands, for each role that may knock. */
export const standingsOf = ({ whoActs = {} }: Said, verb: Knocked): readonly Stands[] =>
  verb.by.map((role) => {
    const is = (acts: ActsBy<string> | undefined): boolean => isSaid(acts, verb.name, role);
    const organs = is(whoActs.ofAnyOrgan) ? 'of-any-organ' : 'of-its-organs';
    const relation = is(whoActs.inHand) ? 'in-hand' : organs;
    return { role, relation, certified: is(whoActs.certified) };
  });

const words: Readonly<Record<Relation, string>> = {
  'in-hand': '承办人、指定人员本人',
  'of-its-organs': '办理机关',
  'of-any-organ': '不限机关',
};

const wordsOf = ({ role, relation, certified }: Stands): string => {
  const where =
    role === 'applicant' && relation === 'of-its-organs' ? '本人、本单位' : words[relation];
  return certified ? `${where}，持有效执法证` : where;
};

/**
 * Who may, in words that an administrator reads（谁可以办理）:
 * 执法人员（承办人、指定人员本人，持有效执法证）；机关负责人（办理机关）；已回避的人员除外.
 */
export const whoMay = (noun: Said, verb: Knocked): string => {
  const said = standingsOf(noun, verb).map((one) => ({ ...one, words: wordsOf(one) }));
  const those = [...new Set(said.map((one) => one.words))].map((where) => {
    const these = said.filter((one) => one.words === where);
    return `${these.map(({ role }) => roleNames[role]).join('、')}（${where}）`;
  });
  const but = noun.whoActs?.recusals && !verb.evenInOwn ? ['已回避的人员除外'] : [];
  return [...those, ...but].join('；');
};
