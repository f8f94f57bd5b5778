import { decisions } from '#testing';
import { enterprises } from '../seed/seed-numbers.js';
import { act, date, id } from '../shared/registry.examples.js';
import type { AssignPost } from './assign-post.js';
import { personNoun } from './person.noun.js';
import {
  legalQualificationRecorded,
  personRegistered,
  postAssigned,
  postEnded,
} from './person.examples.js';

const given = decisions(personNoun);
const assign = (changes: Partial<AssignPost['data']> = {}): AssignPost => ({
  type: 'AssignPost',
  data: { ...postAssigned.data, ...changes },
});

describe('Assigning a post', () => {
  it('puts somebody in it from a day on', () =>
    given(personRegistered).when(assign(), act()).decides(postAssigned));

  it('changes nothing when asked again', () =>
    given(personRegistered, postAssigned).when(assign(), act()).decidesNothing());

  it('refuses to use the name of a post twice, be it ended', () => {
    const other = assign({ roles: ['team-leader'] });
    given(personRegistered, postAssigned).when(other, act()).refuses('post-taken');
    given(personRegistered, postAssigned, postEnded).when(assign(), act()).refuses('post-taken');
  });

  it('refuses a period that ends before it begins, but not one of a day', () => {
    const until = (to: string) => given(personRegistered).when(assign({ to: date(to) }), act());
    until('2024-01-31').refuses('period-reversed');
    expect(until('2024-02-01').events()).toHaveLength(1);
  });

  it('refuses a post without a role and one in an organ nobody knows', () => {
    given(personRegistered)
      .when(assign({ roles: [] }), act())
      .refuses('post-without-role');
    given(personRegistered)
      .when(assign({ organ: id(99) }), act())
      .refuses('organ-not-registered');
    given().when(assign(), act()).unknown('person-unknown');
  });

  it('lets an agent apply for an enterprise and do nothing else', () => {
    const organ = id(enterprises.hongda);
    const agent = assign({ organ, roles: ['applicant'] });
    expect(given(personRegistered).when(agent, act()).events()).toHaveLength(1);
    const refused = [
      assign({ organ, roles: ['officer'] }),
      assign({ organ, roles: ['applicant', 'officer'] }),
      assign({ roles: ['applicant'] }),
    ];
    for (const one of refused)
      given(personRegistered).when(one, act()).refuses('role-outside-its-place');
  });

  it('asks a new legal reviewer for the qualification, and an old one for nothing', () => {
    const review = assign({ post: 'post-review', roles: ['legal-reviewer'] });
    given(personRegistered).when(review, act()).refuses('reviewer-not-qualified', 'PL 58');
    const qualified = given(personRegistered, legalQualificationRecorded);
    expect(qualified.when(review, act()).events()).toHaveLength(1);
    const before = { ...postAssigned, data: { ...postAssigned.data, roles: ['legal-reviewer'] } };
    const again = given(personRegistered, before as typeof postAssigned);
    expect(again.when(review, act()).events()).toHaveLength(1);
  });
});
