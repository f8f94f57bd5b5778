import { type Act, deny, type Role, type Whose } from '#domain/kernel';
import { type ActingPerson, isWithin, scopeOf } from '#domain/procedure';
import { type Exhibit, whoseExhibit } from './exhibit.state.js';

/** Everybody in an office who may have a file to hand in. */
export const office = [
  'officer',
  'team-leader',
  'head-of-organ',
  'principal-head',
  'legal-reviewer',
  'hearing-host',
  'archivist',
  'cashier',
  'intake-clerk',
  'licence-reviewer',
  'licence-approver',
  'certificate-clerk',
  'registrar',
] as const satisfies readonly Role[];

export const heads = ['head-of-organ', 'principal-head'] as const satisfies readonly Role[];

/** The person who acts. */
export const thePersonIn = ({ actor }: Act): ActingPerson =>
  actor.kind === 'person'
    ? actor
    : deny('wrong-role', 'Only a person may do this（须由人员办理）.');

/** Denies whoever cannot reach the matter: another organ's, another party's（非本机关事项）. */
export const mustReach = (whose: Whose | undefined, act: Act): ActingPerson => {
  const who = thePersonIn(act);
  if (!whose || !isWithin(scopeOf(who, act.registry, act.now), whose))
    deny(
      'not-your-matter',
      '没有这一事项，或者不是本机关、本人的事项，不得向其归入材料（there is no such matter, or it is not yours）.',
      'PIPL 6',
    );
  return who;
};

/** Denies whoever neither took it nor is of the organ that did（非经手人、经手机关）. */
export const mustHaveIt = (exhibit: Exhibit, act: Act): ActingPerson => {
  const who = thePersonIn(act);
  const whose = whoseExhibit(exhibit);
  if (whose && !isWithin(scopeOf(who, act.registry, act.now), whose))
    deny(
      'not-your-exhibit',
      '证据材料由其他机关、人员取得，非经手机关、经手人不得办理（it was taken by another organ）.',
      'PIPL 6',
    );
  return who;
};
