import fc from 'fast-check';
import { type Act, evolveOne, type LocalDate, localDate, plusDays, Refusal } from '#domain/kernel';
import { decideSeeing, decisions, rowAfter } from '#testing';
import { by, system } from '../people.examples.js';
import { creditRegister } from '../projections/credit-register.js';
import type { CreditEvent } from './credit.events.js';
import * as story from './credit.examples.js';
import { type CreditCommand, creditNoun } from './credit.noun.js';
import { evolveCredit, noCredit } from './credit.state.js';
import { termClock } from './grading.js';

const given = decisions(creditNoun);
const creditAfter = (events: readonly CreditEvent[]) =>
  events.reduce((state, event) => evolveOne(evolveCredit, state, event), noCredit);
const { tale, recorded, published, applied, granted, seeing } = story;
const record = { type: 'RecordCredit', data: story.recordData } as const;
const recordedAs = (change: story.Change) =>
  given()
    .when(record, seeing(by('he', '2026-04-15'), change))
    .events()[0]!.data;

describe('CRD-1 CRD-2 CRD-3 What a penalty leaves', () => {
  it('has the class of its gravest kind, and the terms of the class', () => {
    expect(recordedAs({})).toMatchObject({
      class: 'serious',
      repairFrom: '2027-04-10',
      until: '2029-04-10',
    });
    expect(recordedAs({ kinds: ['fine', 'warning'] })).toMatchObject({
      class: 'ordinary',
      repairFrom: '2026-07-10',
      until: '2027-04-10',
    });
    const light = recordedAs({ kinds: ['warning'] });
    expect(light).toMatchObject({ class: 'light', until: '2026-07-10' });
    expect(light).not.toHaveProperty('repairFrom');
    expect(recordedAs({ kinds: ['fine'], procedure: 'summary' })).toMatchObject({ class: 'light' });
  });

  it('counts from the day of the decision, whenever it was served (CRD-4)', () =>
    expect(tale(recorded)).toMatchObject([
      {
        type: 'CreditRecorded',
        data: {
          establishedOn: '2026-04-10',
          clocks: [
            { clock: 'term', set: { rule: 'BLK-D12', dueDate: '2029-04-10' } },
            { clock: 'publish', owed: { by: { organ: 'brigade' } } },
          ],
        },
      },
    ]));

  it('is owed its publication unless it is light (CRD-1)', () =>
    expect(recordedAs({ kinds: ['warning'] })).toMatchObject({ clocks: [{ clock: 'term' }] }));

  it('is none before the rule of classes: a person is told, the system asks nobody (CRD-9)', () => {
    const before = seeing(by('he', '2026-04-01'), { decidedOn: localDate('2026-03-31') });
    given().when(record, before).refuses('no-classes-then', 'CRD-9');
    const itself = { ...before, actor: system('reaction', '2026-04-01').actor };
    given().when(record, itself).decidesNothing();
    given(...tale(recorded))
      .when(record, recorded[1])
      .decidesNothing();
  });
});

describe('S15 A document of another kind', () => {
  it('leaves a record of a worker, under his masked name', () =>
    expect(tale(story.entered)[0]!.data).toMatchObject({
      subject: { id: 'citizen-1', name: '梁某某' },
      document: '江海建安评〔2026〕5号',
      class: 'ordinary',
      until: '2027-06-01',
    }));

  it('is refused of a term that is over, and in the name of another organ', () => {
    const enter = (change: object) =>
      ({ type: 'EnterCredit', data: { ...story.enterData, ...change } }) as const;
    given()
      .when(enter({ class: 'light' }), by('wu', '2026-09-02'))
      .refuses('term-is-over', 'CRD-5');
    given()
      .when(enter({ establishedOn: localDate('2026-03-01') }), by('wu', '2026-06-03'))
      .refuses('no-classes-then');
    given()
      .when(enter({ organ: 'government' }), by('wu', '2026-06-03'))
      .denies('other-organ');
  });
});

describe('CRD-7 A record that is public', () => {
  it('stands on the one window, wherever else it does', () => {
    given(...tale(recorded))
      .when({ type: 'PublishCredit', data: { places: ['信用广东'] } }, by('he', '2026-04-17'))
      .refuses('not-the-window', 'CRD-7');
    expect(tale(recorded, published).at(-1)!.data).toMatchObject({
      places: ['信用中国', '信用广东'],
      clocks: [{ clock: 'publish', outcome: 'met' }],
    });
  });

  it('is gone by itself when its longest term is over (CRD-5)', () => {
    const over = story.termOver('2029-04-10', '2029-04-11')[0];
    expect(
      given(...tale(recorded, published))
        .when(over, system('deadline', '2029-04-11'))
        .events(),
    ).toMatchObject([
      {
        type: 'CreditTermOver',
        data: { places: ['信用中国', '信用广东'], endedOn: '2029-04-10' },
      },
    ]);
  });
});

