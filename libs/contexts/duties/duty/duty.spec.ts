import { type Act, instant, localDate } from '#domain/kernel';
import { decisions, rowAfter } from '#testing';
import { dutyRegister } from '../projections/duty-register.js';
import type { DischargeDuty } from './discharge-duty.js';
import { act, deadline, owed, owing, person, reaction, registry } from './duty.examples.js';
import { dutyNoun } from './duty.noun.js';
import type { HandDutyOver } from './hand-duty-over.js';

const given = decisions(dutyNoun);
const done: DischargeDuty = { type: 'DischargeDuty', data: { findings: '已人工办理' } };
const over: HandDutyOver = { type: 'HandDutyOver', data: { to: 'liang', reason: '出差' } };
const ring = (kind: 'expiry' | 'escalation', step = 1) =>
  ({
    type: 'RingClock',
    data: { clock: 'duty', due: instant('2026-07-13T15:59:59.999Z'), kind, step },
  }) as const;
const later = instant('2026-07-20T01:00:00Z');
const system = act({ actor: deadline, now: later, validAt: later });

describe('K10 K24 A duty', () => {
  it('is owed by a named person for the days of its rule, set by the system alone', () => {
    expect(owed).toMatchObject([
      {
        type: 'DutyOwed',
        data: { owedOn: '2026-07-08', clocks: [{ set: { dueDate: '2026-07-13' } }] },
      },
    ]);
    given()
      .when({ type: 'OweDuty', data: owing }, act({ actor: person('ou', 'head-of-organ') }))
      .denies('wrong-role');
    given(...owed)
      .when({ type: 'OweDuty', data: owing }, act({ actor: reaction }))
      .decidesNothing();
  });

  it('is a task of that person until it is done', () => {
    const row = rowAfter(dutyRegister, ...owed);
    expect(row).toMatchObject({
      stage: 'owed',
      waitsFor: ['person:somebody', 'deputy-of:somebody'],
      tasks: [{ task: owing.what, clock: { rule: 'DTY-SETTLE' } }],
    });
    const finished = given(...owed)
      .when(done, act({ actor: person('somebody') }))
      .events();
    expect(rowAfter(dutyRegister, ...owed, ...finished)).toMatchObject({
      stage: 'discharged',
      findings: '已人工办理',
      tasks: [],
    });
  });

  it('is done by whoever owes it or heads the organ, once', () => {
    given(...owed)
      .when(done, act({ actor: person('tan') }))
      .denies('not-your-duty');
    const history = given(...owed)
      .when(done, act({ actor: person('ou', 'head-of-organ') }))
      .events();
    expect(history).toMatchObject([
      { type: 'DutyDischarged', data: { by: 'ou', clocks: [{ outcome: 'met' }] } },
    ]);
    given(...owed, ...history)
      .when(done, act({ actor: person('somebody') }))
      .decidesNothing();
    given(...owed, ...history)
      .when(over, act({ actor: person('ou', 'head-of-organ') }))
      .refuses('duty-over');
  });

  it('is handed over by the head, keeps its day, and is missed by whoever held it then', () => {
    given(...owed)
      .when(over, act({ actor: person('somebody') }))
      .denies('wrong-role');
    const handed = given(...owed)
      .when(over, act({ actor: person('ou', 'head-of-organ') }))
      .events();
    expect(rowAfter(dutyRegister, ...owed, ...handed)).toMatchObject({
      hands: ['liang'],
      waitsFor: ['person:liang', 'deputy-of:liang'],
    });
    expect(
      given(...owed, ...handed)
        .when(ring('expiry'), system)
        .events(),
    ).toMatchObject([{ type: 'ClockExpired', data: { due: '2026-07-13', missedBy: ['liang'] } }]);
  });

  it('K20 is handed over to nobody who has left the organ, or serves another', () => {
    const posts: Readonly<Record<string, object>> = {
      left: { to: localDate('2026-06-30') },
      elsewhere: { organ: 'brigade' },
    };
    const known: Act['registry']['person'] = (id) => {
      const [post] = registry.person(id)!.posts;
      return { id, name: id, posts: [{ ...post!, ...posts[id] }] };
    };
    const office = act({
      actor: person('ou', 'head-of-organ'),
      registry: { ...registry, person: known },
    });
    for (const to of ['left', 'elsewhere'])
      given(...owed)
        .when({ type: 'HandDutyOver', data: { to, reason: '出差' } }, office)
        .refuses('not-of-the-organ');
  });

  it('climbs to the head of the organ, who sees to it', () => {
    const history = given(...owed)
      .when(ring('escalation'), system)
      .events();
    expect(history).toMatchObject([{ data: { to: 'head-of-organ', told: ['ou'] } }]);
    expect(rowAfter(dutyRegister, ...owed, ...history).waitsFor).toContain('head-of-organ@bureau');
  });

  it('falls with what it came of', () => {
    const fallen = given(...owed)
      .when({ type: 'WithdrawDuty', data: { because: '原决定已撤销' } }, act({ actor: reaction }))
      .events();
    expect(rowAfter(dutyRegister, ...owed, ...fallen)).toMatchObject({
      stage: 'withdrawn',
      tasks: [],
    });
  });
});
