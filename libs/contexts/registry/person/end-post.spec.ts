import { decisions } from '#testing';
import { act, date } from '../shared/registry.examples.js';
import type { EndPost } from './end-post.js';
import { personNoun } from './person.noun.js';
import { personRegistered, postAssigned, postEnded } from './person.examples.js';

const given = decisions(personNoun);
const end = (changes: Partial<EndPost['data']> = {}): EndPost => ({
  type: 'EndPost',
  data: { ...postEnded.data, ...changes },
});
const inPost = given(personRegistered, postAssigned);

describe('Ending a post', () => {
  it('names its last day', () => inPost.when(end(), act()).decides(postEnded));

  it('changes nothing when asked again, and never makes it longer or other', () => {
    const ended = given(personRegistered, postAssigned, postEnded);
    ended.when(end(), act()).decidesNothing();
    ended.when(end({ lastDay: date('2026-05-31') }), act()).refuses('post-ended');
    ended.when(end({ lastDay: date('2026-03-31') }), act()).refuses('post-ended');
  });

  it('shortens a post that has an end, up to that end', () => {
    const bounded = { ...postAssigned, data: { ...postAssigned.data, to: date('2026-04-29') } };
    const until = given(personRegistered, bounded);
    until.when(end(), act()).refuses('post-ended');
    expect(until.when(end({ lastDay: date('2026-04-29') }), act()).events()).toHaveLength(1);
  });

  it('refuses a day before it began, and a post that is not held', () => {
    inPost.when(end({ lastDay: date('2024-01-31') }), act()).refuses('day-too-early');
    expect(inPost.when(end({ lastDay: date('2024-02-01') }), act()).events()).toHaveLength(1);
    inPost.when(end({ post: 'post-other' }), act()).unknown('post-unknown');
    given().when(end(), act()).unknown('person-unknown');
  });
});
