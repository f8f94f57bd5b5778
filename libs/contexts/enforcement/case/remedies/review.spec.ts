import { fold } from '#domain/kernel';
import { decideSeeing, decisions } from '#testing';
import { clocksAfterExpiry } from './after-expiry.js';
import { type CaseCommand, caseNoun } from '../case.noun.js';
import {
  acceptReview,
  act,
  cashier,
  closed,
  decided,
  filed,
  filedSummary,
  fileReview,
  fineFen,
  happened,
  inCourt,
  officer,
  on,
  pay,
  penaltyOf,
  received,
  reviewDecided,
  servedWith,
  story,
  sue,
} from '../stories/execution.examples.js';

const given = decisions(caseNoun);
const reviewed = happened(story, [fileReview, act(officer, '2026-10-12')]);
const accepted = happened(reviewed, [acceptReview, act(officer, '2026-10-14')]);
const suspend: CaseCommand = { type: 'SuspendReview', data: { cause: 'party died' } };
const resume: CaseCommand = { type: 'ResumeReview', data: { reasons: 'heirs found' } };

describe('A review', () => {
  it('gives the review organ five working days to answer', () =>
    expect(reviewed.at(-1)!.data).toMatchObject({
      filedOn: '2026-10-12',
      clocks: [
        { op: 'stop', clock: 'ENF-D19', outcome: 'met' },
        { op: 'start', clock: 'ENF-D20', set: { dueDate: '2026-10-19' } },
      ],
    }));

  it('is recorded once', () => {
    given(...reviewed)
      .when(fileReview, act(officer, '2026-10-13'))
      .decidesNothing();
    given(...reviewed)
      .when(
        { type: 'RecordReviewFiled', data: { reviewOrgan: 'x', reference: 'y', claims: 'z' } },
        act(officer, '2026-10-13'),
      )
      .refuses('review-filed');
    given(...story)
      .when(fileReview, act(cashier, '2026-10-13'))
      .denies('wrong-role');
  });

  it('is in time until the sixtieth day, or later after an impediment', () => {
    expect(
      given(...story)
        .when(fileReview, act(officer, '2026-11-17'))
        .events(),
    ).toHaveLength(1);
    given(...story)
      .when(fileReview, act(officer, '2026-11-18'))
      .refuses('review-period-over', 'ARL 20', 'ENF-D19');
    const impediment = { from: on('2026-10-01'), to: on('2026-10-10'), reason: 'flood' };
    expect(
      given(...story)
        .when(
          {
            type: 'RecordReviewFiled',
            data: { reviewOrgan: 'x', reference: 'y', claims: 'z', impediment },
          },
          act(officer, '2026-11-18'),
        )
        .events(),
    ).toHaveLength(1);
  });

  it('is in time for a year when the party was not told', () => {
    const untold = [filed, penaltyOf({ remediesTold: false }), servedWith(false)];
    expect(
      given(...untold)
        .when(fileReview, act(officer, '2027-09-20'))
        .events(),
    ).toHaveLength(1);
    given(...untold)
      .when(fileReview, act(officer, '2027-09-21'))
      .refuses('review-period-over');
  });

  it('opens a closed case again', () => {
    const again = happened(closed, [fileReview, act(officer, '2026-10-20')]);
    expect(given(...again).state().closed).toBeUndefined();
  });

  it('does not follow litigation', () =>
    given(...happened(story, [sue, act(officer, '2026-10-12')]))
      .when(fileReview, act(officer, '2026-10-13'))
      .refuses('litigation-filed', 'ARL 29'));
});

