import { localDate } from '#domain/kernel';
import { rowAfter } from '#testing';
import type { HazardEvent } from '../hazard/hazard.events.js';
import * as story from '../hazard/hazard.examples.js';
import { by, inRegister } from '../people.examples.js';
import { hazardRegister } from './hazard-register.js';

const { tale, upToPlan } = story;
const endPublished: HazardEvent = {
  type: 'EndPublished',
  data: {
    places: ['江海区人民政府网站'],
    publishedOn: localDate('2026-12-02'),
    by: 'chen',
    clocks: [],
  },
};
const ended = [
  { type: 'EndListing', data: { because: 'unit-closed', reason: '企业已关闭，隐患随之消除' } },
  inRegister(by('xian', '2026-12-01 10:00'), 'closed'),
] as const;
const noMajor = [
  { type: 'EndListing', data: { because: 'not-major', reason: '经复核不构成重大隐患' } },
  by('xian', '2026-12-01 10:00'),
] as const;
const answered = [
  { type: 'AnswerClosurePart', data: story.answerData },
  by('chen', '2026-12-03 10:00'),
] as const;
const decided = [...upToPlan, story.closureProposed, story.closed] as const;
const stageAfter = (...events: readonly HazardEvent[]) => rowAfter(hazardRegister, ...events).stage;

describe('WSL 113, K7 A hazard of a unit that is closed', () => {
  it('is over when its end is public and no organ owes its part any more', () => {
    expect(stageAfter(...tale(...decided, ended), endPublished)).toBe('closing');
    const told = tale(...decided, story.dispatched, ended);
    expect(stageAfter(...told, endPublished)).toBe('closing');
    expect(
      stageAfter(...told, endPublished, tale(...decided, story.dispatched, answered).at(-1)!),
    ).toBe('closed');
    expect(stageAfter(...tale(...decided, story.dispatched, answered, ended), endPublished)).toBe(
      'closed',
    );
  });

  it('is over with the publication where nobody closes the unit', () =>
    expect(stageAfter(...tale(...upToPlan, noMajor), endPublished)).toBe('closed'));
});
