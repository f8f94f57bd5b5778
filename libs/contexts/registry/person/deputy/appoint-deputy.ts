import { fields, type MessageOf, refuse, roles, same } from '#domain/kernel';
import { mustRunForwards } from '../../shared/dated.js';
import { superiorOrRegistrar } from '../../shared/superior.js';
import { keepers } from '../../shared/who-may.js';
import { postOf } from '../end-post.js';
import { notForOneself, notTheOwnEntry } from '../own-entry.js';
import { personCommand, registeredPerson } from '../person.state.js';
import { mustBeAble, mustBeAvailable } from './deputy.rules.js';

const { day, id, optional, someOf, text } = fields;

/**
 * Says who answers for a post (代行职务): by a written order, for all its roles or some, from a day
 * to a day. A superior of the post says so, or the registrar where it neither decides nor checks;
 * nobody names himself.
 */
export const appointDeputy = personCommand('AppointDeputy', {
  title: 'Say who answers for a post（指定代行职务）',
  at: 'deputies',
  ...keepers('team-leader', 'head-of-organ', 'principal-head'),
  asks: {
    deputyship: id({
      about: 'Name of the deputyship within the person, for Acting-As（代行编号）',
      example: 'deputy-2026-1',
    }),
    post: id({ about: 'The post（任职编号）', example: 'officer' }),
    deputy: id({ about: 'Who answers for it（代行人员）' }),
    roles: optional(
      someOf(roles, { about: 'Roles of the post; all when left out（代行范围）', min: 1 }),
    ),
    from: day({ about: 'First day（代行起始日）' }),
    to: optional(day({ about: 'Last day, when known（代行末日）' })),
    basis: text({ about: 'The written order（书面依据、文号）', max: 200 }),
  },
  who: (state, act, { post, deputy }) => {
    notForOneself(state, act);
    superiorOrRegistrar([postOf(state, post)], act);
    notTheOwnEntry(act, deputy);
  },
  repeat: (asked, state) => {
    const { deputyship } = asked;
    const there = registeredPerson(state).deputies.find((one) => one.deputyship === deputyship);
    if (!there) return false;
    const { ended: _, ...first } = there;
    if (same(first, { roles: postOf(state, asked.post).roles, ...asked })) return true;
    return refuse(
      'deputyship-taken',
      `${deputyship} is another deputyship（编号 ${deputyship} 已被另一代行使用）.`,
    );
  },
  rule: (asked, state, act) => {
    mustRunForwards(asked);
    const post = postOf(state, asked.post);
    const { deputyship, deputy, roles: scope = post.roles, from, to, basis } = asked;
    const { id: holder } = registeredPerson(state);
    mustBeAble({ ...asked, roles: scope, holder }, post, act);
    mustBeAvailable(registeredPerson(state).deputies, { ...asked, roles: scope });
    const data = { deputyship, post: asked.post, deputy, roles: scope, from, to, basis };
    return [{ type: 'DeputyAppointed', data }];
  },
});

export type AppointDeputy = MessageOf<typeof appointDeputy>;
