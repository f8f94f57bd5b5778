import { type Act, deny, holds, type Role, type Whose } from '#domain/kernel';
import {
  actingAs,
  type ActingPerson,
  type Matching,
  person,
  type ShownCertificate,
  shownByOneOf,
  workingOrgans,
} from '#domain/procedure';
import type { Source } from './source.events.js';
import type { HazardSource, Known } from './source.state.js';

const law = ['WSL 40', 'HSL 13'] as const;

/** Who goes there and keeps the register（执法人员、大队长）. */
export const officers: readonly [Role, ...Role[]] = ['officer', 'team-leader'];
/** The unit itself, or an officer who takes its paper in（单位或者代收人员）. */
export const unitOrOfficer: readonly [Role, ...Role[]] = ['applicant', ...officers];
/** Who decides（负责人）. */
export const heads: readonly [Role, ...Role[]] = ['head-of-organ', 'principal-head'];

/** Its organs with the street that it lies in, and the unit. */
export const whoseSource = ({ identified }: HazardSource): Whose | undefined =>
  identified && {
    organs: [
      ...workingOrgans(identified.source),
      ...(identified.source.street === undefined ? [] : [identified.source.street]),
    ],
    hands: [identified.by],
    parties: [identified.source.unit.id],
  };

/** The unit by its own agent, or an officer of the organs that takes its paper in. */
export const forTheUnit = (
  {
    unit,
    organ,
    handlingOrgan,
  }: Pick<Source, 'organ' | 'handlingOrgan'> & Readonly<{ unit: Readonly<{ id: string }> }>,
  act: Act,
): ActingPerson => {
  if (!holds(act.actor, 'applicant')) return actingAs(act, officers, [handlingOrgan, organ], law);
  const who = person(act);
  if (who.capacity.organ !== unit.id)
    deny(
      'not-the-unit',
      'Only the unit itself, or who takes its paper in, does this（只有本单位或者代收其材料的人员可以办理）.',
      ...law,
    );
  return who;
};

/** The same of a source that is known. */
export const forItsUnit = ({ identified: { source } }: Known, act: Act): ActingPerson =>
  forTheUnit(source, act);

/** A street reads what lies in it; what is on record, the organs that keep it correct. */
export const keepsIt = ({ identified }: HazardSource, act: Act): void => {
  if (identified) actingAs(act, [...officers, ...heads], workingOrgans(identified.source), law);
};

/** Two officers of its organs who were there, one of whom records it（两人现场核查）. */
export const pairOnSite = (
  { identified: { source } }: Known,
  act: Act,
  present: readonly ShownCertificate[],
): ActingPerson => {
  const matching: Matching = {
    rule: 'ENF-R1',
    organs: workingOrgans(source),
    recused: [],
    law: ['PL 42', ...law],
  };
  return shownByOneOf(present, matching, act);
};
