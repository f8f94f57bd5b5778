import { decisions } from '#testing';
import type { EndExecution } from './end-execution.js';
import { type CaseCommand, caseNoun } from '../case.noun.js';
import {
  act,
  cashier,
  demanded,
  fineFen,
  happened,
  head,
  inCourt,
  officer,
  story,
} from '../stories/execution.examples.js';

const given = decisions(caseNoun);
const answer = (answer: 'accepted' | 'not-accepted'): CaseCommand => ({
  type: 'RecordCourtAnswer',
  data: { answer, reasons: 'seen' },
});
const ruling = (ruling: 'execute' | 'not-execute'): CaseCommand => ({
  type: 'RecordCourtRuling',
  data: { ruling, reasons: 'seen' },
});
const above = (answer: 'refusal-upheld' | 'accept' | 'execute'): CaseCommand => ({
  type: 'RecordHigherCourtAnswer',
  data: { answer, reasons: 'seen' },
});
const ask: CaseCommand = {
  type: 'AskHigherCourt',
  data: { court: '江门市中级人民法院', reasons: 'served in time' },
};
const doubts: CaseCommand = { type: 'RecordCourtDoubts', data: { doubts: 'service' } };
const end = (data: EndExecution['data']): EndExecution => ({ type: 'EndExecution', data });
const accepted = happened(inCourt, [answer('accepted'), act(officer, '2027-03-24')]);
const notAccepted = happened(inCourt, [answer('not-accepted'), act(officer, '2027-03-24')]);
const refused = happened(accepted, [ruling('not-execute'), act(officer, '2027-04-01')]);

describe('The court', () => {
  it('accepts, and has its days to rule, more of them when in doubt', () => {
    expect(accepted.at(-1)!.data).toMatchObject({
      clocks: [
        { op: 'stop', clock: 'EXE-D3', outcome: 'met' },
        { op: 'start', clock: 'EXE-D4', set: { rule: 'EXE-D4' } },
      ],
    });
    const doubted = happened(accepted, [doubts, act(officer, '2027-03-26')]);
    expect(doubted.at(-1)!.data).toMatchObject({
      clocks: [
        { op: 'move', clock: 'EXE-D4', set: { rule: 'EXE-D4-DOUBT', dueDate: '2027-04-23' } },
      ],
    });
    given(...doubted)
      .when(doubts, act(officer, '2027-03-29'))
      .decidesNothing();
    given(...inCourt)
      .when(doubts, act(officer, '2027-03-26'))
      .refuses('court-not-examining', 'CL 58');
  });

  it('answers once', () => {
    given(...accepted)
      .when(answer('accepted'), act(officer, '2027-03-25'))
      .decidesNothing();
    given(...accepted)
      .when(answer('not-accepted'), act(officer, '2027-03-25'))
      .refuses('court-answered', 'CL 56');
    given(...story)
      .when(answer('accepted'), act(officer, '2027-03-25'))
      .refuses('court-not-applied', 'CL 53');
    given(...inCourt)
      .when(answer('accepted'), act(cashier, '2027-03-25'))
      .denies('wrong-role');
  });

  it('rules once, after acceptance', () => {
    given(...inCourt)
      .when(ruling('execute'), act(officer, '2027-03-25'))
      .refuses('court-not-accepted');
    given(...refused)
      .when(ruling('not-execute'), act(officer, '2027-04-02'))
      .decidesNothing();
    given(...refused)
      .when(ruling('execute'), act(officer, '2027-04-02'))
      .refuses('court-ruled');
    expect(refused.at(-1)!.data).toMatchObject({
      clocks: [
        { op: 'stop', clock: 'EXE-D4' },
        { op: 'start', clock: 'EXE-D5', set: { dueDate: '2027-04-16' } },
      ],
    });
  });
});

