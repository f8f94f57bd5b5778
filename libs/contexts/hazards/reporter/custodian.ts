import { type Act, deny, fields, partsOf, type Role, seenIn } from '#domain/kernel';
import { capacitiesOf, isOneOf, nameOf, samePerson } from '#domain/procedure';
import { type TipOffFacts, tipOffReference } from '../tip-off-kept/tip-off.reference.js';

// Who may know who told it（身份知悉人）: whoever has the tip-off in hand, and nobody else. The
// vault has no facts of the tip-off: it looks at it under the id that both have.

const { optional, ref } = fields;

/** Who names the custodian（负责人）. */
export const heads: readonly [Role, ...Role[]] = ['head-of-organ', 'principal-head'];
/** Who may be named to know it, and open it then. */
export const custodians: readonly [Role, ...Role[]] = ['officer', 'intake-clerk', ...heads];

/** Whoever acts, as he is kept in the vault. */
export const personOf = ({ actor }: Act): string =>
  actor.kind === 'person' ? actor.id : actor.name;

/** The tip-off whose reporter it is. */
export const onItsTipOff = {
  tipOff: optional(
    ref(tipOffReference, { about: 'The tip-off it belongs to（所属举报）', look: true }),
  ),
};
const idOf = ({ stream = '' }: Act): string | undefined => partsOf(stream)?.id;

/** Under which word the vault names it: both have one id. */
export const againstItsTipOff = <A extends object>(asked: A, _: object, act: Act) => ({
  ...asked,
  tipOff: idOf(act),
});

const tipOffOf = (act: Act): TipOffFacts => {
  const id = idOf(act);
  const facts = id === undefined ? undefined : seenIn(act, tipOffReference, id).standing?.facts;
  return facts ?? { hands: [] };
};

/** At work on that day in the organ of the tip-off, or in one that acts for it, in such a post. */
const isAtWork = (person: string, organ: string, act: Act): boolean =>
  capacitiesOf(person, act).some(
    (one) =>
      one.roles.some((role) => custodians.includes(role)) &&
      [one.organ, act.registry.organ(one.organ)?.actsFor].includes(organ),
  );

type Named = Readonly<{ custodian: string; organ: string; by: string }>;

/** Denies whoever could not need to know it (PRV-1, WHI-15): each wrong one with its reason. */
export const mayBeNamed = ({ custodian, organ, by }: Named, act: Act): void => {
  const no = (code: string, reason: string) => deny(code, reason, 'PRV-1', 'WHI-15');
  const { hands, approver } = tipOffOf(act);
  const name = nameOf(custodian, act);
  if (!act.registry.person(custodian))
    no('person-unknown', `登记簿中没有该人员 (the register knows no person ${custodian}).`);
  if (samePerson(custodian, by, act))
    no('names-himself', '不得指定本人为身份知悉人 (nobody names himself: another head does).');
  if (approver !== undefined && samePerson(custodian, approver, act))
    no(
      'approves-the-reward',
      `${name}审批该举报奖励，不得知悉举报人身份 (approves the reward of this tip-off).`,
    );
  if (!isOneOf(hands, custodian, act))
    no(
      'not-its-handler',
      `${name}不是该举报的受理登记人或者核查人员 (neither took the tip-off in nor checks it).`,
    );
  if (!isAtWork(custodian, organ, act))
    no(
      'not-at-work-there',
      `${name}当日不在受理机关任职在岗或者不具相应岗位 (not at work in its organ in such a post).`,
    );
};

/** Only whoever was named, while he still has the tip-off in hand and is at work on it. */
export const mayOpen = (
  { named, organ }: Readonly<{ named?: Readonly<{ custodian: string }>; organ: string }>,
  act: Act,
): void => {
  const who = personOf(act);
  if (!named)
    return deny(
      'no-custodian',
      '尚未指定身份知悉人，须先由受理机关负责人指定 (a head of its organ names one first).',
      'PRV-1',
    );
  if (named.custodian !== who)
    deny(
      'not-the-custodian',
      'Only who was named may know who told it（仅指定的身份知悉人可以查阅）.',
      'PRV-1',
      'PIPL 6',
    );
  if (!isOneOf(tipOffOf(act).hands, who, act) || !isAtWork(who, organ, act))
    deny(
      'no-longer-its-handler',
      '已不承办该举报，不得再查阅举报人身份 (has it in hand no more: another is named).',
      'PRV-1',
      'PIPL 6',
    );
};
