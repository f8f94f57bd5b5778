import { decisions } from '#testing';
import type { CollectOnSpot } from './collect-on-spot.js';
import { caseNoun } from '../case.noun.js';
import {
  act,
  cashier,
  filed,
  filedSummary,
  happened,
  head,
  officer,
  officers,
  penaltyOf,
  servedWith,
} from '../stories/execution.examples.js';

const given = decisions(caseNoun);
const small = [filedSummary, penaltyOf({ fineFen: 10_000 }), servedWith(true, 'summary')] as const;
const collect = (changes: Partial<CollectOnSpot['data']> = {}): CollectOnSpot => ({
  type: 'CollectOnSpot',
  data: { receiptNumber: 'C-1', fen: 10_000, ground: 'small-fine', officers, ...changes },
});
const friday = '2026-09-18';
const collected = happened(small, [collect(), act(officer, friday)]);
const handIn = { type: 'HandInCollection', data: { receiptNumber: 'C-1' } } as const;
const deposit = {
  type: 'DepositCollection',
  data: { receiptNumber: 'C-1', bankReceiptNumber: 'B-9' },
} as const;

describe('Collecting on the spot', () => {
  it('settles a small fine and gives two working days to hand it in', () => {
    expect(collected.at(-1)).toMatchObject({
      type: 'FineCollectedOnSpot',
      data: {
        account: { openFen: 0 },
        clocks: [
          { op: 'stop', clock: 'ENF-D8', outcome: 'met' },
          // Sunday 20 September is a make-up working day.
          { op: 'start', clock: 'ENF-D10:C-1', set: { dueDate: '2026-09-21' } },
        ],
      },
    });
  });

  it('changes nothing when repeated, and refuses the receipt for other money', () => {
    given(...collected)
      .when(collect(), act(officer, friday))
      .decidesNothing();
    given(...collected)
      .when(collect({ fen: 1 }), act(officer, friday))
      .refuses('receipt-number-taken');
  });

  it('refuses a fine above the limit for its size', () => {
    const larger = [filedSummary, penaltyOf({ fineFen: 10_001 }), servedWith(true, 'summary')];
    given(...larger)
      .when(collect(), act(officer, friday))
      .refuses('fine-too-large-for-spot', 'PL 68', 'ENF-D11');
    expect(
      given(...larger)
        .when(collect({ ground: 'hard-to-execute' }), act(officer, friday))
        .events(),
    ).toHaveLength(1);
  });

  it('refuses it after an ordinary procedure, except in remote places on request', () => {
    const ordinary = [filed, penaltyOf({ fineFen: 10_000 }), servedWith()];
    given(...ordinary)
      .when(collect(), act(officer, friday))
      .refuses('on-spot-needs-summary', 'PL 68');
    expect(
      given(...ordinary)
        .when(collect({ ground: 'remote-on-request' }), act(officer, friday))
        .events(),
    ).toHaveLength(1);
  });

  it('refuses one officer alone, an expired certificate, and a missing receipt', () => {
    given(...small)
      .when(collect({ officers: ['wei', 'wei'] }), act(officer, friday))
      .denies('too-few-officers', 'PL 42');
    given(...small)
      .when(collect({ officers: ['wei', 'gone'] }), act(officer, friday))
      .denies('not-certified', 'PL 55');
    given(...small)
      .when(collect({ receiptNumber: ' ' }), act(officer, friday))
      .refuses('receipt-missing', 'PL 70');
  });

  it('never takes more than is open', () =>
    given(...small)
      .when(collect({ fen: 10_001 }), act(officer, friday))
      .refuses('overpayment'));

  it('denies it to the head', () =>
    given(...small)
      .when(collect(), act(head, friday))
      .denies('wrong-role'));
});

describe('Handing collected cash in', () => {
  it('goes to the organ and on to the bank, each in its time', () => {
    const handedIn = happened(collected, [handIn, act(cashier, '2026-09-21')]);
    expect(handedIn.at(-1)!.data).toMatchObject({
      receivedBy: 'chen',
      clocks: [
        { op: 'stop', clock: 'ENF-D10:C-1', outcome: 'met' },
        { op: 'start', clock: 'ENF-D10-BANK:C-1', set: { dueDate: '2026-09-23' } },
      ],
    });
    given(...handedIn)
      .when(handIn, act(cashier, '2026-09-22'))
      .decidesNothing();
    const deposited = happened(handedIn, [deposit, act(cashier, '2026-09-24')]);
    expect(deposited.at(-1)!.data).toMatchObject({
      clocks: [{ op: 'stop', clock: 'ENF-D10-BANK:C-1', outcome: 'late' }],
    });
    given(...deposited)
      .when(deposit, act(cashier, '2026-09-25'))
      .decidesNothing();
    given(...deposited)
      .when(
        { ...deposit, data: { ...deposit.data, bankReceiptNumber: 'B-10' } },
        act(cashier, '2026-09-25'),
      )
      .refuses('already-deposited');
  });

  it('refuses the bank before the organ, and cash nobody took', () => {
    given(...collected)
      .when(deposit, act(cashier, '2026-09-21'))
      .refuses('not-handed-in', 'PL 71', 'ENF-D10');
    given(...small)
      .when(handIn, act(cashier, '2026-09-21'))
      .refuses('collection-unknown');
    given(...collected)
      .when(handIn, act(officer, '2026-09-21'))
      .denies('wrong-role');
  });
});