describe('Asking the higher court', () => {
  it('is possible for fifteen days after a refusal', () => {
    const asked = happened(refused, [ask, act(head, '2027-04-16')]);
    expect(asked.at(-1)!.data).toMatchObject({ clocks: [{ clock: 'EXE-D5', outcome: 'met' }] });
    given(...asked)
      .when(ask, act(head, '2027-04-17'))
      .decidesNothing();
    given(...refused)
      .when(ask, act(head, '2027-04-17'))
      .refuses('objection-period-over', 'EXE-D5');
    given(...accepted)
      .when(ask, act(head, '2027-04-16'))
      .refuses('court-not-refused');
    given(...refused)
      .when(ask, act(officer, '2027-04-16'))
      .denies('wrong-role');
  });

  it('brings the application back to the lower court', () => {
    const back = happened(
      notAccepted,
      [ask, act(head, '2027-03-26')],
      [above('accept'), act(officer, '2027-04-12')],
      [ruling('execute'), act(officer, '2027-04-20')],
    );
    expect(back.at(-1)).toMatchObject({ type: 'CourtRuled' });
    given(...back)
      .when(above('accept'), act(officer, '2027-04-20'))
      .decidesNothing();
    given(...refused)
      .when(above('execute'), act(officer, '2027-04-20'))
      .refuses('higher-court-not-asked');
  });
});

describe('A second objection', () => {
  it('is refused', () =>
    given(...happened(refused, [ask, act(head, '2027-04-16')]))
      .when(
        { type: 'AskHigherCourt', data: { court: '另一法院', reasons: 'x' } },
        act(head, '2027-04-16'),
      )
      .refuses('higher-court-asked', 'CL 56'));
});

describe('Ending the execution', () => {
  const collected = end({ outcome: 'executed', ground: 'collected' });
  const courtSaidNo = end({ outcome: 'refused', ground: 'court-refused' });

  it('ends when the court has collected everything', () => {
    given(...accepted)
      .when(collected, act(head, '2027-05-06'))
      .refuses('money-still-due', 'CL 53');
    const paid = happened(accepted, [
      {
        type: 'RecordPayment',
        data: { receiptNumber: 'K-1', fen: 2 * fineFen, channel: 'court' },
      },
      act(cashier, '2027-05-06'),
    ]);
    const ended = happened(paid, [collected, act(head, '2027-05-06')]);
    expect(ended.at(-1)!.data).toMatchObject({
      outcome: 'executed',
      account: { openFen: 0, paidFen: 2 * fineFen },
    });
    given(...ended)
      .when(collected, act(head, '2027-05-07'))
      .decidesNothing();
  });

  it('ends when the courts have refused for good', () => {
    const asked = happened(refused, [ask, act(head, '2027-04-16')]);
    const upheld = happened(asked, [above('refusal-upheld'), act(officer, '2027-05-10')]);
    const ordered = happened(asked, [above('execute'), act(officer, '2027-05-10')]);
    for (const history of [refused, upheld])
      expect(
        given(...history)
          .when(courtSaidNo, act(head, '2027-05-11'))
          .events(),
      ).toHaveLength(1);
    for (const history of [accepted, asked, ordered])
      given(...history)
        .when(courtSaidNo, act(head, '2027-05-11'))
        .refuses('court-not-refused', 'CL 58');
  });

  it('ends when the window was missed, and not before', () => {
    const missed = end({ outcome: 'refused', ground: 'window-over' });
    given(...demanded)
      .when(missed, act(head, '2027-06-18'))
      .refuses('court-window-not-over', 'EXE-D2');
    expect(
      given(...demanded)
        .when(missed, act(head, '2027-06-19'))
        .events(),
    ).toHaveLength(1);
  });

  it('takes no answers afterwards, and is not executed without a court', () => {
    const gone = end({ outcome: 'terminated', ground: 'object-lost' });
    given(...happened(accepted, [gone, act(head, '2027-04-16')]))
      .when(ruling('execute'), act(officer, '2027-04-19'))
      .refuses('execution-ended', 'CL 40');
    given(...story)
      .when(collected, act(head, '2026-10-08'))
      .refuses('court-not-applied', 'CL 53');
  });

  it('ends when nobody is left to pay, and refuses a ground that does not fit', () => {
    const gone = end({ outcome: 'terminated', ground: 'organisation-ended-without-assets' });
    const ended = happened(accepted, [gone, act(head, '2027-05-06')]);
    given(...ended)
      .when(courtSaidNo, act(head, '2027-05-06'))
      .refuses('execution-ended');
    given(...accepted)
      .when(end({ outcome: 'terminated', ground: 'collected' }), act(head, '2027-05-06'))
      .refuses('ground-does-not-fit', 'CL 40');
  });
});
