import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { by, shown, type Who } from '../../people.examples.js';
import * as story from '../hazard.examples.js';
import { hazardNoun } from '../hazard.noun.js';

const given = decisions(hazardNoun);
const { tale } = story;
const served = tale(...story.upToService);
const planned = tale(...story.upToPlan);
const asked = tale(...story.upToPlan, story.asked);
const applied = tale(...story.upToPlan, story.applied);
const failed = tale(...story.upToPlan, story.applied, story.failed);

const answer = (granted: boolean) =>
  ({ type: 'AnswerExtension', data: { granted, reason: '经研究' } }) as const;
const keep = (limit: string) =>
  ({ type: 'KeepListed', data: { limit: localDate(limit), reason: '不合格' } }) as const;

describe('HAZ-S6 HZL-9 the plan with five in place', () => {
  const [plan] = story.planned;

  it('HAZ-D13 is filed by the unit by the date in the notice', () => {
    expect(planned.at(-1)).toMatchObject({
      data: {
        plan: story.planData,
        documents: [{ title: '重大事故隐患治理方案' }],
        clocks: [{ clock: 'HAZ-D13', outcome: 'met' }],
      },
    });
    given(...planned)
      .when(...story.planned)
      .decidesNothing();
    const [late] = given(...served)
      .when(plan, by('agent', '2026-06-26'))
      .events();
    expect(late).toMatchObject({ data: { clocks: [{ outcome: 'late' }] } });
    given(...served)
      .when(plan, by('stranger', '2026-06-20'))
      .denies('not-the-unit');
    expect(
      given(...served)
        .when(plan, by('chen', '2026-06-20'))
        .events(),
    ).toHaveLength(1);
  });

  it('ends by the limit, and follows the notice', () => {
    const ends = (day: string) => ({
      ...plan,
      data: { ...story.planData, finishBy: localDate(day) },
    });
    expect(
      given(...served)
        .when(ends('2026-12-01'), by('agent', '2026-06-20'))
        .events(),
    ).toHaveLength(1);
    given(...served)
      .when(ends('2026-12-02'), by('agent', '2026-06-20'))
      .refuses('plan-beyond-limit', 'HAZ-S6');
    given(...tale(...story.upToService.slice(0, 4)))
      .when(plan, by('agent', '2026-06-06'))
      .refuses('notice-not-served');
  });
});

describe('HAZ-S8 progress', () => {
  it('HAZ-D8 is reported with proof; from that day the next quarter runs', () => {
    const progressed = tale(...story.upToPlan, story.progressed);
    expect(progressed.at(-1)).toMatchObject({
      data: {
        clocks: [
          { op: 'stop', clock: 'HAZ-D8', outcome: 'met' },
          { op: 'start', clock: 'HAZ-D8', set: { dueDate: '2026-11-20' } },
        ],
      },
    });
    given(...progressed)
      .when(...story.progressed)
      .decidesNothing();
    given(...served)
      .when(...story.progressed)
      .refuses('plan-first', 'O16 15');
  });

  it('HAZ-D8 that was missed climbs and is still owed', () => {
    const over = story.rings('HAZ-D8', '2026-09-08', '2026-09-09 09:00');
    const once = given(...planned)
      .when(...over)
      .events();
    expect(once).toMatchObject([{ type: 'ClockExpired', data: { rule: 'HAZ-D8' } }]);
    const late = given(...planned, ...once)
      .when(story.progressed[0], by('agent', '2026-09-20'))
      .events();
    expect(late).toMatchObject([{ data: { clocks: [{ outcome: 'late' }, { op: 'start' }] } }]);
  });

  it('is checked on the spot by the street where it lies too, which accepts nothing', () => {
    const visit = (...officers: readonly Who[]) =>
      ({
        type: 'RecordVisit',
        data: { findings: '正在转运', present: shown(...officers) },
      }) as const;
    expect(
      given(...planned)
        .when(visit('li', 'tan'), by('li', '2026-07-02'))
        .events(),
    ).toHaveLength(1);
    given(...tale(...story.upToPlan, story.applied))
      .when(
        { ...story.passed[0], data: { ...story.reviewData, present: shown('li', 'tan') } },
        by('li', '2026-11-20'),
      )
      .denies('other-organ');
  });

  it('is checked on the spot by two officers, month by month', () => {
    const visit = {
      type: 'RecordVisit',
      data: { findings: '正在转运', present: shown('chen', 'liang') },
    } as const;
    const events = given(...planned)
      .when(visit, by('chen', '2026-07-02'))
      .events();
    expect(events).toMatchObject([
      {
        data: {
          clocks: [
            { clock: 'HAZ-D17-VISIT', outcome: 'met' },
            { clock: 'HAZ-D17-VISIT', set: { dueDate: '2026-08-03' } },
          ],
        },
      },
    ]);
    given(...planned)
      .when({ ...visit, data: { ...visit.data, present: shown('chen') } }, by('chen', '2026-07-02'))
      .denies('too-few-officers');
  });
});

