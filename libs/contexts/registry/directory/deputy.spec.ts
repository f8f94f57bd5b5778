import { endOfDay, type Event, startOfDay } from '#domain/kernel';
import {
  deputyAppointed,
  deputyEnded,
  personRegistered,
  postAssigned,
  postEnded,
} from '../person/person.examples.js';
import { personStream } from '../person/person.stream.js';
import { installed } from '../seed/seed.examples.js';
import { date, id } from '../shared/registry.examples.js';
import { organs } from '../seed/seed-numbers.js';
import { next } from './directory.examples.js';
import { viewOf } from './directory-view.js';

const away = id(190);
const { deputy, deputyship } = deputyAppointed.data;
const seeded = installed().directory;
const told = (...events: readonly Event[]) =>
  viewOf(
    [personRegistered, postAssigned, deputyAppointed, ...events].reduce(
      (so, event) => next(so, personStream, { id: away, event }),
      seeded,
    ),
  );
const from = (day: string) => startOfDay(date(day));
const to = (day: string) => endOfDay(date(day));

describe('Whoever answers for a post（代行职务）', () => {
  it('acts in it under the name of the deputyship, for whom, with the own certificate', () => {
    const own = told().capacityAt(deputy, from('2026-05-01'));
    expect(told().capacityAt(deputy, from('2026-05-01'), deputyship)).toEqual({
      organ: id(organs.brigade),
      post: deputyship,
      roles: ['officer'],
      deputyFor: away,
      certificate: own!.certificate,
    });
  });

  it('acts in the own post when none is named', () =>
    expect(told().capacityAt(deputy, from('2026-05-01'))).not.toHaveProperty('deputyFor'));

  it('does so from the first to the last day of the order, and not beyond its end', () => {
    const acts = (view: ReturnType<typeof told>, at: ReturnType<typeof from>) =>
      view.capacityAt(deputy, at, deputyship) !== undefined;
    expect(acts(told(), to('2026-04-30'))).toBe(false);
    expect(acts(told(), from('2026-05-01'))).toBe(true);
    expect(acts(told(), to('2026-05-31'))).toBe(true);
    expect(acts(told(), from('2026-06-01'))).toBe(false);
    expect(acts(told(deputyEnded), to('2026-05-20'))).toBe(true);
    expect(acts(told(deputyEnded), from('2026-05-21'))).toBe(false);
  });

  it('has it no longer than the post is held', () =>
    expect(told(postEnded).capacityAt(deputy, from('2026-05-01'), deputyship)).toBeUndefined());

  it('has it among the posts that rules ask the registry for', () =>
    expect(
      told()
        .person(deputy)!
        .posts.map(({ post }) => post),
    ).toContain(deputyship));
});
