import { decisions } from '#testing';
import type { PenaltyKind } from '../shared.events.js';
import { caseNoun } from '../case.noun.js';
import type { ChangeDecision } from './change-decision.js';
import {
  act,
  cashier,
  filed,
  fineFen,
  happened,
  head,
  officer,
  officers,
  pay,
  penaltyOf,
  publish,
  served,
} from '../stories/execution.examples.js';

const given = decisions(caseNoun);
const kinds: readonly PenaltyKind[] = ['fine', 'licence-revoked', 'career-ban'];
const heavy = [filed, penaltyOf({ kinds }), served];
type Lifted = NonNullable<ChangeDecision['data']['lifted']>;
const change = (lifted: Lifted, fen = fineFen) =>
  ({ type: 'ChangeDecision', data: { fineFen: fen, reasons: '不再执行', lifted } }) as const;
const day = '2026-10-12';

describe('Letting a kind of penalty go (变更)', () => {
  it('is a change even when the fine stays, and stands in its paper', () => {
    const events = given(...heavy)
      .when(change(['licence-revoked']), act(head, day))
      .events();
    expect(events).toMatchObject([
      {
        type: 'DecisionChanged',
        data: {
          lifted: ['licence-revoked'],
          documents: [{ content: { lifted: ['licence-revoked'] } }],
        },
      },
    ]);
    given(...heavy, ...events)
      .when(change(['licence-revoked']), act(head, day))
      .decidesNothing();
  });
  it('lets go only of what was decided, and only by a change', () => {
    given(...heavy)
      .when(change(['production-stopped']), act(head, day))
      .refuses('nothing-to-lift', 'PL 75');
    const sued = happened(heavy, [
      { type: 'RecordLitigationFiled', data: { court: '江海区人民法院', courtCaseNumber: '1' } },
      act(officer, '2026-10-10'),
    ]);
    const judged = (outcome: 'upheld' | 'changed') =>
      ({
        type: 'RecordJudgment',
        data: { outcome, judgmentNumber: '2', reasons: 'r', fineFen, lifted: ['career-ban'] },
      }) as const;
    given(...sued)
      .when(judged('upheld'), act(officer, day))
      .refuses('nothing-to-lift');
    expect(
      given(...sued)
        .when(judged('changed'), act(officer, day))
        .events(),
    ).toMatchObject([{ type: 'JudgmentGiven', data: { lifted: ['career-ban'] } }]);
  });
  it('leaves nothing of it to carry out, one kind after the other', () => {
    const data = { summary: '已履行', officers };
    const closing = { type: 'ProposeClosing', data } as const;
    const paid = happened(
      heavy,
      [publish, act(officer, '2026-09-21')],
      [pay('B-1', fineFen), act(cashier, '2026-10-08')],
    );
    const first = happened(paid, [change(['licence-revoked']), act(head, day)]);
    given(...first)
      .when(closing, act(officer, day))
      .refuses('penalty-not-performed');
    const both = happened(first, [change(['career-ban']), act(head, day)]);
    given(...both)
      .when(closing, act(officer, day))
      .refuses('publication-not-withdrawn');
  });
});
