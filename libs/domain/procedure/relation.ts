import {
  type Act,
  deny,
  fields,
  type Instant,
  type RegistryView,
  type Role,
  type Whose,
} from '#domain/kernel';
import type { ActingPerson } from './authority.js';

const heads: readonly Role[] = ['head-of-organ', 'principal-head'];

/** The organs somebody acts in and for: the own one, and the one in whose name it acts. */
const ownOrgans = (
  { capacity }: Pick<ActingPerson, 'capacity'>,
  { organ }: Pick<RegistryView, 'organ'>,
): readonly string[] => {
  const { actsFor } = organ(capacity.organ) ?? {};
  return actsFor === undefined ? [capacity.organ] : [capacity.organ, actsFor];
};

/** Whether somebody acts in an organ of the matter（本事项办理机关）. */
export const isOfItsOrgans = (
  { organs }: Pick<Whose, 'organs'>,
  who: Pick<ActingPerson, 'capacity'>,
  registry: Pick<RegistryView, 'organ'>,
): boolean => ownOrgans(who, registry).some((organ) => organs.includes(organ));

/**
 * Whether somebody works on the matter（承办人或本机关负责人）: has it in hand, or heads an organ
 * that handles it.
 */
export const worksOn = (
  whose: Pick<Whose, 'organs' | 'hands'>,
  who: ActingPerson,
  registry: Pick<RegistryView, 'organ'>,
): boolean =>
  isOfItsOrgans(whose, who, registry) &&
  (whose.hands.includes(who.id) || who.capacity.roles.some((role) => heads.includes(role)));

/**
 * A matter by its address, `enforcement-cases/<id>`: what somebody works on when he asks for what
 * is kept of a party.
 */
export const matterOf = (about: string) =>
  fields.checked<string>({
    about,
    example: 'enforcement-cases/01900000-4407-7040-8000-000000000801',
    rule: 'matches',
    schema: { type: 'string', pattern: '^[a-z-]+/[\\w.-]{1,80}$' },
    fits: (value): value is string =>
      typeof value === 'string' && /^[a-z-]+\/[\w.-]{1,80}$/.test(value),
    otherwise: 'is no address of a matter（须为事项地址，如 enforcement-cases/<编号>）',
  });

/**
 * Denies whoever does not work on a matter of that person (PIPL 6: no more than the purpose needs).
 */
export const mustWorkOnAMatterOf = (
  party: string,
  whose: Whose | undefined,
  { actor, registry }: Pick<Act, 'actor' | 'registry'>,
): void => {
  if (actor.kind === 'system') return;
  if (!whose?.parties.includes(party) || !worksOn(whose, actor, registry))
    deny(
      'not-your-matter',
      'Only who works on a matter of this person may do this: name it（仅限本人承办的该当事人案件或申请，请注明事项）.',
      'PIPL 6',
      'PRV-2',
    );
};

/**
 * Whose matters somebody reads（查阅范围）: those of the own organ, of the one in whose name it
 * acts and of those it oversees, and what is in the own hands; an agent of a unit what is the
 * unit's or his own. Village safety staff read no file, the auditor reads all. From the day on
 * which somebody was recused from a matter（回避）he reads nothing of it, whatever his office and
 * his hands are (PL 43); as the party that he is he reads what a party reads.
 */
export type Scope = Readonly<{
  organs: readonly string[];
  hands: readonly string[];
  parties: readonly string[];
  /** Everything, whoever's it is（审计）. */
  all?: true;
  /** His entries in the register: what he was recused from under any of them is not his. */
  self: readonly string[];
}>;

type Knowing = Pick<RegistryView, 'organ' | 'overseenBy' | 'entriesOfHuman'>;

/** The scope of somebody at a moment. */
export const scopeOf = (
  who: Pick<ActingPerson, 'id' | 'capacity'>,
  registry: Knowing,
  at: Instant,
): Scope => {
  const { organ, roles } = who.capacity;
  const only = (role: Role): boolean => roles.every((one) => one === role);
  const none = { organs: [], hands: [], parties: [] };
  if (only('applicant')) return { ...none, parties: [who.id, organ], self: [] };
  const self = registry.entriesOfHuman?.(who.id) ?? [who.id];
  if (roles.includes('auditor')) return { ...none, all: true, self };
  if (only('safety-staff')) return { ...none, hands: [who.id], self };
  const organs = [...ownOrgans(who, registry), ...registry.overseenBy(organ, at)];
  return { ...none, organs, hands: [who.id], self };
};

/** Whether somebody looks at matters as a party of theirs alone（当事人、被检查单位）. */
export const isParty = ({ capacity: { roles } }: Pick<ActingPerson, 'capacity'>): boolean =>
  roles.every((role) => role === 'applicant');

/** Whether somebody was recused from a matter, under any of his entries（已决定回避）. */
export const isRecusedFrom = (
  { self }: Pick<Scope, 'self'>,
  { recused = [] }: Pick<Whose, 'recused'>,
): boolean => self.some((one) => recused.includes(one));

/** Whether a matter lies in what somebody may read. */
export const isWithin = (scope: Scope, whose: Whose): boolean =>
  !isRecusedFrom(scope, whose) &&
  (scope.all === true ||
    scope.organs.some((organ) => whose.organs.includes(organ)) ||
    scope.hands.some((hand) => whose.hands.includes(hand)) ||
    scope.parties.some((party) => whose.parties.includes(party)));
