import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { otherwise, played, story, until } from './case.examples.js';
import { act, at, rung } from './people.examples.js';
import { spot, spotAct } from '../decision/spot.examples.js';
import {
  applied,
  apply,
  approve,
  approved,
  register,
  registration,
  seal,
  taking,
  urgentlySealed,
} from '../measures/measure.examples.js';
import { clue, overstock, proposal, shown } from './matter.examples.js';
import { caseNoun } from '../case.noun.js';

// Ways in that a stranger found over HTTP, each closed since.

const given = decisions(caseNoun);
const earlier = (who: 'chen' | 'ou', now: string, happened: string) =>
  act(who, now, { validAt: at(happened) });

describe('Names that every object of the language knows', () => {
  const inherited = ['constructor', '__proto__', 'toString'];

  it.each(inherited)('are no evidence: %s', (name) => {
    const on = (change: object) => otherwise('concluded', change);
    given(...until('inquiry'))
      .when(on({ proposal: { ...proposal, evidence: ['scene-1', name] } }), story.concluded.act)
      .refuses('not-on-record', 'PL 46');
  });

  it.each(inherited)('are no measure and no recusal: %s', (name) => {
    const head = act('ou', '2026-03-09 09:30');
    given(...applied)
      .when(approve(name), head)
      .refuses('measure-unknown');
    const ruling = { officer: name, granted: true, reasons: '属实' };
    given(...applied)
      .when({ type: 'DecideRecusal', data: ruling }, head)
      .refuses('recusal-not-asked', 'PL 43');
  });
});

describe('An act dated back', () => {
  it('takes nothing before the head approved it', () => {
    const on = given(...approved);
    const back = earlier('chen', '2026-03-09 11:00', '2026-03-09 09:10');
    on.when(seal(), back).refuses('measure-not-approved', 'ENF-R9');
    on.when(register(), back).refuses('measure-not-approved', 'ENF-R9');
  });

  it('does not lift a measure on an earlier day', () => {
    const sealed = played([{ command: seal(), act: act('chen', '2026-03-09 11:00') }], approved);
    const lift = {
      type: 'LiftMeasure',
      data: { measureId: 'm1', cause: 'no-longer-needed', returnedTo: '容某' },
    } as const;
    given(...sealed)
      .when(lift, earlier('ou', '2026-04-20 09:00', '2026-04-01 09:00'))
      .refuses('back-dated', 'E50');
  });

  it('puts nothing on record from before the acts were discovered', () => {
    const long = { startedAt: at('2026-02-05 14:00'), endedAt: at('2026-02-05 15:00') };
    given(...until('scene'))
      .when(otherwise('inquiry', long), story.inquiry.act)
      .refuses('too-early-in-time', 'E50');
    given(...until('filed'))
      .when(
        otherwise('scene', { startedAt: undefined, endedAt: undefined }),
        earlier('chen', '2026-03-05 09:00', '2026-03-01 23:00'),
      )
      .refuses('too-early-in-time', 'E50');
  });
});

describe('Measures', () => {
  it('are not approved after the hours of urgency have run out', () => {
    const expiry = { clock: 'COE-D1:m1', due: at('2026-03-10 11:00'), step: 0, kind: 'expiry' };
    const lapsed = played(
      [{ command: { type: 'RingClock', data: expiry } as never, act: rung('2026-03-10 11:01') }],
      urgentlySealed,
    );
    given(...lapsed)
      .when(approve('m1'), act('ou', '2026-03-10 12:00'))
      .refuses('urgent-approval-late', 'CL 19', 'COE-D1');
  });

  it('are not turned into sealing by an entrusted street', () => {
    const mine = {
      ...clue,
      handlingOrgan: 'waihai',
      mandate: 'entrusted-1',
      acts: [{ ...overstock }],
    };
    const present = shown('li', 'tan');
    const street = played([
      { command: otherwise('clue', { clue: mine }), act: story.clue.act },
      {
        command: otherwise('applied', { officers: ['li', 'tan'] }),
        act: act('li', '2026-03-03 09:00'),
      },
      { command: story.filed.command, act: act('wu', '2026-03-04 09:30') },
      { command: apply(registration), act: act('li', '2026-03-05 09:00') },
      { command: approve('e1'), act: act('wu', '2026-03-05 09:30') },
      {
        command: { type: 'RegisterEvidence', data: taking('e1', { present }) },
        act: act('li', '2026-03-05 10:00'),
      },
    ]);
    const into = (outcome: 'sealed-or-seized' | 'returned') =>
      ({ type: 'DisposeOfEvidence', data: { measureId: 'e1', outcome, reasons: '隐患' } }) as const;
    given(...street)
      .when(into('sealed-or-seized'), act('wu', '2026-03-06 09:00'))
      .denies('coercion-not-entrusted', 'CL 17');
    expect(
      given(...street)
        .when(into('returned'), act('wu', '2026-03-06 09:00'))
        .events(),
    ).toHaveLength(1);
  });
});

