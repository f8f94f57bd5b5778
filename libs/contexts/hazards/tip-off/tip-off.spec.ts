import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { by, shown } from '../people.examples.js';
import * as story from './tip-off.examples.js';
import { tipOffNoun } from './tip-off.noun.js';

const given = decisions(tipOffNoun);
const { tale, upToCheck, upToNotice } = story;
const [register, registering] = story.registered;
const registered = tale(story.registered);
const accepted = tale(story.registered, story.accepted);
const checked = tale(...upToCheck);
const notified = tale(...upToNotice);
const declined = [
  { type: 'DeclineTipOff', data: { ground: 'no-facts', reason: '无具体事实' } },
  by('ou', '2026-05-21'),
] as const;
const told = (change: object) => ({ ...register, data: { ...story.registerData, ...change } });

describe('WHI-1 a tip-off is taken in', () => {
  it('under a number, by whatever channel, and knows nothing of who told it (WHI-15, PRV-1)', () => {
    expect(registered).toMatchObject([
      {
        data: {
          realName: true,
          documents: [{ number: '（江海）应急举登〔2026〕3号' }],
          told: { channel: 'telephone', urgent: false },
        },
      },
    ]);
    expect(JSON.stringify(registered)).not.toContain('reporter');
    given(...registered)
      .when(register, registering)
      .decidesNothing();
    given().when(register, by('li', '2026-05-20')).denies('other-organ', 'WSL 73');
    given()
      .when(told({ unit: 'nobody' }), registering)
      .unknown('unit-unknown');
  });

  it('WHI-19 without a name too', () =>
    expect(
      given()
        .when(told({ realName: false }), registering)
        .events(),
    ).toHaveLength(1));
});

