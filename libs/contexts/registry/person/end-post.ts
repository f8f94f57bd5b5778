import { fields, type MessageOf, refuse, unknown } from '#domain/kernel';
import { mustNotPrecede } from '../shared/dated.js';
import { superiorOrRegistrar } from '../shared/superior.js';
import { keepers } from '../shared/who-may.js';
import { notForOneself } from './own-entry.js';
import { type Person, personCommand, type Post, registeredPerson } from './person.state.js';

const { day, id, text } = fields;

/**
 * Ends a post (免职, 调离). It can only be made shorter: who comes back is assigned anew. A post
 * that decides or checks is ended by a superior only, so that nobody removes who is to decide about
 * him.
 */
export const endPost = personCommand('EndPost', {
  title: 'End a post（免职）',
  at: 'posts/:post/end',
  ...keepers('head-of-organ', 'principal-head'),
  asks: {
    post: id({ about: 'The post（任职编号）' }),
    lastDay: day({ about: 'Last day in the post（免职日期）' }),
    reason: text({ about: 'Reason（原因）' }),
  },
  who: (state, act, { post }) => {
    notForOneself(state, act);
    superiorOrRegistrar([postOf(state, post)], act);
  },
  repeat: ({ post, lastDay }, state) => {
    const { ended, to } = postOf(state, post);
    return ended === true && to === lastDay;
  },
  stage: (state, _, { post, lastDay }) => {
    const { ended, to } = postOf(state, post);
    if (ended || (to !== undefined && to < lastDay))
      refuse('post-ended', `The post ends on ${to}（该任职已于 ${to} 终止）.`);
  },
  rule: ({ post, lastDay, reason }, state) => {
    mustNotPrecede(lastDay, postOf(state, post).from);
    return [{ type: 'PostEnded', data: { post, lastDay, reason } }];
  },
});

export type EndPost = MessageOf<typeof endPost>;

/** A post of the person, also one that is over; 404 when there is none of that name. */
export const postOf = (state: Person, post: string): Post =>
  registeredPerson(state).posts.find((one) => one.post === post) ??
  unknown('post-unknown', `This person has no post ${post}（该人员没有任职 ${post}）.`);
