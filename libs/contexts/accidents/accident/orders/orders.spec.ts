import { decidedCaseReference } from '#contexts/enforcement/contract';
import type { About } from '#domain/kernel';
import { decisions, seeing } from '#testing';
import { by } from '../../people.examples.js';
import { handData, over, tale } from '../accident.examples.js';
import { accidentNoun } from '../accident.noun.js';
import { upToReport } from '../inquiry/inquiry.examples.js';
import { barAfterBan } from '../../reactions/bar-after-ban.reaction.js';
import type { PersonBanned } from './orders.events.js';
import * as story from './orders.examples.js';

const given = decisions(accidentNoun);
const { approved, upToOrders } = story;
const history = tale(...upToOrders);

describe('ApproveReport', () => {
  const approve = (change: object) =>
    given(...tale(...upToReport)).when(
      { type: 'ApproveReport', data: { ...story.approveData, ...change } },
      approved[1],
    );
  const [unit, , discipline, measure] = story.approveData.orders;

  it('ACC-S11 is not taken up by the level above any more', () => {
    const data = { ...handData, ordered: '江府〔2026〕5号' };
    given(...history)
      .when({ type: 'HandUpAccident', data }, by('ou', '2026-10-09 10:00'))
      .refuses('report-approved', 'R493 20');
  });

  it('ACC-S8 makes each thing that it orders owed by somebody by a day', () => {
    const { clocks } = given(...history).state();
    expect(clocks['ACC-D16.o1']).toMatchObject({
      set: { dueDate: '2026-12-31' },
      owed: { by: { kind: 'post', role: 'head-of-organ', organ: 'bureau' } },
    });
    expect(clocks['ACC-D16.o4']?.owed?.by).toEqual({
      kind: 'person',
      person: 'chen',
      organ: 'bureau',
    });
    given(...history)
      .when(...approved)
      .decidesNothing();
  });

  it('ACC-D7 is in time by the government’s day, and ACC-D8 is owed within a year', () => {
    expect(history.at(-1)).toMatchObject({
      data: {
        clocks: expect.arrayContaining([
          expect.objectContaining({ clock: 'ACC-D7', outcome: 'met' }),
        ]),
      },
    });
    expect(given(...history).state().clocks['ACC-D8']).toMatchObject({
      set: { dueDate: '2027-09-21' },
    });
  });

  it('tells enforcement of each penalty, a citizen masked and whole in the seal', () => {
    expect(history.at(-1)).toMatchObject({
      data: {
        orders: [
          { penalty: { party: { kind: 'organisation', creditCode: '91440704MA4UT01H5X' } } },
          { penalty: { party: { kind: 'citizen', name: '梁某某', identity: 'keyed' } } },
          {},
          {},
        ],
        pursued: { accidentId: 'accident-1', occurredOn: '2026-06-18' },
      },
    });
  });

  it('is the government’s, of a report that was submitted', () => {
    given(...tale(...upToReport))
      .when(approved[0], by('ou', '2026-09-21 10:00'))
      .denies('other-organ');
    given(...tale(...upToReport.slice(0, 4)))
      .when(...approved)
      .refuses('no-report');
  });

  it.each([
    [{ orders: [{ ...unit, penalty: undefined }] }, 'penalty-or-not'],
    [{ orders: [{ ...measure, penalty: unit.penalty }] }, 'penalty-or-not'],
    [{ orders: [{ ...discipline, to: undefined }] }, 'body-not-named'],
    [{ orders: [{ ...measure, due: '2026-09-20' }] }, 'day-is-over'],
    [{ orders: [{ ...measure, organ: 'nobody' }] }, 'organ-unknown'],
    [{ orders: [{ ...measure, person: 'nobody' }] }, 'person-unknown'],
    [{ orders: [{ ...measure, person: 'agent' }] }, 'person-of-another-organ'],
    [{ orders: [{ ...unit, penalty: { ...unit.penalty, item: 'AQ-9999' } }] }, 'item-unknown'],
    [
      { orders: [{ ...unit, penalty: { ...unit.penalty, punishes: 'WSL 9999' } }] },
      'article-not-in-catalogue',
    ],
    [
      { orders: [{ ...unit, penalty: { ...unit.penalty, violates: '没有的法' } }] },
      'violated-article-unknown',
    ],
    [
      { orders: [{ ...unit, penalty: { ...unit.penalty, item: 'AQ-95' } }] },
      'item-of-another-article',
    ],
  ])('orders nothing that nobody could carry out: %j is %s', (change, code) =>
    approve(change).refuses(code),
  );

  it('knows whom it punishes', () =>
    approve({ orders: [{ ...unit, penalty: { ...unit.penalty, party: 'nobody' } }] }).unknown(
      'party-unknown',
    ));
});

