import {
  type Act,
  type Command,
  type Decide,
  type LocalDate,
  refuse,
  type Role,
  same,
} from '#domain/kernel';
import { mustRunForwards } from '../shared/dated.js';
import { notTheOwnEntry, onlyTheRegistrar } from '../shared/who-may.js';
import type { PostAssigned } from './person.events.js';
import { type Person, type RegisteredPerson, registeredPerson } from './person.state.js';

export type AssignPost = Command<
  'AssignPost',
  {
    post: string;
    organ: string;
    title: string;
    roles: readonly Role[];
    from: LocalDate;
    to?: LocalDate;
  }
>;

/**
 * Puts somebody in a post (任职) with its roles from a day on. A post in an enterprise is that of an agent: he applies, and
 * does nothing else. A legal reviewer (法制审核人员) has the national legal qualification, unless he reviewed before.
 */
export const assignPost: Decide<AssignPost, Person, PostAssigned> = (asked, state, act) => {
  onlyTheRegistrar(act, 'operator');
  const person = registeredPerson(state);
  notTheOwnEntry(act, person.id);
  const { post, organ, title, roles, from, to } = asked;
  const held = person.posts.find((one) => one.post === post);
  if (held) {
    if (same(held, asked)) return [];
    refuse('post-taken', `A post ${post} is already on this person's record（任职编号重复）.`);
  }
  mustRunForwards(asked);
  if (roles.length === 0)
    refuse('post-without-role', 'A post has at least one role（未指定岗位角色）.');
  mustFitTheOrgan(asked, act);
  if (roles.includes('legal-reviewer')) mustBeQualified(person);
  return [{ type: 'PostAssigned', data: { post, organ, title, roles, from, to } }];
};

const mustFitTheOrgan = ({ organ, roles }: AssignPost['data'], { registry }: Act): void => {
  const isOrgan = registry.organ(organ) !== undefined;
  if (!isOrgan && registry.enterprise(organ) === undefined)
    refuse('organ-not-registered', `The organ ${organ} is not registered yet（机关尚未登记）.`);
  if (roles.some((role) => (role === 'applicant') === isOrgan))
    refuse(
      'role-outside-its-place',
      'Applicants act for enterprises, and all other roles belong to organs（岗位角色与单位性质不符）.',
    );
};

const mustBeQualified = ({ legalQualification, posts }: RegisteredPerson): void => {
  if (!legalQualification && !posts.some(({ roles }) => roles.includes('legal-reviewer')))
    refuse(
      'reviewer-not-qualified',
      'Who reviews penalties for the first time has the national legal qualification（初次从事法制审核须取得法律职业资格）.',
      'PL 58',
      'ENF-R4',
    );
};
