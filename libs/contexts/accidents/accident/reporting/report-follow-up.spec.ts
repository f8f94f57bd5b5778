import { wan } from '#domain/kernel';
import { decisions } from '#testing';
import { at, by } from '../../people.examples.js';
import type { AccidentEvent } from '../accident.events.js';
import * as story from '../accident.examples.js';
import { accidentNoun } from '../accident.noun.js';

const given = decisions(accidentNoun);
const { tale, reported, unitReported, hurt } = story;

/** When each of its clocks is due, on the wall. */
const dues = (...history: readonly AccidentEvent[]) =>
  Object.fromEntries(
    Object.entries(given(...history).state().clocks).map(([clock, { set }]) => [clock, set.due]),
  );
const gradeAfter = (...history: readonly AccidentEvent[]) => given(...history).state().grading;

describe('A follow-up report', () => {
  const history = tale(reported);

  it('ACC-D19 is owed each day, and twice a day from a major accident on', () => {
    expect(dues(...history)['ACC-D19']).toBe('2026-06-19T15:59:59.999Z');
    const data = { ...story.reportData, figures: hurt(10) };
    const major = tale([{ type: 'ReportAccident', data }, reported[1]]);
    expect(dues(...major)['ACC-D19']).toBe(at('2026-06-18 20:25'));
    const after = tale(reported, unitReported);
    expect(dues(...after)['ACC-D19']).toBe('2026-06-19T15:59:59.999Z');
  });

  it('is a supplement（补报） where casualties changed, and a follow-up（续报） where they did not', () => {
    expect(tale(reported, story.more('2026-06-20 10:00', 2)).at(-1)).toMatchObject({
      data: { documents: [{ title: '事故补报' }] },
    });
    expect(tale(reported, unitReported).at(-1)).toMatchObject({
      data: { documents: [{ title: '事故续报' }] },
    });
  });

  it('ACC-D19-CHANGE of changed casualties goes up on the same day', () => {
    const after = tale(reported, story.more('2026-06-20 10:00', 2));
    expect(dues(...after)['ACC-D19-CHANGE']).toBe('2026-06-20T15:59:59.999Z');
    const told = given(...after)
      .when(
        {
          type: 'TellOfAccident',
          data: { ...story.tellData, toldAt: at('2026-06-20 11:00') },
        },
        by('duty', '2026-06-20 11:05'),
      )
      .events();
    expect(Object.keys(dues(...after, ...told))).not.toContain('ACC-D19-CHANGE');
  });

  it('of a second death on day 20 leaves the grade and moves the tier of the fine', () => {
    const after = tale(reported, story.more('2026-07-08 09:00', 2));
    expect(gradeAfter(...history)).toMatchObject({ grade: 'ordinary', tier: { name: '一般b' } });
    expect(gradeAfter(...after)).toMatchObject({ grade: 'ordinary', tier: { name: '一般c' } });
    expect(after.at(-1)).toMatchObject({ data: { regraded: false } });
  });

  it('E29 ACC-D5 of a third death regrades on day 30, and no more on day 31', () => {
    const on30 = tale(reported, story.more('2026-07-18 23:59', 3));
    expect(on30.at(-1)).toMatchObject({
      data: { regraded: true, grading: { grade: 'larger' }, counted: { deaths: 3 } },
    });
    expect(Object.keys(dues(...on30))).toEqual(
      expect.arrayContaining(['ACC-D4', 'ACC-D16-HAND-UP']),
    );
    const on31 = tale(reported, story.more('2026-07-19 00:00', 3));
    expect(on31.at(-1)).toMatchObject({
      data: { regraded: false, grading: { grade: 'ordinary' }, counted: { deaths: 1 } },
    });
    expect(
      given(...on31)
        .state()
        .statements.at(-1)?.figures.deaths,
    ).toBe(3);
  });

  it.each([
    ['2026-06-25 23:59', 'larger'],
    ['2026-06-26 00:00', 'ordinary'],
  ])('ACC-D5-ROAD of a fire counts for seven days: %s is %s', (when, grade) => {
    const data = { ...story.reportData, kind: 'fire' } as const;
    const after = tale([{ type: 'ReportAccident', data }, reported[1]], story.more(when, 3));
    expect(gradeAfter(...after)).toMatchObject({ grade });
  });

  it('E84 of a changed loss has no window', () => {
    const after = tale(reported, story.more('2026-08-20 10:00', 1, 0, wan(1_000)));
    expect(gradeAfter(...after)).toMatchObject({ grade: 'larger' });
  });

  it('of a death that was told late counts from the day of the death', () => {
    const data = {
      ...story.followData,
      figures: hurt(3),
      saidAt: at('2026-07-20 10:00'),
      changedAt: at('2026-07-17 10:00'),
    };
    const [event] = given(...history)
      .when({ type: 'ReportFollowUp', data }, by('duty', '2026-07-20 10:05'))
      .events();
    expect(event).toMatchObject({ data: { regraded: true } });
  });

  it('ends when a head says so, and not while people are missing', () => {
    const after = tale(reported, story.ended);
    expect(Object.keys(dues(...after))).not.toContain('ACC-D19');
    given(...after)
      .when(...story.ended)
      .decidesNothing();
    const data = { ...story.reportData, figures: hurt(1, 0, 0, 1) };
    given(...tale([{ type: 'ReportAccident', data }, reported[1]]))
      .when(...story.ended)
      .refuses('people-missing');
  });

  it('ACC-D5 counts no more when its window is closed, and nobody is late by that', () => {
    const events = given(...history)
      .when(...story.over('ACC-D5', '2026-07-18 23:59', '2026-07-19 00:01'))
      .events();
    expect(events).toEqual([]);
    const { due } = given(...history).state().clocks['ACC-D5']!.set;
    const [ring, act] = story.over('ACC-D5', '2026-07-18 23:59', '2026-07-19 00:01');
    expect(
      given(...history)
        .when({ ...ring, data: { ...ring.data, due } }, act)
        .events(),
    ).toMatchObject([
      {
        type: 'CasualtyWindowClosed',
        data: { closedOn: '2026-07-18', clocks: [{ clock: 'ACC-D5', outcome: 'lapsed' }] },
      },
    ]);
  });
});