describe('HAZ-S10 acceptance is applied for', () => {
  it('HAZ-D1 in time: the limit is kept, and HAZ-D3 the review is due in ten days', () =>
    expect(applied.at(-1)).toMatchObject({
      data: {
        clocks: [
          { clock: 'HAZ-D1', outcome: 'met' },
          { clock: 'HAZ-D14', outcome: 'void' },
          { clock: 'HAZ-D3', set: { dueDate: '2026-11-26' } },
        ],
      },
    }));

  it('one at a time; to resume, only what was stopped', () => {
    given(...applied)
      .when(
        { type: 'ApplyForReview', data: { ...story.applyData, evaluatedBy: '他人' } },
        story.applied[1],
      )
      .refuses('review-pending');
    given(...planned)
      .when(
        { type: 'ApplyForReview', data: { ...story.applyData, purpose: 'resumption' } },
        story.applied[1],
      )
      .refuses('nothing-stopped', 'O16 23');
  });
});

describe('HAZ-S11 the rectification is reviewed', () => {
  const [review, reviewing] = story.passed;
  const reviewedBy = (...officers: readonly Who[]) => ({
    ...review,
    data: { ...story.reviewData, present: shown(...officers) },
  });

  it('by two who did not find it; passed, HAZ-D16 its publication is due', () => {
    expect(tale(...story.upToPlan, story.applied, story.passed).at(-1)).toMatchObject({
      data: {
        passed: true,
        last: true,
        clocks: [
          { clock: 'HAZ-D3', outcome: 'met' },
          { clock: 'HAZ-D16', set: { dueDate: '2026-11-27' } },
        ],
      },
    });
    given(...applied)
      .when(reviewedBy('chen', 'huang'), by('huang', '2026-11-20'))
      .denies('found-it', 'HAZ-S11');
    given(...applied)
      .when(reviewedBy('huang'), reviewing)
      .denies('too-few-officers');
    given(...planned)
      .when(review, reviewing)
      .refuses('nothing-applied', 'HAZ-S10');
  });

  it('HAZ-S12 HAZ-S17 failed: enforcement is told, and it may not be applied for before a new limit', () => {
    expect(failed.at(-1)).toMatchObject({
      data: {
        passed: false,
        breach: {
          hazardId: 'hazard-1',
          unit: { id: 'hongda' },
          organ: 'bureau',
          facts: expect.stringContaining('经审查不合格'),
        },
        clocks: [{ clock: 'HAZ-D3', outcome: 'met' }, { clock: 'new-limit' }],
      },
    });
    given(...failed)
      .when(...story.applied)
      .refuses('stays-listed-first', 'HAZ-S17');
    given(...failed)
      .when(...story.delisted)
      .refuses('not-accepted', 'E73');
  });
});

describe('HAZ-S12 X3 the limit passes', () => {
  const over = story.rings('HAZ-D1', '2026-12-01', '2026-12-02 00:00');

  it('and enforcement is told by the ring, once; the listing goes on', () => {
    const once = given(...planned)
      .when(...over)
      .events();
    expect(once).toMatchObject([
      {
        type: 'LimitPassed',
        data: {
          limit: '2026-12-01',
          breach: { hazardId: 'hazard-1', area: '440704004' },
          clocks: [
            { clock: 'HAZ-D1', outcome: 'lapsed' },
            { clock: 'new-limit', owed: { by: { role: 'head-of-organ', organ: 'government' } } },
          ],
        },
      },
    ]);
    given(...planned, ...once)
      .when(...over)
      .decidesNothing();
    given(...applied)
      .when(...over)
      .decidesNothing();
    given(...planned)
      .when(over[0], { ...over[1], now: by('chen', '2026-12-01 23:00').now })
      .refuses('clock-still-running');
  });
});

describe('HAZ-S17 it stays listed', () => {
  it('when a review failed, under a new limit by the lister', () => {
    const events = given(...failed)
      .when(keep('2027-03-31'), by('xian', '2026-11-25'))
      .events();
    expect(events).toMatchObject([
      {
        data: {
          because: 'failed',
          documents: [{ number: '（江海）应急续挂〔2026〕5号' }],
          clocks: [
            { op: 'stop', clock: 'new-limit' },
            { op: 'start', clock: 'HAZ-D1', set: { dueDate: '2027-03-31' } },
            { op: 'start', clock: 'HAZ-D14' },
          ],
        },
      },
    ]);
    expect(
      given(...failed, ...events)
        .when(story.applied[0], by('agent', '2027-02-01'))
        .events(),
    ).toHaveLength(1);
    given(...failed)
      .when(keep('2027-03-31'), by('ou', '2026-11-25'))
      .denies('lister-only');
    given(...failed)
      .when(keep('2027-11-26'), by('xian', '2026-11-25'))
      .refuses('limit-beyond-cap');
    expect(
      given(...failed)
        .when(keep('2027-11-25'), by('xian', '2026-11-25'))
        .events(),
    ).toHaveLength(1);
  });

  it('when the limit passed, with more time refused or not, and else not', () => {
    given(...planned)
      .when(keep('2027-03-31'), by('xian', '2026-12-01'))
      .refuses('nothing-failed');
    const refused = given(...asked)
      .when(answer(false), by('xian', '2026-10-26'))
      .events();
    given(...asked, ...refused)
      .when(keep('2027-03-31'), by('xian', '2026-11-01'))
      .refuses('limit-runs', 'HAZ-S17');
    expect(
      given(...asked, ...refused)
        .when(keep('2027-03-31'), by('xian', '2026-12-02'))
        .events(),
    ).toMatchObject([{ data: { because: 'extension-refused' } }]);
    expect(
      given(...planned)
        .when(keep('2027-03-31'), by('xian', '2026-12-02'))
        .events(),
    ).toMatchObject([{ data: { because: 'limit-passed' } }]);
  });
});
