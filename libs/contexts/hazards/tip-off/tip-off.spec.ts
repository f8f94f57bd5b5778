import { fold } from '#domain/kernel';
import { decisions } from '#testing';
import { by, shown } from '../people.examples.js';
import { overTipOff } from './over.js';
import * as story from './tip-off.examples.js';
import type { TipOffEvent } from '../tip-off-kept/tip-off.events.js';
import { tipOffNoun } from './tip-off.noun.js';

const given = decisions(tipOffNoun);
const { tale, upToCheck } = story;
const [register, registering] = story.registered;
const registered = tale(story.registered);
const accepted = tale(story.registered, story.accepted);
const checked = tale(...upToCheck);
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

const owed = (events: readonly TipOffEvent[]) =>
  Object.entries(fold(tipOffNoun, events).clocks).map(([clock, { set }]) => [clock, set.dueDate]);

describe('What becomes of a tip-off', () => {
  it('WHI-4 it is accepted and checked within sixty days by two officers', () => {
    expect(owed(registered)).toEqual([['tip-off-decision', '2026-05-25']]);
    expect(owed(accepted)).toEqual([['WHI-4', '2026-07-20']]);
    expect(owed(tale(story.registered, declined))).toEqual([]);
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

  it('WHI-2 what is told of another place is not accepted here, but handed over', () => {
    const elsewhere = given()
      .when(told({ area: '440103001' }), registering)
      .events();
    given(...elsewhere)
      .when(...story.accepted)
      .refuses('tip-off-of-another-area', 'WHI-2');
    const transfer = {
      type: 'TransferTipOff',
      data: { to: '广州市荔湾区应急管理局', reason: '不属本区管辖' },
    } as const;
    expect(
      given(...elsewhere)
        .when(transfer, by('ou', '2026-05-21'))
        .events(),
    ).toHaveLength(1);
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
    const owed = {
      clock: 'WHI-5',
      owed: { by: { role: 'intake-clerk' }, why: ['WHI-5', 'WHI-17'] },
    };
    expect(events).toMatchObject([
      {
        type: 'TipOffJoined',
        data: { first: 'tip-off-0', clocks: [{ clock: 'tip-off-decision' }, owed] },
      },
    ]);
    const told = given(...registered, ...events)
      .when(...story.feedback)
      .events();
    expect(told).toMatchObject([{ data: { clocks: [{ clock: 'WHI-5', outcome: 'met' }] } }]);
    expect(overTipOff(given(...registered, ...events).state())).toBeUndefined();
    expect(overTipOff(given(...registered, ...events, ...told).state())).toBeDefined();
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
    given(...checked)
      .when(
        { type: 'GiveFeedback', data: { summary: '感谢来电13987654321' } },
        by('chen', '2026-06-05'),
      )
      .refuses('tells-who-reported', 'PRV-1');
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
