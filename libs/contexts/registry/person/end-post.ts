import { fields, type MessageOf, refuse, unknown } from '#domain/kernel';
import { mustNotPrecede } from '../shared/dated.js';
import { keepers } from '../shared/who-may.js';
import { notForOneself } from './own-entry.js';
import { type Person, personCommand, type Post, registeredPerson } from './person.state.js';

const { day, id, text } = fields;

/** Ends a post (免职, 调离). It can only be made shorter: who comes back is assigned anew. */
export const endPost = personCommand('EndPost', {
  title: 'End a post（免职）',
  at: 'posts/:post/end',
  ...keepers('operator'),
  asks: {
    post: id({ about: 'The post（任职编号）' }),
    lastDay: day({ about: 'Last day in the post（免职日期）' }),
    reason: text({ about: 'Reason（原因）' }),
  },
  who: notForOneself,
  repeat: ({ post, lastDay }, state) => {
    const { ended, to } = postOf(state, post);
    return ended === true && to === lastDay;
  },
  stage: (state, _, { post, lastDay }) => {
    const { ended, to } = postOf(state, post);
    if (ended || (to !== undefined && to < lastDay))
      refuse('post-ended', `The post ends on ${to}（任职已终止）.`);
  },
  rule: ({ post, lastDay, reason }, state) => {
    mustNotPrecede(lastDay, postOf(state, post).from);
    return [{ type: 'PostEnded', data: { post, lastDay, reason } }];
  },
});

export type EndPost = MessageOf<typeof endPost>;

const postOf = (state: Person, post: string): Post =>
  registeredPerson(state).posts.find((one) => one.post === post) ??
  unknown('post-unknown', `This person has no post ${post}（无此任职）.`);
