import { instant, type RingClock } from '#domain/kernel';
import { decisions } from '#testing';
import { by, ringing } from '../desk.examples.js';
import { applicationNoun } from './application.noun.js';
import {
  accepted,
  approved,
  papers,
  receive,
  received,
  steps,
  tale,
} from './application.examples.js';

const given = decisions(applicationNoun);
const due = (day: string) => instant(`${day}T23:59:59.999+08:00`);
const ring = (
  clock: string,
  day: string,
  kind: RingClock['data']['kind'] = 'expiry',
  step = 1,
): RingClock => ({ type: 'RingClock', data: { clock, due: due(day), kind, step } });
const late = '2026-09-15';

describe('Silence of the desk at intake', () => {
  it('accepts the application from the day it came (LIC-S6, LIC-D1)', () =>
    expect(
      given(...received)
        .when(ring('LIC-D1', '2026-09-14'), ringing(late))
        .events(),
    ).toMatchObject([
      {
        type: 'ApplicationDeemedAccepted',
        data: {
          acceptedOn: '2026-09-07',
          documents: [{ code: '许受' }],
          clocks: [
            { op: 'stop', clock: 'LIC-D1', outcome: 'lapsed' },
            { op: 'start', clock: 'LIC-D2', set: { dueDate: '2026-10-10' } },
          ],
        },
      },
    ]));
  it('rings too early by a millisecond', () =>
    given(...received)
      .when(ring('LIC-D1', '2026-09-14'), ringing('2026-09-14T23:59:59.999+08:00'))
      .refuses('clock-still-running'));
  it('rings right after its last moment', () =>
    expect(
      given(...received)
        .when(ring('LIC-D1', '2026-09-14'), ringing('2026-09-15T00:00:00+08:00'))
        .events(),
    ).toHaveLength(1));
  it('no longer matters once it was stopped, moved, or answered', () => {
    given(...accepted)
      .when(ring('LIC-D1', '2026-09-14'), ringing(late))
      .decidesNothing();
    given(...received)
      .when(ring('LIC-D1', '2026-09-11'), ringing(late))
      .decidesNothing();
    const once = given(...received)
      .when(ring('LIC-D1', '2026-09-14'), ringing(late))
      .events();
    given(...received, ...once)
      .when(ring('LIC-D1', '2026-09-14'), ringing(late))
      .decidesNothing();
  });
  it('speaks even when nobody rang: a late acceptance is entered from the day of receipt', () =>
    expect(
      given(...received)
        .when(steps.accepted[0], by('lin', late))
        .events(),
    ).toMatchObject([{ type: 'ApplicationDeemedAccepted', data: { acceptedOn: '2026-09-07' } }]));
  it('accepts from the day the supplement was complete when the desk is silent after it', () => {
    const chapter = papers('design-review').filter(({ material }) => material === 'design-chapter');
    const history = tale(
      [receive({}, papers('design-review', ['design-chapter'])), steps.received[1]],
      [
        {
          type: 'AskSupplement',
          data: { lacking: [{ material: 'design-chapter', what: '原件' }] },
        },
        by('lin', '2026-09-08'),
      ],
      [{ type: 'FileSupplement', data: { materials: chapter } }, by('wang', '2026-09-10')],
    );
    expect(
      given(...history)
        .when(ring('LIC-D1:supplement', '2026-09-17'), ringing('2026-09-18'))
        .events(),
    ).toMatchObject([{ data: { acceptedOn: '2026-09-10' } }]);
  });
  it('is rung by the system only', () =>
    given(...received)
      .when(ring('LIC-D1', '2026-09-14'), by('lin', late))
      .denies('wrong-role'));
});

describe('A clock that only tells', () => {
  const reminder = ring('LIC-D2', '2026-10-13', 'reminder', 1);
  it('reminds whose duty it is, once', () => {
    const events = given(...accepted)
      .when(reminder, ringing('2026-10-09'))
      .events();
    expect(events).toMatchObject([{ type: 'ClockReminded', data: { to: 'licence-approver' } }]);
    given(...accepted, ...events)
      .when(reminder, ringing('2026-10-09'))
      .decidesNothing();
    given(...accepted)
      .when(reminder, ringing('2026-10-14'))
      .decidesNothing();
  });
  it('notes that the decision is late and lets the decision still be made (LIC-D2)', () => {
    const expiry = ring('LIC-D2', '2026-10-13');
    const events = given(...accepted)
      .when(expiry, ringing('2026-10-14'))
      .events();
    expect(events).toMatchObject([{ type: 'ClockExpired', data: { rule: 'LIC-D2' } }]);
    given(...accepted, ...events)
      .when(expiry, ringing('2026-10-14'))
      .decidesNothing();
    const late = tale(steps.received, steps.accepted, steps.assigned, steps.signed, [
      steps.approved[0],
      by('pan', '2026-10-14'),
    ]);
    expect(late.at(-1)).toMatchObject({
      data: { clocks: [{ op: 'stop', clock: 'LIC-D2', outcome: 'late' }, {}, {}] },
    });
  });
  it('climbs the ladder step by step, past steps on which nobody stands', () => {
    const to = (step: number) =>
      given(...accepted)
        .when(ring('LIC-D2', '2026-10-13', 'escalation', step), ringing('2026-10-20'))
        .events();
    expect([1, 2, 3, 4].map((step) => to(step)[0]?.data)).toMatchObject([
      { to: 'head-of-organ', told: expect.arrayContaining(['he']) },
      { to: 'head-of-organ' },
      { to: 'principal-head' },
      { to: 'safety-committee' },
    ]);
  });
  it('tells when a certificate is not served and a result not published in time (LIC-D6, LIC-D17)', () => {
    expect(approved.at(-1)).toMatchObject({
      data: {
        clocks: [
          { op: 'stop', clock: 'LIC-D2', outcome: 'met' },
          { op: 'start', clock: 'LIC-D6', set: { dueDate: '2026-10-13' } },
          { op: 'start', clock: 'LIC-D17', set: { dueDate: '2026-10-09' } },
        ],
      },
    });
    expect(
      given(...approved)
        .when(ring('LIC-D6', '2026-10-13'), ringing('2026-10-14'))
        .events(),
    ).toMatchObject([{ type: 'ClockExpired' }]);
  });
});