describe('What becomes of a tip-off', () => {
  it('WHI-4 it is accepted and checked within sixty days by two officers', () => {
    expect(accepted.at(-1)).toMatchObject({
      data: { clocks: [{ clock: 'WHI-4', set: { dueDate: '2026-07-20' } }] },
    });
    const [accept, accepting] = story.accepted;
    given(...accepted)
      .when(accept, accepting)
      .decidesNothing();
    given(...registered)
      .when({ ...accept, data: { checkers: ['chen'] } }, accepting)
      .denies('too-few-officers');
    given(...registered)
      .when(accept, by('wu', '2026-05-21'))
      .denies('other-organ');
  });

  it('WHI-4 with thirty days more at most, before they are over, once', () => {
    const extend = {
      type: 'ExtendCheck',
      data: { days: 30, approval: '江应急〔2026〕8号', reason: '复杂' },
    } as const;
    const events = given(...accepted)
      .when(extend, by('ou', '2026-07-20'))
      .events();
    expect(events).toMatchObject([
      { data: { clocks: [{ op: 'move', set: { dueDate: '2026-08-19' } }] } },
    ]);
    given(...accepted)
      .when(extend, by('ou', '2026-07-21'))
      .refuses('period-over', 'WHI-4');
    given(...registered)
      .when(extend, by('ou', '2026-05-21'))
      .refuses('not-accepted');
  });

  it('WHI-3 deaths go to the government, WHI-2 what is another’s is handed over', () => {
    const deaths = given()
      .when(told({ deaths: true }), registering)
      .events();
    given(...deaths)
      .when(...story.accepted)
      .refuses('deaths-to-government', 'WHI-3');
    const transfer = {
      type: 'TransferTipOff',
      data: { to: '区人民政府', reason: '涉及死亡' },
    } as const;
    expect(
      given(...deaths)
        .when(transfer, by('ou', '2026-05-21'))
        .events(),
    ).toHaveLength(1);
    given(...accepted)
      .when(transfer, by('ou', '2026-05-22'))
      .refuses('already-decided');
  });

  it('WHI-16 a petition goes another way', () => {
    const decline = {
      type: 'DeclineTipOff',
      data: { ground: 'petition', reason: '属信访事项' },
    } as const;
    const events = given(...registered)
      .when(decline, by('ou', '2026-05-21'))
      .events();
    given(...registered, ...events)
      .when(...story.accepted)
      .refuses('already-decided');
  });

  it('WHI-11 WHI-17 the same matter again is joined to the first, which alone is rewarded', () => {
    const join = { type: 'JoinTipOff', data: { first: 'tip-off-0' } } as const;
    const joining = by('ou', '2026-05-25');
    const events = given(...registered)
      .when(join, story.knowingTheFirst(joining))
      .events();
    given(...registered)
      .when(join, joining)
      .unknown('reference-unknown');
    given(...registered)
      .when(join, story.knowingTheFirst(joining, declined))
      .refuses('reference-ended', 'WHI-17');
    expect(events).toMatchObject([{ type: 'TipOffJoined', data: { first: 'tip-off-0' } }]);
    given(...registered, ...events)
      .when(...story.proposed)
      .refuses('not-the-first', 'WHI-17');
  });

  it('WHI-5 its result is told within ten days of the check', () => {
    expect(checked.at(-1)).toMatchObject({
      data: {
        clocks: [
          { clock: 'WHI-4', outcome: 'met' },
          { clock: 'WHI-5', set: { dueDate: '2026-06-12', duty: 'officer' } },
        ],
      },
    });
    expect(tale(...upToCheck, story.feedback).at(-1)).toMatchObject({
      data: { clocks: [{ clock: 'WHI-5', outcome: 'met' }] },
    });
    const [check, checking] = story.checked;
    given(...accepted)
      .when(
        { ...check, data: { ...story.checkData, present: shown('huang', 'he') } },
        by('huang', '2026-06-02'),
      )
      .denies('not-its-checkers');
    given(...registered)
      .when(check, checking)
      .refuses('not-accepted');
    given(...accepted)
      .when(...story.feedback)
      .refuses('not-checked');
  });

  it('E48 a checker who is near to somebody withdraws: another has what was owed', () => {
    const replace = (checker: string, instead: string) =>
      ({
        type: 'ReplaceChecker',
        data: { checker, instead, reason: '与当事人有亲属关系' },
      }) as const;
    const events = given(...accepted)
      .when(replace('chen', 'huang'), by('ou', '2026-05-25'))
      .events();
    expect(events).toMatchObject([
      {
        type: 'CheckerReplaced',
        data: { clocks: [{ op: 'move', clock: 'WHI-4', owed: { by: { person: 'huang' } } }] },
      },
    ]);
    const after = given(...accepted, ...events);
    const [check] = story.checked;
    after.when(check, by('liang', '2026-06-02 10:00')).denies('recused');
    const present = shown('liang', 'huang');
    const both = { ...check, data: { ...story.checkData, present } };
    expect(after.when(both, by('huang', '2026-06-02 10:00')).events()).toHaveLength(1);
    after.when(replace('chen', 'huang'), by('ou', '2026-05-26')).decidesNothing();
    after.when(replace('chen', 'he'), by('ou', '2026-05-26')).refuses('no-checker', 'PL 43');
    after.when(replace('huang', 'chen'), by('ou', '2026-05-26')).denies('recused');
    given(...accepted)
      .when(replace('chen', 'liang'), by('ou', '2026-05-25'))
      .denies('too-few-officers');
    given(...checked)
      .when(replace('chen', 'huang'), by('ou', '2026-06-03'))
      .refuses('already-checked', 'PL 43');
    given(...accepted)
      .when(replace('chen', 'huang'), by('chen', '2026-05-25'))
      .denies('wrong-role');
  });

  it('WHI-4 says which files it led to: such as are on record, of its own organ', () => {
    const ledTo = { ledToInspection: 'inspection-1', ledToHazard: 'hazard-1' };
    const [check, checking] = story.checked;
    const named = { ...check, data: { ...story.checkData, ...ledTo } };
    expect(
      given(...accepted)
        .when(named, story.knowingWhatItLedTo(checking))
        .events(),
    ).toMatchObject([{ data: { ledTo: 'inspections/inspection-1、hazards/hazard-1' } }]);
    given(...accepted)
      .when(named, checking)
      .unknown('reference-unknown');
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

  it('is proposed by one hand and approved by another', () => {
    const proposed = tale(...upToCheck, story.proposed);
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
      const { decision } = story.rewardData;
      const propose = (data: object) =>
        given(...checked).when({ type: 'ProposeReward', data: { decision, ...data } }, proposing);
      const events = propose({ concealed: { grade, deaths } }).events();
      expect(events).toMatchObject([{ data: { reward: { fen, concealed: { grade, deaths } } } }]);
      propose({}).refuses('one-formula', 'WHI-7');
      propose({ fineFen: 100, concealed: { grade, deaths } }).refuses('one-formula', 'WHI-6');
    },
  );

  it('E49 follows the final result: of an accident found graver it is reckoned and approved anew', () => {
    const { decision } = story.rewardData;
    const of = (grade: string, deaths: number) =>
      ({ type: 'ProposeReward', data: { decision, concealed: { grade, deaths } } }) as never;
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
      data: { clocks: [{ clock: 'WHI-13', set: { dueDate: '2026-09-21', duty: 'holder' } }] },
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
