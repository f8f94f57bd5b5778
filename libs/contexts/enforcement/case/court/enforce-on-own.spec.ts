import { decisions } from '#testing';
import type { EnforceOnOwn } from './enforce-on-own.js';
import { caseNoun } from '../case.noun.js';
import {
  acceptReview,
  act,
  cashier,
  demanded,
  fileReview,
  happened,
  inCourt,
  goodsHeld,
  withPast,
  officer,
  received,
  reviewDecided,
} from '../stories/execution.examples.js';

const given = decisions(withPast(goodsHeld));
const enforce = (changes: Partial<EnforceOnOwn['data']> = {}): EnforceOnOwn => ({
  type: 'EnforceOnOwn',
  data: {
    measure: 'auction-sealed-goods',
    measureId: 'seal-1',
    receiptNumber: 'A-1',
    fen: 3_000_000,
    ...changes,
  },
});
const open = '2027-03-19';

describe('Enforcing on its own', () => {
  it.each(['levy-deposit', 'search', 'cut-utilities'] as const)('refuses %s', (measure) =>
    given(...demanded)
      .when(enforce({ measure }), act(cashier, open))
      .refuses('no-power-to-execute', 'CL 46', 'EXE-D7'),
  );

  it('auctions goods already sealed, and counts the proceeds', () => {
    const [event] = given(...demanded)
      .when(enforce(), act(cashier, open))
      .events();
    expect(event!.data).toMatchObject({ channel: 'auction', account: { paidFen: 3_000_000 } });
    given(...demanded, event!)
      .when(enforce(), act(cashier, '2027-03-22'))
      .decidesNothing();
  });

  it.each(['2027-03-19T22:00:00+08:00', '2027-03-19T05:59:00+08:00', '2027-03-20'])(
    'refuses nights and rest days: %s',
    (when) => {
      given(...demanded)
        .when(enforce(), act(cashier, when))
        .refuses('not-at-night-or-holiday', 'CL 43', 'EXE-D8');
      expect(
        given(...demanded)
          .when(enforce({ urgent: 'goods decay' }), act(cashier, when))
          .events(),
      ).toHaveLength(1);
    },
  );

  describe('LAW-18 of goods whose term is over', () => {
    const { 'COE-D2:seal-1': term } = goodsHeld.clocks;
    const ran = { ...term!, set: { ...term!.set, standing: false } };

    it('is refused: they are given back, whether or not the clock has rung', () => {
      decisions(withPast({ ...goodsHeld, clocks: { 'COE-D2:seal-1': ran } }))(...demanded)
        .when(enforce(), act(cashier, open))
        .refuses('seizure-term-over', 'CL 28', 'COE-D2', 'CL 46');
      const measures = { 'seal-1': { ...goodsHeld.measures['seal-1']!, lapsedAt: ran.set.due } };
      decisions(withPast({ measures }))(...demanded)
        .when(enforce(), act(cashier, open))
        .refuses('seizure-term-over', 'CL 28', 'COE-D2', 'CL 46');
    });

    it('is refused where they were never sealed for a term', () =>
      decisions(withPast({ ...goodsHeld, clocks: {} }))(...demanded)
        .when(enforce(), act(cashier, open))
        .refuses('seizure-term-over'));
  });

  it('refuses goods that are not sealed, and before the remedies are over', () => {
    decisions(caseNoun)(...demanded)
      .when(enforce(), act(cashier, open))
      .refuses('goods-not-sealed', 'CL 46');
    given(...demanded)
      .when(enforce(), act(cashier, '2027-03-18'))
      .refuses('demand-period-running');
  });

  it('refuses before the surcharge has run for thirty days', () => {
    const young = happened(
      demanded,
      [fileReview, act(officer, '2026-10-13')],
      [acceptReview, act(officer, '2026-10-14')],
      [reviewDecided('upheld'), act(officer, '2027-02-22')],
      [received('2027-02-22'), act(officer, '2027-02-22')],
    );
    given(...young)
      .when(enforce(), act(cashier, '2027-03-18'))
      .refuses('surcharge-too-young', 'CL 46', 'EXE-D7');
    expect(
      given(...young)
        .when(enforce(), act(cashier, '2027-03-26'))
        .events(),
    ).toHaveLength(1);
  });

  it('refuses before the court, and denies it to officers', () => {
    given(...happened(inCourt))
      .when(enforce(), act(cashier, '2027-03-22'))
      .refuses('court-applied');
    given(...demanded)
      .when(enforce(), act(officer, open))
      .denies('wrong-role');
  });
});
