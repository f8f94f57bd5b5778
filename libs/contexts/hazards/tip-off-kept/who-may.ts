import { type Act, type Role, type Whose } from '#domain/kernel';
import { actingAs, type ActingPerson, apartFrom, type Matching } from '#domain/procedure';
import type { Registered, TipOff } from './tip-off.state.js';

/** Who decides（负责人）. */
export const heads: readonly [Role, ...Role[]] = ['head-of-organ', 'principal-head'];
/** Who takes tip-offs in（举报受理人员）. */
export const counter: readonly [Role, ...Role[]] = ['intake-clerk', 'officer', 'safety-staff'];

/**
 * Of the organ that took it in, of whoever took it in and of its checkers; of no party, and no more
 * of a checker who withdrew.
 */
export const whoseTipOff = ({ registered, accepted, replaced }: TipOff): Whose | undefined =>
  registered && {
    organs: [registered.told.organ],
    hands: [registered.by, ...(accepted?.checkers ?? [])],
    parties: [],
    recused: withdrawnFrom({ replaced }),
  };

/** Checkers who withdrew, being near to whoever reported or is reported（回避）. */
const withdrawnFrom = ({ replaced }: Pick<TipOff, 'replaced'>): readonly string[] =>
  replaced.map(({ checker }) => checker);

/** Organs whose people work on it: the one that took it in, and those that act in its name. */
const organsOf = ({ registered: { told } }: Registered, { actor, registry }: Act) => {
  const own = actor.kind === 'person' ? actor.capacity.organ : '';
  return registry.organ(own)?.actsFor === told.organ ? [told.organ, own] : [told.organ];
};

/** Somebody in these roles of the organ that took it in. */
export const of =
  (...roles: readonly Role[]) =>
  (tipOff: Registered, act: Act): ActingPerson =>
    actingAs(act, roles, organsOf(tipOff, act), ['WSL 73']);

/** What a pair of checkers is held against; the reporter is nobody’s business here. */
export const matching = (tipOff: Registered, act: Act): Matching => ({
  rule: 'ENF-R1',
  organs: organsOf(tipOff, act),
  recused: withdrawnFrom(tipOff),
  law: ['PL 42', 'WSL 73'],
});

/** Who checked and who proposed does not approve the reward: a second hand does (WHI-14). */
export const secondHand = (
  { accepted, proposed, registered }: Registered,
  person: string,
  act: Act,
): void =>
  apartFrom(
    {
      held: [
        registered.by,
        ...(accepted?.checkers ?? []),
        ...(proposed === undefined ? [] : [proposed.by]),
      ],
      code: 'same-hand',
      reason:
        'Who registered, checked or proposed does not approve or pay（登记、核查、提出人员不得审批、支付奖励）.',
      law: ['WHI-14'],
    },
    act,
    person,
  );