describe('The answer to a review', () => {
  it('starts the time to decide, shorter after a penalty on the spot', () => {
    expect(accepted.at(-1)!.data).toMatchObject({
      clocks: [
        { op: 'stop', clock: 'ENF-D20', outcome: 'met' },
        { op: 'start', clock: 'ENF-D20-DECISION', set: { rule: 'ENF-D20-DECISION' } },
      ],
    });
    const summary = happened(
      [filedSummary, decided, servedWith(true, 'summary')],
      [fileReview, act(officer, '2026-10-12')],
      [acceptReview, act(officer, '2026-10-14')],
    );
    expect(summary.at(-1)!.data).toMatchObject({
      clocks: [{}, { clock: 'ENF-D20-DECISION', set: { rule: 'ENF-D20-SUMMARY' } }],
    });
  });

  it('is acceptance by silence when the clock runs out', () => {
    const { due } = given(...reviewed).state().clocks['ENF-D20']!.set;
    const state = given(...reviewed).state();
    const clocks = clocksAfterExpiry(state, { clock: 'ENF-D20', due }, act(officer, '2026-10-20'));
    expect(clocks).toMatchObject([{ clock: 'ENF-D20-DECISION' }]);
    const silent = [
      ...reviewed,
      {
        type: 'ClockExpired' as const,
        data: { clock: 'ENF-D20', rule: 'ENF-D20', due, effect: 'deemed accepted', clocks },
      },
    ];
    expect(given(...silent).state().review?.answered).toEqual({
      answer: 'deemed',
      answeredOn: '2026-10-19',
    });
    given(...silent)
      .when(acceptReview, act(officer, '2026-10-20'))
      .refuses('review-answered', 'ARL 30');
    expect(
      given(...silent)
        .when(reviewDecided('upheld'), act(officer, '2026-12-01'))
        .events(),
    ).toHaveLength(1);
  });

  it('ends the stay when the review is not accepted, and lets the party sue', () => {
    const turnedDown = happened(reviewed, [
      { type: 'RecordReviewAnswer', data: { answer: 'not-accepted', reasons: 'other organ' } },
      act(officer, '2026-10-14'),
    ]);
    expect(given(...turnedDown).state().stays).toMatchObject([
      { from: '2026-10-12', to: '2026-10-14' },
    ]);
    expect(turnedDown.at(-1)!.data).toMatchObject({
      clocks: [{}, { clock: 'ENF-D21', set: { dueDate: '2026-10-29' } }],
    });
  });

  it('is recorded once, of a review that was filed', () => {
    given(...accepted)
      .when(acceptReview, act(officer, '2026-10-15'))
      .decidesNothing();
    given(...story)
      .when(acceptReview, act(officer, '2026-10-15'))
      .refuses('no-review-filed');
  });
});

describe('Suspending a review', () => {
  it('stops its clock until it is resumed', () => {
    const suspended = happened(accepted, [suspend, act(officer, '2026-10-20')]);
    expect(given(...suspended).state().clocks['ENF-D20-DECISION']?.set.standing).toBe(true);
    given(...suspended)
      .when(suspend, act(officer, '2026-10-21'))
      .decidesNothing();
    given(...suspended)
      .when(reviewDecided('upheld'), act(officer, '2026-10-21'))
      .refuses('review-suspended', 'ARL 39');
    const resumed = happened(suspended, [resume, act(officer, '2026-10-29')]);
    const before = given(...accepted).state().clocks['ENF-D20-DECISION']!.set;
    const after = given(...resumed).state().clocks['ENF-D20-DECISION']!.set;
    expect([before.dueDate, after.dueDate, after.standing]).toEqual([
      '2026-12-14',
      '2026-12-23',
      false,
    ]);
    given(...resumed)
      .when(resume, act(officer, '2026-10-30'))
      .decidesNothing();
  });

  it('refuses where none runs', () => {
    const over = happened(accepted, [reviewDecided('upheld'), act(officer, '2026-12-01')]);
    given(...over)
      .when(suspend, act(officer, '2026-12-02'))
      .refuses('review-not-running');
  });
});