describe('CRD-6 A repair', () => {
  it('is applied for after the shortest term, with proof, by the subject', () => {
    const inPublic = given(...tale(recorded, published));
    inPublic.when(applied[0], by('agent', '2027-04-10')).refuses('too-early-to-repair', 'CRD-5');
    inPublic
      .when(
        { ...applied[0], data: { ...story.applyData, evidence: [] } },
        by('agent', '2027-04-12'),
      )
      .refuses('not-proven', 'CRD-6');
    const [told] = inPublic.when(...applied).events();
    expect(told!.data).toMatchObject({
      documents: [{ title: '失信信息信用修复申请表' }, { title: '失信信息信用承诺书' }],
      clocks: [{ clock: 'answer-repair' }],
    });
    given(...tale(story.entered))
      .when(applied[0], by('agent', '2027-04-12'))
      .denies('not-the-subject', 'CRD-6');
    given(...tale(recorded))
      .when(...granted)
      .refuses('nothing-applied', 'CRD-6');
  });

  it('X34 ends it at every place at once, with all that it waited for', () => {
    expect(tale(recorded, published, applied, granted).at(-1)!.data).toMatchObject({
      places: ['信用中国', '信用广东'],
      grantedOn: '2027-04-20',
      clocks: [
        { clock: 'answer-repair', outcome: 'met' },
        { clock: 'term', outcome: 'void' },
      ],
    });
    given(...tale(recorded, published, applied, granted))
      .when(published[0], by('he', '2027-04-21'))
      .decidesNothing();
  });

  it('that is refused says how to challenge it, and may be applied for again', () => {
    const told = tale(recorded, published, applied, story.refused);
    expect(told.at(-1)!.data).toMatchObject({
      documents: [{ title: '不予信用修复决定书', content: { review: expect.any(String) } }],
    });
    expect(
      given(...told)
        .when(applied[0], by('agent', '2027-05-12'))
        .events(),
    ).toHaveLength(1);
  });
});

describe('E27 E67 What becomes of the penalty', () => {
  it('voids the record everywhere when it fell', () =>
    expect(tale(recorded, published, story.fate({ fell: 'revoked' })).at(-1)).toMatchObject({
      type: 'CreditVoided',
      data: { how: 'revoked', places: ['信用中国', '信用广东'], clocks: [{ clock: 'term' }] },
    }));

  it('gives it another class from the same first day, and nothing where the class is the same', () => {
    expect(tale(recorded, published, story.fate({ kinds: ['fine'] })).at(-1)).toMatchObject({
      type: 'CreditReclassed',
      data: {
        class: 'ordinary',
        repairFrom: '2026-07-10',
        until: '2027-04-10',
        clocks: [
          { clock: 'term', op: 'stop', outcome: 'void' },
          { clock: 'term', op: 'start', set: { dueDate: '2027-04-10' } },
        ],
      },
    });
    given(...tale(recorded))
      .when(...story.fate({}))
      .decidesNothing();
  });
});

describe('Whatever happens to a record', () => {
  const menu: readonly (readonly [CreditCommand, (on: LocalDate) => Act])[] = [
    [published[0], (on) => by('he', on)],
    [applied[0], (on) => by('agent', on)],
    [granted[0], (on) => by('ou', on)],
    [story.refused[0], (on) => by('ou', on)],
    [story.fate({})[0], (on) => seeing(by('he', on), { kinds: ['fine'] })],
    [story.fate({})[0], (on) => seeing(by('he', on))],
    [story.fate({})[0], (on) => seeing(by('he', on), { fell: 'void' })],
  ];
  const answer = (events: readonly CreditEvent[], command: CreditCommand, act: Act) => {
    try {
      return decideSeeing(creditNoun, command, creditAfter(events), act);
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  };
  const rung = (events: readonly CreditEvent[], on: LocalDate) => {
    const term = creditAfter(events).clocks[termClock];
    if (!term || term.set.dueDate >= on) return [];
    const data = { clock: termClock, due: term.set.due, kind: 'expiry', step: 1 } as const;
    return answer(events, { type: 'RingClock', data }, system('deadline', on));
  };

  it('nothing of it is public, and no clock of it runs, when it has ended', () => {
    let ended = 0;
    const tries = fc.array(fc.tuple(fc.nat(menu.length - 1), fc.constantFrom(1, 30, 200, 400)), {
      minLength: 5,
      maxLength: 20,
    });
    fc.assert(
      fc.property(tries, (all) => {
        let events: readonly CreditEvent[] = tale(recorded);
        let on = localDate('2026-04-16');
        for (const [what, gap] of all) {
          on = plusDays(on, gap);
          events = [...events, ...rung(events, on)];
          const [command, act] = menu[what]!;
          events = [...events, ...answer(events, command, act(on))];
          const one = creditAfter(events);
          const row = rowAfter(creditRegister, ...events);
          expect(row.endedOn !== null).toBe(one.ended !== undefined);
          if (!one.ended) expect(Object.keys(one.clocks)).toContain(termClock);
          else expect([row.places, Object.keys(one.clocks)]).toEqual([[], []]);
        }
        if (creditAfter(events).ended) ended += 1;
      }),
      { numRuns: 100, seed: 20261130, endOnFailure: true },
    );
    expect(ended).toBeGreaterThan(20);
  });
});
