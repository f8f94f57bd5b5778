import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { by, shown } from '../../people.examples.js';
import * as story from '../inspection.examples.js';
import { inspectionNoun } from '../inspection.noun.js';

const given = decisions(inspectionNoun);
const { tale, upToOrder } = story;
const [order, ordering] = story.ordered;
const recorded = tale(story.planned, story.recorded);
const ordered = tale(...upToOrder);
const asked = tale(...upToOrder, story.asked);
const requested = tale(...upToOrder, story.requested);
const over = story.timeOver('2026-06-20', '2026-06-21 00:00');
const due = given(...ordered)
  .when(...over)
  .events();
const review = (change: object = {}) =>
  ({ type: 'ReInspect', data: { ...story.reviewData, ...change } }) as const;

describe('CASE-24, INS-4 an order to correct', () => {
  it('names findings and a day, from which its time runs', () => {
    expect(ordered.at(-1)).toMatchObject({
      data: {
        documents: [{ number: '（江海）应急责改〔2026〕12号' }],
        clocks: [
          { op: 'stop', clock: 'follow-up', outcome: 'met' },
          { clock: 'INS-4-TERM:order-1', set: { dueDate: '2026-06-20', duty: 'holder' } },
        ],
      },
    });
    given(...ordered)
      .when(order, ordering)
      .decidesNothing();
    given(...recorded)
      .when({ ...order, data: { ...story.orderData, until: localDate('2026-06-01') } }, ordering)
      .refuses('no-time-to-correct');
    const until = (day: string) => ({
      ...order,
      data: { ...story.orderData, until: localDate(day) },
    });
    given(...recorded)
      .when(until('2027-06-02'), ordering)
      .refuses('beyond-the-cap', 'INS-4-CAP');
    expect(
      given(...recorded)
        .when(until('2027-06-01'), ordering)
        .events(),
    ).toHaveLength(1);
    given(...recorded)
      .when({ ...order, data: { ...story.orderData, findings: ['w9'] } }, ordering)
      .unknown('no-such-finding');
    given(...recorded)
      .when({ ...order, data: { ...story.orderData, officers: ['liang', 'he'] } }, ordering)
      .denies('not-present');
    given(...ordered)
      .when({ ...order, data: { ...story.orderData, orderId: 'order-2' } }, ordering)
      .refuses('order-runs', 'INS-4');
    const over = {
      type: 'HandFindingOver',
      data: { findingId: 'w2', to: '区消防救援大队', reason: '属消防职责' },
    } as const;
    const away = given(...recorded)
      .when(over, ordering)
      .events();
    given(...recorded, ...away)
      .when(order, ordering)
      .refuses('finding-handed-over', 'INS-9');
    given(...ordered)
      .when(over, ordering)
      .refuses('order-runs', 'INS-4');
  });
});

describe('INS-5 more time', () => {
  const answer = (granted: boolean) =>
    ({ type: 'AnswerMoreTime', data: { orderId: 'order-1', granted, reason: '经研究' } }) as const;

  it('is asked for before it is over, and granted by the head: the time ends later', () => {
    const granted = given(...asked)
      .when(answer(true), by('ou', '2026-06-16'))
      .events();
    expect(granted).toMatchObject([
      {
        data: {
          clocks: [
            { op: 'stop', clock: 'ENF-D15:order-1', outcome: 'met' },
            { op: 'move', clock: 'INS-4-TERM:order-1', set: { dueDate: '2026-07-10' } },
          ],
        },
      },
    ]);
    given(...asked)
      .when(answer(true), by('chen', '2026-06-16'))
      .denies('wrong-role');
    given(...ordered)
      .when(answer(true), by('ou', '2026-06-16'))
      .refuses('nothing-asked');
    const [ask] = story.asked;
    expect(
      given(...ordered)
        .when(ask, by('agent', '2026-06-20 23:00'))
        .events(),
    ).toHaveLength(1);
    given(...ordered)
      .when(ask, by('agent', '2026-06-21'))
      .refuses('time-over', 'INS-5');
    given(...ordered)
      .when(ask, by('stranger', '2026-06-15'))
      .denies('not-the-unit');
  });

  it('is owed an answer by the head in five days, until it was re-inspected (ENF-D15)', () => {
    expect(asked.at(-1)).toMatchObject({
      data: {
        clocks: [
          {
            clock: 'ENF-D15:order-1',
            set: { dueDate: '2026-06-22', duty: 'head-of-organ' },
            owed: { by: { kind: 'post', role: 'head-of-organ', organ: 'bureau' } },
          },
        ],
      },
    });
    const reviewed = given(...asked, ...due)
      .when(review(), by('huang', '2026-06-22'))
      .events();
    expect(JSON.stringify(reviewed)).toContain('ENF-D15:order-1');
  });

  it('is not brought back when it is over', () => {
    const late = given(...asked)
      .when(...over)
      .events();
    given(...asked, ...late)
      .when(answer(true), by('ou', '2026-06-22'))
      .refuses('time-over');
    expect(
      given(...asked, ...late)
        .when(answer(false), by('ou', '2026-06-22'))
        .events(),
    ).toHaveLength(1);
  });
});

describe('INS-6 the re-inspection', () => {
  it('is due ten days after the request, or after the time is over', () => {
    expect(requested.at(-1)).toMatchObject({
      data: {
        clocks: [
          { clock: 'INS-4-TERM:order-1', outcome: 'met' },
          { clock: 'INS-6-REVIEW:order-1', set: { dueDate: '2026-06-29', duty: 'officer' } },
        ],
      },
    });
    expect(due).toMatchObject([
      {
        type: 'CorrectionDue',
        data: {
          clocks: [
            { op: 'stop', outcome: 'lapsed' },
            { op: 'start', clock: 'INS-6-REVIEW:order-1', set: { dueDate: '2026-06-30' } },
          ],
        },
      },
    ]);
    given(...ordered, ...due)
      .when(...over)
      .decidesNothing();
  });

  it('INS-7 is made by two reviewers; corrected, the order is done', () => {
    const events = given(...requested)
      .when(review(), by('huang', '2026-06-22'))
      .events();
    expect(events).toMatchObject([
      {
        data: {
          documents: [{ number: '（江海）应急复查〔2026〕12号' }],
          clocks: [{ clock: 'INS-6-REVIEW:order-1', outcome: 'met' }],
        },
      },
    ]);
    expect(events[0]?.data).not.toHaveProperty('uncorrected');
    given(...requested)
      .when(review({ present: shown('huang') }), by('huang', '2026-06-22'))
      .denies('too-few-officers');
  });

  it('INS-8 not corrected, enforcement is told by the record; not before the time is over', () => {
    const not = review({ corrected: false, findings: '仍未设置' });
    given(...ordered)
      .when(not, by('huang', '2026-06-20'))
      .refuses('time-to-correct', 'INS-6');
    const [event] = given(...ordered, ...due)
      .when(not, by('huang', '2026-06-22'))
      .events();
    expect(event).toMatchObject({
      data: { uncorrected: { inspectionId: 'inspection-1', unit: { id: 'hongda' } } },
    });
    expect(event).toMatchObject({
      data: {
        uncorrected: { facts: '（江海）应急责改〔2026〕12号责令限期整改逾期未整改：仍未设置' },
      },
    });
  });

  it('is owed by name: by the first of the pair', () => {
    const chen = { kind: 'person', person: 'chen', organ: 'brigade' };
    for (const events of [requested, [...ordered, ...due]])
      expect(given(...events).state().clocks['INS-6-REVIEW:order-1']?.owed).toMatchObject({
        by: chen,
        why: ['INS-6'],
      });
  });
});
