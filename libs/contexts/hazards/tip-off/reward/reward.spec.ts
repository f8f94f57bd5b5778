import { localDate } from '#domain/kernel';
import { caseReference, type PenaltyFacts } from '#contexts/enforcement/contract';
import { decisions, seeing } from '#testing';
import { by } from '../../people.examples.js';
import * as story from '../tip-off.examples.js';
import { tipOffNoun } from '../tip-off.noun.js';

const given = decisions(tipOffNoun);
const { tale, upToCheck, upToNotice } = story;
const [register, registering] = story.registered;
const checked = tale(...upToCheck, story.feedback);
const notified = tale(...upToNotice);
const told = (change: object) => ({ ...register, data: { ...story.registerData, ...change } });

const act = by('chen', '2026-07-20');
const own = '（江海）应急罚〔2026〕12号';
const ofCase = { fineFen: 5_000_000, decision: own, case: 'case-1' } as const;
/** An act that looked at the case of the fine, and found it so. */
const seeingCase = (change: object = {}, party = 'hongda') =>
  seeing(act, caseReference, 'case-1', {
    standing: {
      party,
      organ: 'bureau',
      facts: {
        decisionNumber: own,
        decidedOn: localDate('2026-07-10'),
        fineFen: 5_000_000,
        ...change,
      } as PenaltyFacts,
    },
  });
const owed = (events: typeof notified) => Object.keys(given(...events).state().clocks);
const proposes = (data: object, on = act) =>
  given(...checked).when({ type: 'ProposeReward', data } as never, on);

describe('WHI-5 WHI-6 a reward rests on what was decided', () => {
  it('on the fine of a case of the reported unit, as it was decided, after the check', () => {
    expect(proposes(ofCase, seeingCase()).events()).toMatchObject([
      { data: { reward: { case: 'case-1', fen: 750_000 } } },
    ]);
    proposes(ofCase).unknown('reference-unknown');
    proposes(ofCase, seeingCase({}, 'jinrui')).refuses('reference-of-another-party');
    proposes(ofCase, seeingCase({ fineFen: 1 })).refuses('not-as-decided', 'WHI-6');
    proposes(ofCase, seeingCase({ decisionNumber: 'x' })).refuses('not-as-decided', 'WHI-6');
    proposes(ofCase, seeingCase({ decidedOn: '2026-06-01' })).refuses('decided-before-the-check');
  });

  it('never on a number that is only typed', () => {
    proposes({ fineFen: 3_000_000, decision: own }).refuses('name-its-case', 'WHI-6');
    const paper = story.rewardData.paper;
    proposes({ fineFen: 3_000_000, decision: own, paper }).refuses('name-its-case', 'WHI-6');
    const { paper: _, ...typed } = story.rewardData;
    proposes(typed).refuses('decision-not-on-file', 'WHI-6');
  });

  it('after the reporter was told, and each step is owed until it is done', () => {
    given(...tale(...upToCheck))
      .when(...story.proposed)
      .refuses('feedback-first', 'WHI-5');
    const upTo = [...upToCheck, story.feedback, story.proposed] as const;
    expect(owed(tale(...upTo))).toEqual(['reward-answer']);
    expect(owed(tale(...upTo, story.approved))).toEqual(['reward-notice']);
    expect(owed(notified)).toEqual(['WHI-13']);
  });
});

