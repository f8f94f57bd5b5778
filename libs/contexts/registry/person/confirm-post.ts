import { deny, fields, type MessageOf, unknown } from '#domain/kernel';
import { samePerson } from '#domain/procedure';
import { superiorOf } from '../shared/superior.js';
import { rolesIn } from './assign-post.js';
import { notForOneself } from './own-entry.js';
import { type Person, personCommand, type ProposedPost, registeredPerson } from './person.state.js';
import { mustStayApart } from './roles-apart.js';

/**
 * Confirms a post that decides or checks (任职确认): the second hand is a superior in the organ or
 * the head of the organ above, never who proposed it. From then on it is held.
 */
export const confirmPost = personCommand('ConfirmPost', {
  title: 'Confirm a post that decides or checks（确认任职）',
  at: 'posts/:post/confirmation',
  by: ['head-of-organ', 'principal-head'],
  asks: { post: fields.id({ about: 'The post（任职编号）' }) },
  who: (state, act, { post }) => {
    notForOneself(state, act);
    const proposed = known(state, post);
    const { id } = superiorOf(proposed, act);
    if (proposed.by !== undefined && samePerson(proposed.by, id, act))
      deny(
        'proposer-confirms',
        'Who proposed a post does not confirm it（提出任职的人员不得自行确认）.',
        'S8',
      );
  },
  repeat: ({ post }, state) => registeredPerson(state).posts.some((one) => one.post === post),
  rule: ({ post }, state) => {
    const { by: _, ...data } = known(state, post);
    mustStayApart(rolesIn(registeredPerson(state), data));
    const { organ, title, roles, from, to } = data;
    return [{ type: 'PostAssigned', data: { post, organ, title, roles, from, to } }];
  },
});

export type ConfirmPost = MessageOf<typeof confirmPost>;

const known = (state: Person, post: string): ProposedPost => {
  const { posts, proposed } = registeredPerson(state);
  return (
    [...proposed, ...posts].find((one) => one.post === post) ??
    unknown('post-unknown', `No post ${post} was proposed（没有待确认的任职 ${post}）.`)
  );
};