describe('The decision on a review', () => {
  it('CASE-12 lets the party sue for fifteen days from its receipt when the fine stands', () => {
    const upheld = happened(accepted, [reviewDecided('upheld'), act(officer, '2026-12-01')]);
    expect(upheld.at(-1)!.data).toMatchObject({
      fineFen,
      clocks: [{ op: 'stop', clock: 'ENF-D20-DECISION', outcome: 'met' }],
    });
    const told = happened(upheld, [received('2026-12-04'), act(officer, '2026-12-07')]);
    expect(told.at(-1)!.data).toMatchObject({
      clocks: [{ op: 'start', clock: 'ENF-D21', set: { dueDate: '2026-12-21' } }],
    });
    given(...told)
      .when(received('2026-12-04'), act(officer, '2026-12-08'))
      .decidesNothing();
    given(...told)
      .when(received('2026-12-05'), act(officer, '2026-12-08'))
      .refuses('receipt-on-record');
    given(...upheld)
      .when(received('2026-12-09'), act(officer, '2026-12-08'))
      .refuses('received-in-the-future');
    given(...upheld)
      .when(received('2026-11-30'), act(officer, '2026-12-08'))
      .refuses('too-early-in-time');
    given(...accepted)
      .when(received('2026-12-04'), act(officer, '2026-12-08'))
      .refuses('review-not-decided');
    given(...upheld)
      .when(reviewDecided('upheld'), act(officer, '2026-12-02'))
      .decidesNothing();
    given(...upheld)
      .when(reviewDecided('revoked'), act(officer, '2026-12-02'))
      .refuses('review-not-running');
  });

  it('takes a revoked decision down with its clocks and its court case', () => {
    const revoked = happened(
      inCourt.slice(0, 5),
      [fileReview, act(officer, '2026-10-13')],
      [acceptReview, act(officer, '2026-10-14')],
      [reviewDecided('revoked'), act(officer, '2026-12-01')],
    );
    const state = given(...revoked).state();
    expect(Object.keys(state.clocks)).toEqual([]);
    expect(state).toMatchObject({ fineFen: 0, fate: { kind: 'revoked', by: 'review' } });
    given(...revoked)
      .when(pay('B-1', 1), act(cashier, '2026-12-02'))
      .refuses('decision-revoked', 'PL 75');
  });

  it('never raises the fine', () =>
    given(...accepted)
      .when(reviewDecided('changed', fineFen + 1), act(officer, '2026-12-01'))
      .refuses('change-may-not-burden', 'ARL 63'));

  it('needs an amount for a change and an answer before it', () => {
    given(...accepted)
      .when(reviewDecided('changed'), act(officer, '2026-12-01'))
      .refuses('fine-not-stated', 'PL 59');
    given(...reviewed)
      .when(reviewDecided('upheld'), act(officer, '2026-10-13'))
      .refuses('review-not-accepted', 'ENF-D20');
  });

  it('evolves without failing where history has gaps', () =>
    expect(() =>
      fold(caseNoun, [
        ...decideSeeing(
          caseNoun,
          reviewDecided('illegal'),
          fold(caseNoun, accepted),
          act(officer, '2026-12-01'),
        ),
      ]),
    ).not.toThrow());
});

describe('CASE-36 The surcharge after a review', () => {
  const stay = (history: typeof accepted) =>
    given(...history)
      .state()
      .stays.at(-1);
  const upheld = happened(accepted, [reviewDecided('upheld'), act(officer, '2026-11-10')]);

  it('stands until the party has received the decision, known at once or later', () => {
    expect(stay(upheld)).toMatchObject({ from: '2026-10-12', to: '2026-11-10' });
    const receipt: CaseCommand = {
      type: 'RecordReviewReceipt',
      data: { receivedOn: on('2026-11-13') },
    };
    const known = happened(upheld, [receipt, act(officer, '2026-11-16')]);
    expect(stay(known)).toMatchObject({ from: '2026-10-12', to: '2026-11-13' });
    const asked = reviewDecided('upheld');
    const both = { ...asked, data: { ...asked.data, receivedOn: on('2026-11-09') } } as CaseCommand;
    const atOnce = happened(accepted, [both, act(officer, '2026-11-10')]);
    expect(stay(atOnce)).toMatchObject({ to: '2026-11-09' });
  });
});