describe('WHI-6 WHI-14 X18 the reward', () => {
  const proposing = by('chen', '2026-07-20');
  const rewarded = (fineFen: number) =>
    given(...checked)
      .when(
        { type: 'ProposeReward', data: { ...story.rewardData, fineFen } },
        by('chen', '2026-07-20'),
      )
      .events();

  it.each([
    [5_000_000, 750_000],
    [1_999_900, 300_000],
    [2_000_000, 300_000],
    [2_000_700, 300_100],
    [200_000_000, 30_000_000],
    [200_001_000, 30_000_000],
  ])('for a fine of %i fen is %i fen: a share between floor and cap', (fine, fen) =>
    expect(rewarded(fine)).toMatchObject([{ data: { reward: { fen } } }]),
  );

  it('WHI-7 for deaths is of the grade that they alone make, or of a graver one (R493 3)', () => {
    const { fineFen: _, ...rest } = story.rewardData;
    const dead = (deaths: number, grade: 'ordinary' | 'larger') =>
      given(...checked).when(
        {
          type: 'ProposeReward',
          data: { ...rest, concealed: { deaths, grade }, paper: 'e'.repeat(64) },
        },
        by('chen', '2026-07-20'),
      );
    expect(dead(2, 'ordinary').events()).toHaveLength(1);
    dead(3, 'ordinary').refuses('graver-by-deaths', 'WHI-7');
    expect(dead(2, 'larger').events()).toHaveLength(1);
  });

  it('is proposed by one hand and approved by another', () => {
    const proposed = tale(...upToCheck, story.feedback, story.proposed);
    const [approve] = story.approved;
    expect(
      given(...proposed)
        .when(...story.approved)
        .events(),
    ).toHaveLength(1);
    given(...proposed)
      .when(approve, by('chen', '2026-07-22'))
      .denies('wrong-role');
    const checkedByHead = by('ou', '2026-07-22');
    const own = { ...checkedByHead.actor, id: 'chen' } as const;
    given(...proposed)
      .when(approve, { ...checkedByHead, actor: own })
      .denies('same-hand', 'WHI-14');
    given(...checked)
      .when(...story.approved)
      .refuses('nothing-proposed');
    given(...proposed)
      .when(...story.notified)
      .refuses('not-approved', 'WHI-14');
  });

  it('WHI-19 goes to a real name, and only for what is true', () => {
    const anonymous = tale([told({ realName: false }), registering], story.accepted, story.checked);
    given(...anonymous)
      .when(...story.proposed)
      .refuses('no-real-name', 'WHI-19');
    const untrue = tale(story.registered, story.accepted, [
      { ...story.checked[0], data: { ...story.checkData, result: 'false' } },
      story.checked[1],
    ]);
    given(...untrue)
      .when(...story.proposed)
      .refuses('not-true');
  });

  it.each([
    ['ordinary', 2, 6_000_000],
    ['extraordinary', 1, 6_000_000],
    ['larger', 9, 30_000_000],
  ] as const)(
    'WHI-7 of a concealed %s accident with %i deaths is so much each',
    (grade, deaths, fen) => {
      const { decision, paper } = story.rewardData;
      const propose = (data: object) =>
        given(...checked).when(
          { type: 'ProposeReward', data: { decision, paper, ...data } },
          proposing,
        );
      const events = propose({ concealed: { grade, deaths } }).events();
      expect(events).toMatchObject([{ data: { reward: { fen, concealed: { grade, deaths } } } }]);
      propose({}).refuses('one-formula', 'WHI-7');
      propose({ fineFen: 100, concealed: { grade, deaths } }).refuses('one-formula', 'WHI-6');
    },
  );

  it('E49 follows the final result: of an accident found graver it is reckoned and approved anew', () => {
    const { decision, paper } = story.rewardData;
    const of = (grade: string, deaths: number) =>
      ({ type: 'ProposeReward', data: { decision, paper, concealed: { grade, deaths } } }) as never;
    const first = given(...checked)
      .when(of('ordinary', 2), proposing)
      .events();
    given(...checked, ...first)
      .when(of('larger', 3), by('chen', '2026-07-21'))
      .refuses('already-proposed');
    const approved = [
      ...first,
      ...given(...checked, ...first)
        .when(...story.approved)
        .events(),
    ];
    const anew = given(...checked, ...approved)
      .when(of('larger', 3), by('chen', '2026-07-23'))
      .events();
    expect([...first, ...anew]).toMatchObject([
      { data: { reward: { fen: 6_000_000 } } },
      { data: { reward: { fen: expect.any(Number), concealed: { grade: 'larger' } } } },
    ]);
    const after = given(...checked, ...approved, ...anew);
    after.when({ type: 'NotifyReward', data: {} }, by('luo', '2026-07-24')).refuses('not-approved');
    const told = given(...checked, ...approved, {
      type: 'RewardNotified',
      data: { notifiedOn: localDate('2026-07-23'), by: 'luo' },
    });
    told.when(of('larger', 3), by('chen', '2026-07-24')).refuses('already-proposed');
  });

  it('WHI-18 of a joint report is paid once, to the first or with the first one’s authority', () => {
    given()
      .when(told({ realName: false, signers: 3 }), registering)
      .refuses('no-first-signer', 'WHI-18');
    const joint = tale(
      [told({ signers: 3 }), registering],
      story.accepted,
      story.checked,
      story.feedback,
      [{ type: 'ProposeReward', data: { ...story.rewardData, fineFen: 6_600_000 } }, proposing],
      story.approved,
      story.notified,
    );
    const [collect, collecting] = story.collected;
    const authority = 'a'.repeat(64);
    const byAnother = { ...collect, data: { ...collect.data, authority } };
    const events = given(...joint)
      .when(byAnother, collecting)
      .events();
    expect(events).toMatchObject([
      { data: { fen: 990_000, shared: { signers: 3, eachFen: 330_000 }, authority } },
    ]);
    given(...joint, ...events)
      .when(collect, collecting)
      .refuses('already-collected');
    given(...notified)
      .when(byAnother, collecting)
      .refuses('one-signer', 'WHI-18');
  });

  it('WHI-13 is collected by the code within sixty days', () => {
    expect(notified.at(-1)).toMatchObject({
      data: {
        clocks: [
          { op: 'stop', clock: 'reward-notice' },
          { clock: 'WHI-13', set: { dueDate: '2026-09-21', duty: 'holder' } },
        ],
      },
    });
    const [collect, collecting] = story.collected;
    expect(
      given(...notified)
        .when(collect, collecting)
        .events(),
    ).toMatchObject([{ data: { fen: 750_000, clocks: [{ clock: 'WHI-13', outcome: 'met' }] } }]);
    given(...notified)
      .when({ ...collect, data: { ...story.collectData, codeMark: 'other' } }, collecting)
      .denies('wrong-code');
    given(...checked)
      .when(collect, collecting)
      .refuses('not-notified');
  });

  it('WHI-13 or forfeited when they are over', () => {
    const over = story.rings('WHI-13', '2026-09-21', '2026-09-22 00:00');
    const events = given(...notified)
      .when(...over)
      .events();
    expect(events).toMatchObject([{ type: 'RewardForfeited', data: { fen: 750_000 } }]);
    given(...notified, ...events)
      .when(story.collected[0], by('su', '2026-09-22 10:00'))
      .refuses('forfeited', 'WHI-13');
  });
});
