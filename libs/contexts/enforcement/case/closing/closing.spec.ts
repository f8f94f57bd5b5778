import { decisions } from '#testing';
import { type CaseCommand, caseNoun } from '../case.noun.js';
import {
  act,
  archive,
  archivist,
  cashier,
  close,
  closed,
  decided,
  decidedOn,
  demanded,
  dueDate,
  filed,
  fileReview,
  fineFen,
  happened,
  head,
  type History,
  inCourt,
  goodsHeld,
  withPast,
  noPenalty,
  officer,
  officers,
  paid,
  pay,
  penaltyOf,
  person,
  proposeClosing,
  publish,
  served,
  story,
} from '../stories/execution.examples.js';
import type { PenaltyKind, CaseTransferred } from '../shared.events.js';
import type { CaseReturned } from '../decision/decision.events.js';
import type { CaseTerminated } from '../intake/intake.events.js';

const given = decisions(caseNoun);
const proposed = happened(paid, [proposeClosing, act(officer, '2026-10-09')]);
const day = '2026-10-12';
const perform = (kind: PenaltyKind, how = 'stopped from 2026-10-01'): CaseCommand => ({
  type: 'RecordPerformance',
  data: { kind, how, officers },
});
const confiscate = (fen: number, goods = ''): CaseCommand => ({
  type: 'PerformConfiscation',
  data: { receiptNumber: 'M-1', fen, goods },
});
const inspect = (corrected: boolean): CaseCommand => ({
  type: 'ReviewCorrection',
  data: { corrected, findings: 'exits seen', officers },
});

describe('Proposing to close', () => {
  it('draws up the form once nothing is left to do', () =>
    expect(proposed.at(-1)!.data).toMatchObject({
      documents: [{ code: '结', content: { way: 'performed' } }],
    }));

  it('is quiet when repeated, and needs the officers', () => {
    given(...proposed)
      .when(proposeClosing, act(officer, day))
      .decidesNothing();
    given(...paid)
      .when(proposeClosing, act(head, day))
      .denies('wrong-role');
  });

  it.each([
    ['money-still-due', demanded, []],
    ['not-published', story, [[pay('B-1', fineFen), act(cashier, '2026-10-08')]]],
    ['remedy-pending', paid, [[fileReview, act(officer, '2026-10-09')]]],
    ['execution-pending', inCourt, []],
    ['clock-running', [...paid, demanded.at(-1)!], []],
    [
      'publication-not-withdrawn',
      paid,
      [
        [
          { type: 'ChangeDecision', data: { fineFen: 4_999_999, reasons: 'x' } },
          act(head, '2026-10-09'),
        ],
        [
          {
            type: 'RecordRefund',
            data: { refundNumber: 'R-1', of: 'fine', fen: 1 },
          },
          act(cashier, '2026-10-09'),
        ],
      ],
    ],
    [
      'refund-due',
      paid,
      [[{ type: 'RevokeDecision', data: { reasons: 'x' } }, act(head, '2026-10-09')]],
    ],
    [
      'deferral-pending',
      story,
      [
        [
          {
            type: 'ApplyForDeferral',
            data: {
              kind: 'deferral',
              parts: [{ fen: fineFen, until: dueDate }],
              reasons: 'no orders',
            },
          },
          act(officer, '2026-10-07'),
        ],
        [pay('B-1', fineFen), act(cashier, '2026-10-08')],
      ],
    ],
    [
      'cash-not-deposited',
      story,
      [
        [
          {
            type: 'CollectOnSpot',
            data: { receiptNumber: 'C-1', fen: fineFen, ground: 'remote-on-request', officers },
          },
          act(officer, '2026-10-07'),
        ],
      ],
    ],
    ['not-corrected', paid, [[inspect(false), act(officer, '2026-10-09')]]],
    ['not-decided-or-served', [filed, decided], []],
    ['not-decided-or-served', [filed, noPenalty], []],
  ] as readonly [string, History, [CaseCommand, ReturnType<typeof act>][]][])(
    'refuses: %s',
    (code, history, steps) =>
      given(...happened(history, ...steps))
        .when(proposeClosing, act(officer, day))
        .refuses(code),
  );

  it('refuses while a measure is not lifted', () =>
    decisions(withPast(goodsHeld))(...paid)
      .when(proposeClosing, act(officer, day))
      .refuses('measures-not-lifted', 'CL 28'));

  const transferred: CaseTransferred = {
    type: 'CaseTransferred',
    data: {
      to: 'supervision',
      organ: '监委',
      transferredOn: decidedOn,
      reasons: 'crime',
      approvedBy: 'li',
      documents: [],
    },
  };
  const returned: CaseReturned = {
    type: 'CaseReturned',
    data: {
      back: { organ: '监委', reasons: 'no crime', document: '1' },
      returnedOn: decidedOn,
      by: 'li',
    },
  };
  const terminated: CaseTerminated = {
    type: 'CaseTerminated',
    data: {
      termination: { cause: 'party-ended', reasons: 'ended' },
      terminatedOn: decidedOn,
      by: 'li',
      documents: [],
    },
  };

  it.each([
    ['no-penalty', [filed, noPenalty, served]],
    ['transferred', [filed, transferred]],
    ['terminated', [filed, terminated]],
  ] as const)('closes a case that ended without a penalty: %s', (way, history) => {
    const [event] = given(...history)
      .when(proposeClosing, act(officer, day))
      .events();
    expect(event!.data).toMatchObject({ documents: [{ content: { way } }] });
  });

  it('does not close a transferred case that came back', () =>
    given(filed, transferred, returned)
      .when(proposeClosing, act(officer, day))
      .refuses('not-decided-or-served'));
});

