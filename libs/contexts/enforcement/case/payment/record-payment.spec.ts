import { decisions } from '#testing';
import { caseNoun } from '../case.noun.js';
import {
  act,
  applyToCourt,
  cashier,
  decided,
  filed,
  fineFen,
  happened,
  head,
  inCourt,
  law,
  officer,
  on,
  paid,
  pay,
  penaltyOf,
  story,
} from '../stories/execution.examples.js';
import type { RecordPayment } from './record-payment.js';

const given = decisions(caseNoun);
const payment = (changes: Partial<RecordPayment['data']> = {}): RecordPayment => ({
  type: 'RecordPayment',
  data: { receiptNumber: 'B-1', fen: fineFen, channel: 'bank', ...changes },
});

describe('Recording a payment', () => {
  it('settles the fine in time and ends its clock', () => {
    const monday = act(cashier, '2026-10-08');
    given(...story)
      .when(payment(), monday)
      .decides({
        type: 'PaymentReceived',
        data: {
          receiptNumber: 'B-1',
          fen: fineFen,
          channel: 'bank',
          paidOn: on('2026-10-08'),
          account: {
            on: on('2026-10-08'),
            fineFen,
            surchargeFen: 0,
            reductionFen: 0,
            paidFen: fineFen,
            refundFen: 0,
            refundedFen: 0,
            openFen: 0,
            overdueFen: 0,
            explanation: [],
          },
          clocks: [{ op: 'stop', clock: 'ENF-D8', outcome: 'met', at: monday.validAt }],
        },
      });
  });

  it('changes nothing when the same receipt comes again, even on another day', () =>
    given(...paid)
      .when(payment(), act(cashier, '2026-10-20'))
      .decidesNothing());

  it('refuses another amount under the same receipt', () =>
    given(...paid)
      .when(payment({ fen: 1 }), act(cashier, '2026-10-20'))
      .refuses('receipt-number-taken', 'PL 70'));

  it('demands the surcharge from the day after the due date', () => {
    const [event] = given(...story)
      .when(payment(), act(cashier, '2026-10-09'))
      .events();
    expect(event!.data).toMatchObject({
      account: { surchargeFen: fineFen * 0.03, openFen: fineFen * 0.03 },
      clocks: [{ clock: 'ENF-D8', outcome: 'late' }],
    });
  });

  it('judges a payment of Friday by Friday, though the clock ran out before Monday', () => {
    const due = given(...story).state().clocks['ENF-D8']!.set.due;
    const [event] = given(...story, {
      type: 'ClockExpired',
      data: {
        clock: 'ENF-D8',
        rule: 'ENF-D8',
        due,
        effect: 'surcharge',
        clocks: [{ op: 'stop', clock: 'ENF-D8', outcome: 'lapsed', at: due }],
      },
    })
      .when(payment(), act(cashier, '2026-10-12', '2026-10-08'))
      .events();
    expect(event!.data).toMatchObject({
      paidOn: '2026-10-08',
      account: { surchargeFen: 0, openFen: 0 },
      clocks: [{ clock: 'ENF-D8', outcome: 'met' }],
    });
  });

  it('is in time to the last millisecond of the last day', () => {
    const last = act(cashier, '2026-10-08T23:59:59.999+08:00');
    const lapsed = {
      type: 'ClockExpired',
      data: {
        clock: 'ENF-D8',
        rule: 'ENF-D8',
        due: last.validAt,
        effect: 'payment-overdue',
        clocks: [{ op: 'stop', clock: 'ENF-D8', outcome: 'lapsed', at: last.validAt }],
      },
    } as const;
    for (const before of [story, [...story, lapsed]]) {
      const [event] = given(...before)
        .when(payment(), last)
        .events();
      expect(event!.data).toMatchObject({ clocks: [{ clock: 'ENF-D8', outcome: 'met' }] });
    }
  });

  it('leaves the rest open after part payment', () => {
    const [event] = given(...story)
      .when(payment({ fen: 2_000_000 }), act(cashier, '2026-10-08'))
      .events();
    expect(event!.data).toMatchObject({ account: { openFen: 3_000_000 }, clocks: [] });
  });

  it('refuses more than is open, unless the excess is to be refunded', () => {
    given(...story)
      .when(payment({ fen: fineFen + 1 }), act(cashier, '2026-10-08'))
      .refuses('overpayment', 'PL 67');
    const [event] = given(...story)
      .when(payment({ fen: fineFen + 1, excess: 'refund' }), act(cashier, '2026-10-08'))
      .events();
    expect(event!.data).toMatchObject({ account: { refundFen: 1, openFen: 0 } });
  });

  it.each([0, -5, 1.5])('refuses an amount of %d fen', (fen) =>
    given(...story)
      .when(payment({ fen }), act(cashier, '2026-10-08'))
      .refuses('amount-not-positive'),
  );

  it.each([officer, head])('denies it to whoever is not finance', (actor) =>
    given(...story)
      .when(payment(), act(actor, '2026-10-08'))
      .denies('wrong-role'),
  );

  it('denies it to the cashier who decided the case', () =>
    given(filed, penaltyOf({ decidedBy: 'chen' }))
      .when(payment(), act(cashier, '2026-10-08'))
      .denies('decider-collects', 'PL 67'));

  it('refuses money before there is a decision', () => {
    given(filed).when(payment(), act(cashier, '2026-10-08')).refuses('no-penalty-decided', 'PL 57');
    given(filed, decided)
      .when(payment(), act(cashier, '2026-10-08', '2026-09-15'))
      .refuses('too-early-in-time', 'E50');
  });

  it('takes money of the court only when the court was asked', () => {
    const fromCourt = payment({ channel: 'court', fen: 2 * fineFen });
    given(...story)
      .when(fromCourt, act(cashier, '2027-04-01'))
      .refuses('court-not-applied', 'CL 53');
    expect(
      given(...inCourt)
        .when(fromCourt, act(cashier, '2027-04-01'))
        .events(),
    ).toHaveLength(1);
  });

  it('ends the demand when everything is paid within it', () => {
    const history = happened(inCourt.slice(0, 5), [
      pay('B-2', fineFen),
      act(cashier, '2026-10-13'),
    ]);
    const rest =
      law.amount('ENF-D9', 'basisPointsPerDay', on('2026-10-13')) * 5 * (fineFen / 10_000);
    const [event] = given(...history)
      .when(payment({ fen: rest }), act(cashier, '2026-10-14'))
      .events();
    expect(event!.data).toMatchObject({
      account: { openFen: 0 },
      clocks: [{ clock: 'EXE-D1', outcome: 'met' }],
    });
    given(...history, event!)
      .when(applyToCourt, act(head, '2027-03-19'))
      .refuses('nothing-overdue');
  });
});
