import { type Act, deny, type Role, type Whose } from '#domain/kernel';
import { type ActingPerson, isOfItsOrgans, isWithin, scopeOf } from '#domain/procedure';
import type { Origin } from './exhibit.events.js';
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
    : deny('wrong-role', 'Only a person may do this（须由人员办理）.', 'WHO-4');

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

/** Who brings what he has, and takes nothing for the bureau（当事人、村居安全员）. */
const outside: ReadonlySet<Role> = new Set<Role>(['applicant', 'safety-staff']);
/** Who takes evidence at the scene（执法人员）. */
const atTheScene: readonly Role[] = ['officer', 'team-leader'];

const isOnDuty = (who: ActingPerson, { registry, now }: Act): boolean =>
  who.capacity.roles.some((role) => atTheScene.includes(role)) &&
  registry.certificateAt(who.id, now) !== undefined;

/**
 * Denies an origin to whoever cannot have it from there（来源与提交人不符）: a party hands in;
 * only officers with a certificate, of an organ of the matter, take at the scene.
 */
export const mustBringIt = (
  who: ActingPerson,
  { origin, whose }: Readonly<{ origin: Origin; whose: Whose | undefined }>,
  act: Act,
): void => {
  if (origin !== 'handed-in' && who.capacity.roles.every((role) => outside.has(role)))
    deny(
      'only-handed-in',
      '当事人、村居安全员只能提交材料，来源须为提交（whoever is of no office hands in what he has）.',
      'PL 46',
    );
  if (origin !== 'scene') return;
  const ofTheMatter = !whose || isOfItsOrgans(whose, who, act.registry);
  if (!isOnDuty(who, act) || !ofTheMatter)
    deny(
      'not-at-the-scene',
      '现场取得的证据，须由本事项办理机关持有效执法证的执法人员取得（only officers of the matter, with a certificate, take evidence at the scene）.',
      'PL 42',
      'PL 46',
    );
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
