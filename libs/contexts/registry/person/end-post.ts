import { type Command, type Decide, type LocalDate, refuse, unknown } from '#domain/kernel';
import { mustNotPrecede } from '../shared/dated.js';
import { notTheOwnEntry, onlyTheRegistrar } from '../shared/who-may.js';
import type { PostEnded } from './person.events.js';
import { type Person, registeredPerson } from './person.state.js';

export type EndPost = Command<'EndPost', { post: string; lastDay: LocalDate; reason: string }>;

/** Ends a post (免职, 调离). It can only be made shorter: who comes back is assigned anew. */
export const endPost: Decide<EndPost, Person, PostEnded> = (asked, state, act) => {
  onlyTheRegistrar(act, 'operator');
  const person = registeredPerson(state);
  notTheOwnEntry(act, person.id);
  const { post, lastDay, reason } = asked;
  const held =
    person.posts.find((one) => one.post === post) ??
    unknown('post-unknown', `This person has no post ${post}（无此任职）.`);
  if (held.ended && held.to === lastDay) return [];
  if (held.ended || (held.to !== undefined && held.to < lastDay))
    refuse('post-ended', `The post ends on ${held.to}（任职已终止）.`);
  mustNotPrecede(lastDay, held.from);
  return [{ type: 'PostEnded', data: { post, lastDay, reason } }];
};
