import { type Citations, type Act, deny, holds, type Role, type Whose } from '#domain/kernel';
import {
  actingAs,
  type ActingPerson,
  empowered,
  fitTogether,
  type Matching,
  person,
  type ShownCertificate,
  shownByOneOf,
  workingOrgans,
} from '#domain/procedure';
import type { Inspection, Planned } from './inspection.state.js';
import type { Scheme } from './visit/visit.events.js';

/** Who decides（负责人）. */
export const heads: readonly [Role, ...Role[]] = ['head-of-organ', 'principal-head'];

const law = ['WSL 65'] as const;

/**
 * Of its organs and its officers; of the unit once officers came: a planned check is not announced
 * to it.
 */
export const whoseInspection = ({ planned, recorded, refused }: Inspection): Whose | undefined =>
  planned && {
    organs: workingOrgans(planned.scheme),
    hands: planned.scheme.officers,
    parties: (recorded ?? refused) ? [planned.scheme.unit.id] : [],
  };

/** The organ may inspect there, or order there; a street shows its mandate at each act. */
export const mayAct = (
  scheme: Scheme,
  act: Act,
  item: 'inspection' | 'corrective-order' = 'inspection',
): void => empowered(scheme, [{ item, area: scheme.area }], act);

/** What a pair of officers is held against (ENF-R1). */
export const matching = (scheme: Scheme): Matching => ({
  rule: 'ENF-R1',
  organs: workingOrgans(scheme),
  recused: [],
  law: ['PL 42', 'ENF-R1'],
});

/** Officers on site with their certificates, one of whom records it. */
export const pairOnSite = (
  { planned: { scheme } }: Planned,
  act: Act,
  present: readonly ShownCertificate[],
): ActingPerson => {
  mayAct(scheme, act);
  return shownByOneOf(present, matching(scheme), act);
};

/** One of the pair that inspected orders what follows. */
export const officerWithPair = (
  { planned: { scheme } }: Planned,
  act: Act,
  officers: readonly string[],
): ActingPerson => {
  const who = actingAs(act, ['officer'], workingOrgans(scheme), law);
  mayAct(scheme, act, 'corrective-order');
  fitTogether(officers, matching(scheme), act);
  if (!officers.includes(who.id))
    deny('not-present', 'Who records it is one of the pair（由承办人员之一记录）.', 'PL 42');
  return who;
};

/** An officer, or the leader, of an organ that works on it（承办人员）. */
export const handling =
  (basis: Citations) =>
  ({ planned: { scheme } }: Planned, act: Act): ActingPerson =>
    actingAs(act, ['officer', 'team-leader'], workingOrgans(scheme), basis);

/** A head of an organ that decides in it. */
export const headOf = ({ planned: { scheme } }: Planned, act: Act): ActingPerson => {
  const who = actingAs(act, heads, workingOrgans(scheme), law);
  mayAct(scheme, act);
  return who;
};

/** The unit by its own agent, or an officer who takes its paper in. */
export const forTheUnit = ({ planned: { scheme } }: Planned, act: Act): ActingPerson => {
  if (!holds(act.actor, 'applicant')) return actingAs(act, ['officer'], workingOrgans(scheme), law);
  const who = person(act);
  if (who.capacity.organ !== scheme.unit.id)
    deny('not-the-unit', 'Only the unit that was inspected does this（限被检查单位）.', 'WSL 66');
  return who;
};
