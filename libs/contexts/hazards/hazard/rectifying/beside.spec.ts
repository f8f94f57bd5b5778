import { localDate } from '#domain/kernel';
import { decisions, rowAfter } from '#testing';
import { hazardRegister } from '../../projections/hazard-register.js';
import { by, shown, type Who } from '../../people.examples.js';
import * as story from '../hazard.examples.js';
import { hazardNoun } from '../hazard.noun.js';

const given = decisions(hazardNoun);
const { tale } = story;
const [, reviewing] = story.passed;

const applyFor = (purpose: 'acceptance' | 'resumption') =>
  ({ type: 'ApplyForReview', data: { ...story.applyData, purpose } }) as const;
const review = (change: object, ...present: readonly Who[]) =>
  ({
    type: 'ReviewRectification',
    data: { passed: true, findings: '合格', present: shown(...present), ...change },
  }) as const;

describe('HAZ-S10 HAZ-D1 who waits to resume applies for acceptance all the same', () => {
  const stopped = tale(
    story.reported,
    story.verified,
    story.controlled,
    story.proposed,
    story.listed,
    story.served,
    story.planned,
  );
  const waits = [
    ...stopped,
    ...given(...stopped)
      .when(applyFor('resumption'), by('agent', '2026-11-10'))
      .events(),
  ];
  const both = [
    ...waits,
    ...given(...waits)
      .when(applyFor('acceptance'), by('agent', '2026-11-16'))
      .events(),
  ];

  it('and the limit is kept by it, whatever the organ let pass', () => {
    expect(both.at(-1)).toMatchObject({
      data: { clocks: [{ clock: 'HAZ-D1', outcome: 'met' }, { clock: 'HAZ-D14' }, {}] },
    });
    const { clocks } = given(...both).state();
    expect(Object.keys(clocks)).toEqual(expect.arrayContaining(['HAZ-D2', 'HAZ-D3']));
    expect(clocks).not.toHaveProperty('HAZ-D1');
    for (const purpose of ['acceptance', 'resumption'] as const)
      given(...both)
        .when(
          { type: 'ApplyForReview', data: { ...story.applyData, purpose, evaluatedBy: '他人' } },
          by('agent', '2026-11-17'),
        )
        .refuses('review-pending');
  });

  it('each is reviewed by name, and ends its own clock alone', () => {
    given(...both)
      .when(review({}, 'huang', 'he'), reviewing)
      .refuses('say-which-review', 'HAZ-S10');
    const resumed = given(...both)
      .when(review({ purpose: 'resumption' }, 'huang', 'he'), reviewing)
      .events();
    expect(resumed).toMatchObject([{ data: { clocks: [{ clock: 'HAZ-D2' }] } }]);
    const after = [...both, ...resumed];
    expect(rowAfter(hazardRegister, ...after).stage).toBe('review-due');
    expect(
      given(...after)
        .when(story.lifted[0], by('ou', '2026-11-23'))
        .events(),
    ).toHaveLength(1);
    const accepted = given(...after)
      .when(review({ findings: '消除' }, 'huang', 'he'), reviewing)
      .events();
    expect(accepted).toMatchObject([
      { data: { purpose: 'acceptance', clocks: [{ clock: 'HAZ-D3' }, { clock: 'HAZ-D16' }] } },
    ]);
  });
});

describe('HAZ-S8 HAZ-S11 WSL 41(3) the department that follows it', () => {
  const followed = (supervisor: string) =>
    tale(
      story.reported,
      story.verified,
      story.followedBy(supervisor),
      story.listed,
      story.served,
      story.planned,
      story.applied,
    );
  const visit = {
    type: 'RecordVisit',
    data: { findings: '正在转运', present: shown('li', 'tan') },
  } as const;

  it('checks on the spot and reviews beside those who handle it; nobody else reviews', () => {
    for (const act of [visit, review({}, 'li', 'tan')]) {
      expect(
        given(...followed('waihai'))
          .when(act, by('li', '2026-11-20'))
          .events(),
      ).toHaveLength(1);
    }
    // The street of the place checks on the spot whoever follows it, and reviews nothing.
    const elsewhere = given(...followed('bureau'));
    expect(elsewhere.when(visit, by('li', '2026-11-20')).events()).toHaveLength(1);
    elsewhere.when(review({}, 'li', 'tan'), by('li', '2026-11-20')).denies('other-organ');
  });
});

describe('HAZ-D14 the last day to ask for more time is a right', () => {
  const ring = story.rings('HAZ-D14', '2026-11-10', '2026-11-11 00:00');
  const planned = tale(...story.upToPlan);

  it('it lapses: nobody is late with it, and the limit stands', () => {
    const lapsed = given(...planned)
      .when(...ring)
      .events();
    expect(lapsed).toMatchObject([
      {
        type: 'ClockExpired',
        data: { rule: 'HAZ-D14', clocks: [{ clock: 'HAZ-D14', outcome: 'lapsed' }] },
      },
    ]);
    const after = given(...planned, ...lapsed);
    expect(after.state().clocks).not.toHaveProperty('HAZ-D14');
    expect(after.state().limit).toBe('2026-12-01');
    expect(after.when(story.asked[0], by('agent', '2026-11-20')).events()).toMatchObject([
      { data: { late: true } },
    ]);
  });

  it('and runs no more where no extension is left', () => {
    const asked = tale(...story.upToPlan, story.asked);
    const granted = given(...asked)
      .when(
        { type: 'AnswerExtension', data: { granted: true, reason: '属实' } },
        by('xian', '2026-10-26'),
      )
      .events();
    expect(given(...asked, ...granted).state()).toMatchObject({ extensions: 1 });
    expect(given(...asked, ...granted).state().clocks).not.toHaveProperty('HAZ-D14');
  });
});

describe('HAZ-S9 HAZ-S15 HAZ-S18 listed by the city', () => {
  const up = {
    type: 'ChangeLevel',
    data: { level: 'city', reference: '江安委〔2026〕3号', reason: '影响扩大' },
  } as const;
  const reference = '江安委办〔2026〕17号';
  const on = by('xian', '2026-11-24');
  const raised = [...story.upToPlan, [up, by('xian', '2026-07-01 10:00')]] as const;

  it('is answered by the city: the number of its answer is recorded, and no paper is ours', () => {
    const acts = [
      [tale(...raised, story.asked), 'AnswerExtension', { granted: true, reason: '市批复' }],
      [tale(...raised, story.applied, story.passed), 'DelistHazard', { reason: '市验收合格' }],
      [tale(...raised), 'EndListing', { because: 'not-major', reason: '市复核' }],
      [
        tale(...raised, story.applied, story.failed),
        'KeepListed',
        { limit: localDate('2027-03-31'), reason: '市决定' },
      ],
    ] as const;
    for (const [history, type, data] of acts) {
      const act = (change: object) =>
        given(...history).when({ type, data: { ...data, ...change } } as never, on);
      act({}).refuses('answered-above', 'HAZ-S15');
      const [event] = act({ reference }).events();
      expect(event).toMatchObject({ data: { reference } });
      expect(event!.data).not.toHaveProperty('documents');
    }
  });

  it('and where it is listed here nobody above is named', () =>
    given(...tale(...story.upToPlan, story.asked))
      .when(
        { type: 'AnswerExtension', data: { granted: true, reason: '属实', reference } },
        by('xian', '2026-10-26'),
      )
      .refuses('not-listed-above', 'HAZ-S15'));
});
