import { fold } from '#domain/kernel';
import { dueOn } from './due-on.js';
import { caseNoun } from '../case.noun.js';
import {
  acceptReview,
  act,
  cashier,
  fileReview,
  fineFen,
  happened,
  head,
  type History,
  law,
  officer,
  on,
  pay,
  reviewDecided,
  story,
} from '../stories/execution.examples.js';
import type { ApplyForDeferral } from './apply-for-deferral.js';

const due = (history: History, date: string) => dueOn(fold(caseNoun, history), on(date), law);
const daily = (fineFen * 3) / 100;

describe('What is due', () => {
  it.each([
    ['2026-10-08', 0],
    ['2026-10-09', 150_000],
    ['2026-10-18', 1_500_000],
    ['2026-11-10', 4_950_000],
    ['2026-11-11', fineFen],
    ['2026-11-17', fineFen],
  ])('bears the surcharge of the worked values on %s', (date, surchargeFen) =>
    expect(due(story, date)).toMatchObject({
      surchargeFen,
      openFen: fineFen + surchargeFen,
      overdueFen: date === '2026-10-08' ? 0 : fineFen + surchargeFen,
    }),
  );

  it('grows only on the unpaid part', () => {
    const half = happened(story, [pay('B-1', fineFen / 2), act(cashier, '2026-10-08')]);
    expect(due(half, '2026-10-10').surchargeFen).toBe(daily);
  });

  it('does not grow from the filing of a review to its result, and then goes on', () => {
    const reviewed = happened(
      story,
      [fileReview, act(officer, '2026-10-12')],
      [acceptReview, act(officer, '2026-10-13')],
    );
    expect(due(reviewed, '2026-10-11').surchargeFen).toBe(3 * daily);
    expect(due(reviewed, '2026-11-20').surchargeFen).toBe(3 * daily);
    const upheld = happened(reviewed, [reviewDecided('upheld'), act(officer, '2026-11-20')]);
    expect(due(upheld, '2026-11-20').surchargeFen).toBe(3 * daily);
    expect(due(upheld, '2026-11-21').surchargeFen).toBe(4 * daily);
    expect(due(upheld, '2026-11-21').explanation.map(({ kind }) => kind)).toEqual([
      'accrued',
      'stayed',
      'accrued',
    ]);
  });

  it('bears no surcharge on a part deferred by approval until its own day', () => {
    const apply: ApplyForDeferral = {
      type: 'ApplyForDeferral',
      data: {
        kind: 'instalments',
        reasons: 'no money',
        parts: [
          { fen: 2_000_000, until: on('2026-11-02') },
          { fen: 3_000_000, until: on('2026-12-01') },
        ],
      },
    };
    const deferred = happened(
      story,
      [apply, act(officer, '2026-10-08')],
      [
        { type: 'DecideDeferral', data: { approved: true, reasons: 'in need' } },
        act(head, '2026-10-09'),
      ],
    );
    expect(due(deferred, '2026-11-02')).toMatchObject({ surchargeFen: 0, overdueFen: 0 });
    expect(due(deferred, '2026-11-03')).toMatchObject({
      surchargeFen: 60_000,
      overdueFen: 2_060_000,
    });
  });

  it('lets an earlier payment that was recorded late count first, and gives the later one back', () => {
    const twice = happened(
      story,
      [pay('B-2', fineFen), act(cashier, '2026-10-20')],
      [
        {
          type: 'RecordPayment',
          data: { receiptNumber: 'B-1', fen: fineFen, channel: 'bank', excess: 'refund' },
        },
        act(cashier, '2026-10-21', '2026-10-08'),
      ],
    );
    expect(due(twice, '2026-10-21')).toMatchObject({ surchargeFen: 0, refundFen: fineFen });
  });

  it('reduces no more than the surcharge that is left', () => {
    const reduced = happened(
      story,
      [
        { type: 'AgreeOnReduction', data: { reductionFen: 300_000, remedy: 'exits cleared' } },
        act(head, '2026-10-10'),
      ],
      [pay('B-1', fineFen), act(cashier, '2026-10-12', '2026-10-08')],
    );
    expect(due(reduced, '2026-10-12')).toMatchObject({ reductionFen: 0, openFen: 0, refundFen: 0 });
  });

  it('is nothing before service', () =>
    expect(due(story.slice(0, 2), '2027-01-01')).toMatchObject({ surchargeFen: 0, overdueFen: 0 }));
});
