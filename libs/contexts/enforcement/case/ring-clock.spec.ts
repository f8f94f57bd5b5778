import type { Instant } from '#domain/kernel';
import { decisions } from '#testing';
import { played, story, until } from './stories/case.examples.js';
import { act, rung } from './stories/people.examples.js';
import { caseNoun } from './case.noun.js';

const given = decisions(caseNoun);
const due = '2026-06-02T15:59:59.999Z' as Instant;
const ring = (kind: 'reminder' | 'expiry' | 'escalation', step = 1, change: object = {}) =>
  ({ type: 'RingClock', data: { clock: 'ENF-D3', due, kind, step, ...change } }) as const;
const open = until('inquiry');
const on = given(...open);
const after = rung('2026-06-03 00:00');
const overdue = played([{ command: ring('expiry'), act: after }], open);

describe('A clock that rings at its end', () => {
  it('puts a late decision on record, and stays visible', () => {
    expect(overdue.at(-1)).toMatchObject({
      type: 'ClockExpired',
      data: { clock: 'ENF-D3', rule: 'ENF-D3', effect: 'decision-late', clocks: [] },
    });
    expect(given(...overdue).state().clocks['ENF-D3']?.overdue).toBe(true);
  });

  it('ends where a right is lost', () => {
    const served = until('noticeServed');
    const { due: end } = given(...served).state().clocks['ENF-D5']!.set;
    expect(
      given(...served)
        .when(ring('expiry', 1, { clock: 'ENF-D5', due: end }), rung('2026-04-21 00:00'))
        .events(),
    ).toMatchObject([
      {
        type: 'ClockExpired',
        data: {
          effect: 'hearing-right-lost',
          clocks: [{ op: 'stop', outcome: 'lapsed', at: end }],
        },
      },
    ]);
  });

  it('is refused a moment early, so that it rings again', () =>
    on
      .when(ring('expiry'), { ...rung('2026-06-02 23:59'), now: due })
      .refuses('clock-still-running'));

  it('does nothing twice, after the stop, or for another due moment', () => {
    given(...overdue)
      .when(ring('expiry'), after)
      .decidesNothing();
    given(...until('decided'))
      .when(ring('expiry'), after)
      .decidesNothing();
    on.when(ring('expiry', 1, { due: '2026-05-01T00:00:00.000Z' }), after).decidesNothing();
    on.when(ring('expiry', 1, { clock: 'ENF-D99' }), after).decidesNothing();
  });

  it('does nothing while the case is suspended', () => {
    const suspend = {
      type: 'SuspendCase',
      data: { cause: 'force-majeure', reasons: '台风' },
    } as const;
    const standing = played([{ command: suspend, act: act('ou', '2026-05-01 09:00') }], open);
    given(...standing)
      .when(ring('expiry'), after)
      .decidesNothing();
  });

  it('leaves the late decision possible', () => {
    const late = [...until('discussed'), ...overdue.slice(-1)];
    expect(
      given(...late)
        .when(story.decided.command, act('ou', '2026-06-04 09:00'))
        .events()[0]?.data,
    ).toMatchObject({
      clocks: [{ clock: 'ENF-D3', outcome: 'late' }, {}, {}],
    });
  });
});

describe('Reminders and escalations', () => {
  it('go to whoever has the duty, once each, and not when it is over', () => {
    const early = rung('2026-05-28 09:00');
    const reminded = played([{ command: ring('reminder'), act: early }], open);
    expect(reminded.at(-1)).toMatchObject({
      type: 'ClockReminded',
      data: { step: 1, to: 'officer' },
    });
    given(...reminded)
      .when(ring('reminder'), early)
      .decidesNothing();
    expect(
      given(...reminded)
        .when(ring('reminder', 2), early)
        .events(),
    ).toHaveLength(1);
    on.when(ring('reminder'), after).decidesNothing();
  });

  it.each([
    [1, 'team-leader'],
    [2, 'head-of-organ'],
    [3, 'principal-head'],
    [4, 'safety-committee'],
  ])('go upwards after the end, step %i to %s', (step, to) => {
    const escalated = played([{ command: ring('escalation', step), act: after }], overdue);
    expect(escalated.at(-1)).toMatchObject({ type: 'ClockEscalated', data: { step, to } });
    given(...escalated)
      .when(ring('escalation', step), after)
      .decidesNothing();
  });

  it('never escalate what still runs', () =>
    on.when(ring('escalation'), rung('2026-06-01 09:00')).refuses('clock-still-running'));

  it('are not for people to send', () =>
    on.when(ring('expiry'), act('ou', '2026-06-03 00:00')).denies('wrong-role'));
});
