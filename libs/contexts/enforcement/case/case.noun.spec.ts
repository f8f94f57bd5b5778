import { evolveOne, fold, type Instant } from '#domain/kernel';
import { decideSeeing, decisions } from '#testing';
import type { CaseEvent } from './case.events.js';
import { type CaseCommand, caseNoun } from './case.noun.js';
import { story, until } from './stories/case.examples.js';
import { spot, spotAct } from './decision/spot.examples.js';
import { act, rung } from './stories/people.examples.js';
import { sealed } from './measures/measure.examples.js';

const given = decisions(caseNoun);
const after = (history: readonly CaseEvent[], command: CaseCommand, context: typeof spotAct) => {
  const state = fold(caseNoun, history);
  return [...history, ...decideSeeing(caseNoun, command, state, context)];
};
const pay = (fen: number) =>
  ({
    type: 'RecordPayment',
    data: { receiptNumber: '粤财缴0001', fen, channel: 'bank' },
  }) as const;
const cashier = act('su', '2026-05-20 10:00');
const ring = (history: readonly CaseEvent[], clock: string) => {
  const due = fold(caseNoun, history).clocks[clock]?.set.due as Instant;
  return { type: 'RingClock', data: { clock, due, kind: 'expiry', step: 1 } } as const;
};

describe('Both halves of a case', () => {
  it('go from the clue to the payment in one stream', () => {
    const paid = after(until('served'), pay(15_000_000), cashier);
    expect(paid.at(-1)).toMatchObject({ type: 'PaymentReceived', data: { fen: 15_000_000 } });
    given(...paid)
      .when(pay(15_000_000), cashier)
      .decidesNothing();
    expect(given(...paid).state().clocks['ENF-D8']).toBeUndefined();
  });

  it('take every command and every event of either half', () => {
    expect(Object.keys(caseNoun.decide)).toEqual(
      expect.arrayContaining(['RecordClue', 'ServeDecision', 'RecordPayment', 'ArchiveCase']),
    );
    for (const event of until('served'))
      expect(evolveOne(caseNoun.evolve, caseNoun.initial, event)).toBeDefined();
  });

  it('know each other: goods still held stand against closing', () => {
    const spare = {
      type: 'DecideNoPenalty',
      data: { ground: 'not-proven', reasons: '违法事实不能成立', education: '' },
    } as const;
    const concluded = [...sealed, ...until('concluded').slice(until('inquiry').length)];
    const decided = after(concluded, spare, act('ou', '2026-04-10 10:00'));
    const held = after(decided, story.served.command, act('chen', '2026-04-10 15:00'));
    const close = {
      type: 'ProposeClosing',
      data: { summary: '不予处罚，已送达', officers: ['chen', 'liang'] },
    } as const;
    const by = act('chen', '2026-04-13 09:00');
    given(...held)
      .when(close, by)
      .refuses('measures-not-lifted');
    const lift = {
      type: 'LiftMeasure',
      data: { measureId: 'm1', cause: 'no-violation', returnedTo: '容某' },
    } as const;
    const lifted = after(held, lift, act('ou', '2026-04-13 08:00'));
    expect(
      given(...lifted)
        .when(close, by)
        .events()[0]?.type,
    ).toBe('ClosingProposed');
  });

  it('count their documents together', () => {
    const demand = {
      type: 'DocumentServed',
      data: { documents: [{ code: '回', title: '文书送达回执', ordinal: 3, content: {} }] },
    } as unknown as CaseEvent;
    const { papers } = fold(caseNoun, [...until('served'), demand]);
    expect(papers['回']).toBe(3);
  });

  it('start the months for the court when the last remedy is over', () => {
    let history: readonly CaseEvent[] = until('served');
    history = after(history, ring(history, 'ENF-D19'), rung('2026-08-01 00:01'));
    expect(history.at(-1)?.data).toMatchObject({
      effect: 'review-right-lost',
      clocks: [{ outcome: 'lapsed' }],
    });
    history = after(history, ring(history, 'ENF-D21'), rung('2026-11-20 00:01'));
    expect(history.at(-1)?.data).toMatchObject({
      effect: 'litigation-right-lost',
      clocks: [{ outcome: 'lapsed' }, { op: 'start', clock: 'EXE-D2' }],
    });
  });

  it('take a penalty on the spot to its payment', () => {
    const fined = after([], spot, spotAct);
    expect(after(fined, pay(15_000), act('su', '2026-03-05 10:00')).at(-1)?.type).toBe(
      'PaymentReceived',
    );
  });
});