describe('Deciding on closing', () => {
  it('closes the case; the periods of the party run on', () => {
    expect(closed.at(-1)).toMatchObject({
      type: 'CaseClosed',
      data: { way: 'performed', approvedBy: 'li', account: { openFen: 0 }, clocks: [] },
    });
    given(...closed)
      .when(close, act(head, day))
      .decidesNothing();
    given(...closed)
      .when(pay('B-2', 1), act(cashier, day))
      .refuses('case-closed', 'ENF-S17');
  });

  it('may send it back', () => {
    const back = {
      type: 'DecideClosing',
      data: { approved: false, reasons: 'no photos' },
    } as const;
    const refused = happened(proposed, [back, act(head, day)]);
    expect(refused.at(-1)).toMatchObject({ type: 'ClosingRefused' });
    given(...refused)
      .when(close, act(head, day))
      .refuses('closing-not-proposed');
    given(...refused)
      .when(back, act(head, day))
      .decidesNothing();
  });

  it('is not sent back once closed, nor approved by who proposed it', () => {
    given(...closed)
      .when({ type: 'DecideClosing', data: { approved: false, reasons: 'late' } }, act(head, day))
      .refuses('case-closed');
    given(...proposed)
      .when(close, act(person('wei', 'head-of-organ'), day))
      .denies('investigator-of-the-case', 'ENF-R12');
  });

  it('looks again on the day, and is not for the officers', () => {
    given(...happened(proposed, [inspect(false), act(officer, day)]))
      .when(close, act(head, day))
      .refuses('not-corrected', 'PL 28');
    given(...proposed)
      .when(close, act(officer, day))
      .denies('wrong-role');
  });
});

describe('Archiving', () => {
  it('waits until nobody can challenge the decision', () => {
    given(...closed)
      .when(archive, act(archivist, '2027-03-18'))
      .refuses('remedy-period-running', 'ARL 20', 'ALL 46');
    const archived = happened(closed, [archive, act(archivist, '2027-03-19')]);
    given(...archived)
      .when(archive, act(archivist, '2027-03-20'))
      .decidesNothing();
    given(...archived)
      .when(fileReview, act(officer, '2027-03-20'))
      .refuses('review-period-over');
  });

  it('refuses an open case, and denies it to others', () => {
    given(...paid)
      .when(archive, act(archivist, '2027-03-19'))
      .refuses('case-not-closed');
    given(...closed)
      .when(archive, act(head, '2027-03-19'))
      .denies('wrong-role');
  });
});

describe('Carrying out other penalties', () => {
  const kinds = ['fine', 'production-stopped', 'confiscation'] as const;
  const heavy = happened(
    [filed, penaltyOf({ kinds, confiscationFen: 100 }), served],
    [publish, act(officer, '2026-09-21')],
    [pay('B-1', fineFen), act(cashier, '2026-10-08')],
  );

  it('is recorded before closing', () => {
    given(...heavy)
      .when(proposeClosing, act(officer, day))
      .refuses('confiscation-open', 'PL 74');
    const taken = happened(heavy, [confiscate(100), act(cashier, '2026-10-09')]);
    given(...taken)
      .when(proposeClosing, act(officer, day))
      .refuses('penalty-not-performed', 'PL 66');
    const done = happened(
      taken,
      [perform('production-stopped'), act(officer, '2026-10-09')],
      [inspect(true), act(officer, '2026-10-09')],
    );
    expect(
      given(...done)
        .when(proposeClosing, act(officer, day))
        .events(),
    ).toHaveLength(1);
    given(...done)
      .when(confiscate(100), act(cashier, day))
      .decidesNothing();
    given(...done)
      .when(perform('production-stopped'), act(officer, day))
      .decidesNothing();
    given(...done)
      .when(inspect(true), act(officer, '2026-10-09'))
      .decidesNothing();
    given(...done)
      .when(perform('production-stopped', 'otherwise'), act(officer, day))
      .refuses('already-performed');
  });

  it('refuses what was not decided, or more than was', () => {
    given(...heavy)
      .when(perform('career-ban'), act(officer, day))
      .refuses('kind-not-decided');
    given(...heavy)
      .when(confiscate(101), act(cashier, day))
      .refuses('confiscation-too-much');
    given(...heavy)
      .when(confiscate(0), act(cashier, day))
      .refuses('amount-not-positive');
    given(...story)
      .when(confiscate(1), act(cashier, day))
      .refuses('no-confiscation-decided');
  });
});
