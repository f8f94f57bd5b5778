import { decisions } from '#testing';
import type { AgreeOnReduction } from './agree-on-reduction.js';
import { caseNoun } from '../case.noun.js';
import {
  act,
  cashier,
  fineFen,
  happened,
  head,
  officer,
  pay,
  story,
} from '../stories/execution.examples.js';

const given = decisions(caseNoun);
const agree = (changes: Partial<AgreeOnReduction['data']> = {}): AgreeOnReduction => ({
  type: 'AgreeOnReduction',
  data: { reductionFen: 300_000, remedy: 'exits cleared, families paid', ...changes },
});
const twoDaysLate = '2026-10-10';
const agreed = happened(story, [agree(), act(head, twoDaysLate)]);
const withdraw = { type: 'WithdrawReduction', data: { reasons: 'did not pay' } } as const;

describe('Agreeing on a reduction', () => {
  it('takes off surcharge once the party has put things right', () => {
    const [event] = given(...agreed)
      .when(pay('B-1', fineFen), act(cashier, twoDaysLate))
      .events();
    expect(event!.data).toMatchObject({
      account: { surchargeFen: 300_000, reductionFen: 300_000, openFen: 0 },
    });
  });

  it('never touches the fine', () =>
    given(...story)
      .when(agree({ reductionFen: 300_001 }), act(head, twoDaysLate))
      .refuses('reduction-beyond-surcharge', 'CL 42', 'ENF-D9'));

  it('refuses without remedy, and a second agreement', () => {
    given(...story)
      .when(agree({ remedy: ' ' }), act(head, twoDaysLate))
      .refuses('no-remedy', 'CL 42');
    given(...agreed)
      .when(agree({ reductionFen: 1 }), act(head, twoDaysLate))
      .refuses('reduction-agreed');
    given(...agreed)
      .when(agree(), act(head, twoDaysLate))
      .decidesNothing();
    given(...story)
      .when(agree(), act(officer, twoDaysLate))
      .denies('wrong-role');
  });
});

describe('Withdrawing a reduction', () => {
  it('makes the whole surcharge due again', () => {
    const lost = happened(agreed, [withdraw, act(head, '2026-10-20')]);
    const [event] = given(...lost)
      .when(pay('B-1', fineFen), act(cashier, twoDaysLate))
      .events();
    expect(event!.data).toMatchObject({ account: { reductionFen: 0, openFen: 300_000 } });
    given(...lost)
      .when(withdraw, act(head, '2026-10-21'))
      .decidesNothing();
  });

  it('refuses where nothing was agreed', () =>
    given(...story)
      .when(withdraw, act(head, '2026-10-20'))
      .refuses('no-reduction-agreed'));
});
