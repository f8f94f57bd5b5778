import { type Act, deny, type Role } from '#domain/kernel';
import { actingAs, type ActingPerson, person, samePerson } from '#domain/procedure';
import type { Subject } from './subject.js';

/** Who prepares（考核人员）. */
export const officials: readonly [Role, ...Role[]] = ['officer', 'team-leader', 'head-of-organ'];
/** Who decides（负责人）. */
export const heads: readonly [Role, ...Role[]] = ['head-of-organ', 'principal-head'];
/** Whoever is appraised: people of an organ, or of an enterprise. */
export const appraised: readonly [Role, ...Role[]] = [
  'officer',
  'team-leader',
  'head-of-organ',
  'principal-head',
  'applicant',
];

export const law = ['WSL 9', 'APR-TABLE'] as const;

const inOffice = appraised.filter((role) => role !== 'applicant');

/**
 * Whoever is appraised speaks for himself: a leader in person, an organ by its people, a unit by
 * its agents, or on paper, which the organ that appraises enters（代为登记）.
 */
export const forSubject = (
  { subject, organ: appraising }: Readonly<{ subject: Subject; organ: string }>,
  act: Act,
): ActingPerson => {
  const { kind, id, organ = id } = subject;
  const who = person(act);
  if (kind === 'enterprise') return actingAs(act, appraised, [id, appraising], law);
  if (kind === 'leader' && !samePerson(who.id, id, act))
    deny('not-yourself', 'A leader speaks for himself（领导干部考核由本人办理）.', ...law);
  return actingAs(act, inOffice, [organ], law);
};

/** Nobody appraises, vetoes or commends himself（本人回避）. */
export const notAbout = ({ kind, id }: Subject, act: Act, ...people: readonly string[]): void => {
  if (kind === 'leader' && people.some((one) => samePerson(one, id, act)))
    deny('about-yourself', 'It is about yourself（本人应当回避）.', 'APR-TABLE');
};