describe('A collective discussion', () => {
  it.each([['nobody'], ['chen'], ['guan']])('needs another leading person, not %s', (other) =>
    given(...until('reviewed'))
      .when(otherwise('discussed', { attendees: ['ou', other] }), story.discussed.act)
      .refuses('not-collective', 'PL 57'),
  );

  it('on the recusal of a head needs people the registry knows', () => {
    const request = { officer: 'ou', by: 'party', reasons: '近亲属' } as const;
    const asked = played(
      [
        {
          command: { type: 'RequestRecusal', data: request },
          act: act('chen', '2026-03-06 09:00'),
        },
      ],
      until('inquiry'),
    );
    const ruling = { officer: 'ou', granted: true, reasons: '属实' };
    const of = (attendees: readonly string[]) =>
      ({ type: 'DecideRecusal', data: { ...ruling, attendees } }) as const;
    const head = act('zheng', '2026-03-09 09:00');
    given(...asked)
      .when(of(['a', 'b']), head)
      .refuses('head-recusal-collective', 'E18');
    expect(
      given(...asked)
        .when(of(['zheng', 'guan']), head)
        .events(),
    ).toHaveLength(1);
  });
});

describe('Filing', () => {
  it('is refused when the act ends on a day to come', () => {
    const later = { ...clue, acts: [{ ...overstock, endedOn: localDate('2026-12-31') }] };
    given()
      .when(otherwise('clue', { clue: later }), story.clue.act)
      .refuses('ended-in-the-future', 'PL 36');
  });
});

describe('On the spot', () => {
  it('nothing is punished that was discovered later', () =>
    given()
      .when(spot, { ...spotAct, now: at('2026-03-05 15:00'), validAt: at('2026-03-01 15:00') })
      .refuses('too-early-in-time', 'E50'));
});

describe('Who is competent', () => {
  it('is the organ of the place, also for the bureau itself (PL 22)', () => {
    const far = { ...clue, acts: [{ ...overstock, area: '440703001' }] };
    given()
      .when(otherwise('clue', { clue: far }), story.clue.act)
      .denies('outside-area', 'PL 22');
  });

  it('are officers of the organs of the case, however certified those of others are', () => {
    given(...until('clue'))
      .when(otherwise('applied', { officers: ['chen', 'li'] }), story.applied.act)
      .denies('officer-of-other-organ', 'PL 42');
  });

  it('does not conclude or hand over under a mandate of an earlier day', () => {
    const back = (who: 'chen' | 'ou', now: string) => earlier(who, now, '2026-03-06 09:00');
    given(...until('inquiry'))
      .when(story.concluded.command, back('chen', '2026-04-08 10:00'))
      .refuses('back-dated', 'E50');
    const handover = {
      officers: ['li', 'tan'],
      handlingOrgan: 'waihai',
      organ: 'bureau',
      mandate: 'entrusted-1',
      reasons: '属地',
    };
    given(...until('inquiry'))
      .when({ type: 'HandCaseOver', data: handover }, back('ou', '2026-06-08 10:00'))
      .refuses('back-dated', 'E50');
  });
});