describe('An action that was ordered', () => {
  it('R493 42 climbs when its day is over, and stays owed', () => {
    const [ring, act] = over('ACC-D16.o4', '2026-12-31 23:59', '2027-01-01 00:01');
    const { due } = given(...history).state().clocks['ACC-D16.o4']!.set;
    const events = given(...history)
      .when({ ...ring, data: { ...ring.data, due } }, act)
      .events();
    expect(events).toMatchObject([{ type: 'ClockExpired', data: { missedBy: ['chen'] } }]);
    expect(Object.keys(given(...history, ...events).state().clocks)).toContain('ACC-D16.o4');
  });

  it('is sent to the body that decides, whose result alone is recorded', () => {
    const after = tale(...upToOrders, story.sent, story.answered);
    expect(Object.keys(given(...after).state().clocks)).not.toContain('ACC-D16.o3');
    given(...after)
      .when(...story.sent)
      .decidesNothing();
    given(...after)
      .when(...story.answered)
      .decidesNothing();
    given(...history)
      .when(...story.answered)
      .refuses('not-sent');
    given(...history)
      .when({ type: 'SendOrder', data: { ...story.sendData, item: 'o4' } }, story.sent[1])
      .refuses('not-to-be-sent');
    given(...history)
      .when({ type: 'SendOrder', data: { ...story.sendData, item: 'o9' } }, story.sent[1])
      .unknown('no-such-order');
  });

  it('is done on proof, once', () => {
    const after = tale(...upToOrders, story.done);
    given(...after)
      .when(...story.done)
      .decidesNothing();
    given(...after)
      .when({ type: 'FinishOrder', data: { ...story.doneData, result: '另有' } }, story.done[1])
      .refuses('order-done');
    given(...history)
      .when({ type: 'FinishOrder', data: { ...story.doneData, evidence: [] } }, story.done[1])
      .refuses('not-proven');
    given(...tale(...upToReport))
      .when(...story.done)
      .refuses('not-approved');
  });
});

describe('An ordered penalty', () => {
  const finish = (change: object, facts?: object) => {
    const data = { ...story.doneData, item: 'o1', case: 'case-1', ...change };
    const standing = facts && { party: 'hongda', facts };
    const act = seeing(story.done[1], decidedCaseReference, 'case-1', { standing } as never);
    return given(...history).when({ type: 'FinishOrder', data } as never, act);
  };
  const its = { acts: ['accident-accident-1-o1'], decided: true };

  it('is done by the decision of its own case', () => {
    expect(finish({}, its).events()).toMatchObject([{ data: { item: 'o1', case: 'case-1' } }]);
    finish({}, { ...its, decided: false }).refuses('case-undecided');
    finish({}, { ...its, acts: ['another'] }).refuses('another-case');
    finish({}).unknown('no-such-case');
    finish({ case: undefined }).refuses('case-or-not');
    finish({ item: 'o4' }, its).refuses('case-or-not');
  });
});

describe('An order to another organ', () => {
  const theirs = tale(...upToReport, [
    {
      type: 'ApproveReport',
      data: {
        ...story.approveData,
        orders: [{ ...story.approveData.orders[3], organ: 'street-office', person: undefined }],
      },
    } as never,
    approved[1],
  ]);

  it('is done by that organ, which reads nothing else of the file', () => {
    expect(accidentNoun.whose!(given(...theirs).state())?.organs).not.toContain('street-office');
    expect(
      given(...theirs)
        .when(story.done[0], by('street', '2026-12-01 10:00'))
        .events(),
    ).toHaveLength(1);
    given(...history)
      .when(story.done[0], by('street', '2026-12-01 10:00'))
      .denies('other-organ');
  });
});

describe('BanPerson', () => {
  it('ACB-1 is for five years and any unit, from the day of the removal', () => {
    expect(tale(...upToOrders, story.banned).at(-1)).toMatchObject({
      type: 'PersonBanned',
      data: { rule: 'ACB-1', scope: 'any-unit', from: '2026-10-15', until: '2031-10-15' },
    });
    given(...tale(...upToOrders, story.banned))
      .when(...story.banned)
      .decidesNothing();
  });

  it('ACB-2 ACB-5 is for life in the same industry, or before that rule by the plan in any unit', () => {
    const major = (day: string) =>
      JSON.parse(
        JSON.stringify(tale(...upToOrders)).replaceAll('"grade":"ordinary"', '"grade":"major"'),
        (_, value) => (value === '2026-06-18T00:10:00.000Z' ? `${day}T00:10:00.000Z` : value),
      ) as typeof history;
    const ban = (day: string, since: string) =>
      given(...major(day))
        .when({ type: 'BanPerson', data: { ...story.banData, since } } as never, story.banned[1])
        .events();
    expect(ban('2026-06-18', '2026-10-15')).toMatchObject([
      { data: { rule: 'ACB-2', scope: 'same-industry', industry: 'C2614' } },
    ]);
    expect(ban('2013-06-18', '2013-10-15')).toMatchObject([
      { data: { rule: 'ACB-5', scope: 'any-unit' } },
    ]);
  });

  it('stands at every desk, and falls with the decision that it rested on', () => {
    const after = tale(...upToOrders, story.banned, story.lifted);
    expect(given(...after).state().bans).toEqual([]);
    given(...after)
      .when(...story.lifted)
      .decidesNothing();
    given(...history)
      .when(...story.lifted)
      .refuses('no-such-ban');
    const [banned] = after.filter(({ type }) => type === 'PersonBanned') as [PersonBanned];
    const about = { id: 'event-7' } as About;
    expect(barAfterBan.on.PersonBanned!(banned.data, about)).toMatchObject([
      {
        category: 'licensingBar',
        id: 'c1'.repeat(32),
        type: 'RecordBar',
        data: { kind: 'principal-ban', rule: 'ACB-1', until: '2031-10-15', source: 'event-7' },
      },
    ]);
    expect(
      barAfterBan.undo!.PersonBanned!(banned.data, about, { ...about, ...after.at(-1)! }),
    ).toMatchObject([{ type: 'LiftBar', data: { source: 'event-7' } }]);
  });

  it('is of somebody whom the register knows, and no older than the accident', () => {
    const ban = (change: object) =>
      given(...history).when(
        { type: 'BanPerson', data: { ...story.banData, ...change } },
        story.banned[1],
      );
    ban({ citizen: 'nobody' }).unknown('citizen-unknown');
    ban({ since: '2026-06-17' }).refuses('too-early-in-time');
    given(...history)
      .when(story.banned[0], by('duty', '2026-10-20 10:00'))
      .denies('wrong-role');
  });
});
