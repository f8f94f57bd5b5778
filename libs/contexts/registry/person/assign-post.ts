import { type Act, fields, type MessageOf, refuse, type Role, roles, same } from '#domain/kernel';
import { mustRunForwards, overlap, type Period } from '../shared/dated.js';
import { isGuarded } from '../shared/superior.js';
import { keepers } from '../shared/who-may.js';
import { notForOneself } from './own-entry.js';
import { mustStayApart } from './roles-apart.js';
import { personCommand, type RegisteredPerson, registeredPerson } from './person.state.js';

const { day, id, optional, someOf, text } = fields;

/**
 * Puts somebody in a post (任职) with its roles from a day on. A post in an enterprise is that of
 * an agent: he applies, and does nothing else. A legal reviewer (法制审核人员) has the national
 * legal qualification, unless he reviewed before. A post that decides or checks (负责人, 审计员) is
 * only proposed: a superior confirms it. An operator gives no posts.
 */
export const assignPost = personCommand('AssignPost', {
  title: 'Put somebody in a post（任职）',
  at: 'posts',
  ...keepers(),
  asks: {
    post: id({
      about: 'Name of the post within the person, for Acting-As（任职编号）',
      example: 'officer',
    }),
    organ: id({ about: 'Organ, or the enterprise an agent acts for（任职单位）' }),
    title: text({ about: 'Title（职务）', example: '一中队执法员', max: 100 }),
    roles: someOf(roles, { about: 'Roles of the post（岗位角色）', min: 1 }),
    from: day({ about: 'First day（任职日期）' }),
    to: optional(day({ about: 'Last day, when known（任期届满日）' })),
  },
  who: notForOneself,
  repeat: (asked, state) => {
    const { post } = asked;
    const { posts, proposed } = registeredPerson(state);
    const held = [...posts, ...proposed].find((one) => one.post === post);
    if (!held || same(postIn(held), postIn(asked))) return held !== undefined;
    return refuse(
      'post-taken',
      `A post ${post} is already on this person's record（该人员已有编号为 ${post} 的任职）.`,
    );
  },
  rule: (asked, state, act) => {
    const { post, organ, title, roles, from, to } = asked;
    mustRunForwards(asked);
    if (roles.length === 0)
      refuse('post-without-role', 'A post has at least one role（未指定岗位角色）.');
    mustFitTheOrgan(asked, act);
    if (roles.includes('legal-reviewer')) mustBeQualified(registeredPerson(state));
    mustStayApart(rolesIn(registeredPerson(state), asked));
    const data = { post, organ, title, roles, from, to };
    if (act.actor.kind === 'system' || !isGuarded(asked)) return [{ type: 'PostAssigned', data }];
    return [{ type: 'PostProposed', data: { ...data, by: act.actor.id } }];
  },
});

export type AssignPost = MessageOf<typeof assignPost>;

const postIn = ({ post, organ, title, roles, from, to }: AssignPost['data']) => ({
  post,
  organ,
  title,
  roles,
  from,
  to,
});

/** The roles that meet in the person on some day of that post. */
export const rolesIn = (
  { posts }: RegisteredPerson,
  asked: Period & Readonly<{ roles: readonly Role[] }>,
): readonly Role[] => [
  ...asked.roles,
  ...posts.filter((post) => overlap(post, asked)).flatMap(({ roles }) => roles),
];

const mustFitTheOrgan = ({ organ, roles }: AssignPost['data'], { registry }: Act): void => {
  const isOrgan = registry.organ(organ) !== undefined;
  if (!isOrgan && registry.enterprise(organ) === undefined)
    refuse(
      'organ-not-registered',
      `The organ ${organ} is not registered yet（机关 ${organ} 尚未登记）.`,
    );
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
