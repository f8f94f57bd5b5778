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
 * unit's or his own. Village safety staff read no file.
 */
export type Scope = Readonly<{
  organs: readonly string[];
  hands: readonly string[];
  parties: readonly string[];
}>;

/** The scope of somebody at a moment; nothing for the auditor, who reads everything. */
export const scopeOf = (
  who: Pick<ActingPerson, 'id' | 'capacity'>,
  registry: Pick<RegistryView, 'organ' | 'overseenBy'>,
  at: Instant,
): Scope | undefined => {
  const { organ, roles } = who.capacity;
  const all = (role: Role): boolean => roles.every((one) => one === role);
  if (roles.includes('auditor')) return undefined;
  if (all('applicant')) return { organs: [], hands: [], parties: [who.id, organ] };
  if (all('safety-staff')) return { organs: [], hands: [who.id], parties: [] };
  const organs = [...ownOrgans(who, registry), ...registry.overseenBy(organ, at)];
  return { organs, hands: [who.id], parties: [] };
};

/** Whether somebody looks at matters as a party of theirs alone（当事人、被检查单位）. */
export const isParty = ({ capacity: { roles } }: Pick<ActingPerson, 'capacity'>): boolean =>
  roles.every((role) => role === 'applicant');

/** Whether a matter lies in what somebody may read. */
export const isWithin = (scope: Scope | undefined, whose: Whose): boolean =>
  scope === undefined ||
  scope.organs.some((organ) => whose.organs.includes(organ)) ||
  scope.hands.some((hand) => whose.hands.includes(hand)) ||
  scope.parties.some((party) => whose.parties.includes(party));
