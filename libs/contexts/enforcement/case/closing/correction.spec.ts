import { decisions } from '#testing';
import { story as told } from '../stories/case.examples.js';
import { type CaseCommand, caseNoun } from '../case.noun.js';
import {
  act,
  archive,
  archivist,
  cashier,
  closed,
  decisionNumber,
  filed,
  fineFen,
  happened,
  head,
  inCourt,
  officer,
  officers,
  paid,
  pay,
  penaltyOf,
  publish,
  served,
  story,
} from '../stories/execution.examples.js';

const given = decisions(caseNoun);
const revoke: CaseCommand = { type: 'RevokeDecision', data: { reasons: 'wrong party' } };
const change = (fineFen: number): CaseCommand => ({
  type: 'ChangeDecision',
  data: { fineFen, reasons: 'range misread' },
});
const withdraw: CaseCommand = {
  type: 'WithdrawPublication',
  data: { explanation: 'the decision was revoked' },
};
const refund = (fen: number): CaseCommand => ({
  type: 'RecordRefund',
  data: { refundNumber: 'R-1', of: 'fine', fen },
});
const revoked = happened(paid, [revoke, act(head, '2026-10-12')]);

describe('Revoking a decision', () => {
  it('asks for the money to go back and the publication to be withdrawn in three working days', () => {
    expect(revoked.at(-1)!.data).toMatchObject({
      revokedBy: 'li',
      documents: [{ code: '撤', number: '（江海）应急撤〔2026〕12号' }],
      clocks: [
        { op: 'stop', clock: 'ENF-D19', outcome: 'void' },
        { op: 'stop', clock: 'ENF-D21', outcome: 'void' },
        { op: 'start', clock: 'ENF-D13', set: { dueDate: '2026-10-15' } },
        {
          op: 'start',
          clock: 'refund',
          set: { duty: 'cashier' },
          owed: { why: ['PL 48', 'PL 75', 'X12'] },
        },
        { op: 'start', clock: 'ENF-D7:revocation' },
      ],
    });
    const back = happened(revoked, [refund(fineFen), act(cashier, '2026-10-13')]);
    expect(back.at(-1)!.data).toMatchObject({ clocks: [{ clock: 'refund', outcome: 'met' }] });
    given(...back)
      .when(refund(fineFen), act(cashier, '2026-10-14'))
      .decidesNothing();
    given(...back)
      .when(refund(1), act(cashier, '2026-10-14'))
      .refuses('refund-number-taken');
  });

  it('CASE-13 is not decided again in this case, nor taken for decided', () => {
    const decide: CaseCommand = {
      type: 'DecidePenalty',
      data: { ...told.decided.command.data, items: [] },
    };
    given(...revoked)
      .when(decide, act(head, '2026-10-13'))
      .refuses('decision-revoked', 'PL 75');
  });

  it('is quiet when repeated, and leaves nothing to decide anew', () => {
    given(...revoked)
      .when(revoke, act(head, '2026-10-13'))
      .decidesNothing();
    given(...revoked)
      .when(change(1), act(head, '2026-10-13'))
      .refuses('decision-revoked', 'PL 75', 'ENF-S19');
    given(...revoked)
      .when(publish, act(officer, '2026-10-13'))
      .refuses('decision-revoked');
  });

  it('stops the court', () =>
    expect(
      given(...happened(inCourt, [revoke, act(head, '2027-03-22')])).state().court.ended,
    ).toMatchObject({ outcome: 'terminated' }));

  it('states reasons, is done by the head, and needs a decision', () => {
    given(...story)
      .when({ type: 'RevokeDecision', data: { reasons: ' ' } }, act(head, '2026-10-12'))
      .refuses('reasons-missing');
    given(...story)
      .when(revoke, act(officer, '2026-10-12'))
      .denies('wrong-role');
    given(filed).when(revoke, act(head, '2026-10-12')).refuses('no-penalty-decided');
  });
});

describe('Changing a decision', () => {
  const changed = happened(paid, [change(4_000_000), act(head, '2026-10-12')]);

  it('gives back what was paid beyond it and publishes anew', () => {
    expect(changed.at(-1)!.data).toMatchObject({
      clocks: [
        { clock: 'ENF-D13' },
        { clock: 'ENF-D12' },
        { clock: 'refund' },
        { clock: 'ENF-D7:change' },
      ],
    });
    given(...changed)
      .when(refund(1_000_001), act(cashier, '2026-10-13'))
      .refuses('refund-not-due', 'PL 75');
    const republished = happened(
      changed,
      [refund(1_000_000), act(cashier, '2026-10-13')],
      [withdraw, act(officer, '2026-10-13')],
      [publish, act(officer, '2026-10-13')],
    );
    expect(republished.at(-1)!.data).toMatchObject({ published: { fineFen: 4_000_000 } });
    given(...republished)
      .when(withdraw, act(officer, '2026-10-14'))
      .refuses('publication-stands');
  });

  it('CASE-13 is served like any decision, and its remedies start with it', () => {
    const changeNumber = '（江海）应急变〔2026〕12号';
    expect(changed.at(-1)!.data).toMatchObject({ changeNumber });
    const served = happened(changed, [
      {
        type: 'ServeDocument',
        data: {
          officers,
          documentNumber: changeNumber,
          service: { method: 'direct', receiver: '法定代表人', signed: true },
        },
      },
      act(officer, '2026-10-14'),
    ]);
    expect(served.at(-1)!.data).toMatchObject({
      clocks: [
        { op: 'stop', clock: 'ENF-D7:change', outcome: 'met' },
        { op: 'start', clock: 'ENF-D19', set: { dueDate: '2026-12-14' } },
        { op: 'start', clock: 'ENF-D21' },
      ],
    });
  });

  it('lets the new text stand when it is published on the very day', () => {
    const sameDay = happened(
      changed,
      [withdraw, act(officer, '2026-10-12')],
      [publish, act(officer, '2026-10-12')],
    );
    given(...sameDay)
      .when(withdraw, act(officer, '2026-10-12'))
      .refuses('publication-stands');
  });

  it('only lowers the fine', () => {
    given(...story)
      .when(change(fineFen + 1), act(head, '2026-10-12'))
      .refuses('change-may-not-burden', 'PL 45');
    given(...story)
      .when(change(fineFen), act(head, '2026-10-12'))
      .refuses('nothing-changed');
    given(...changed)
      .when(change(4_000_000), act(head, '2026-10-13'))
      .decidesNothing();
  });
});

describe('Withdrawing a publication', () => {
  it('is explained to the public, in time', () => {
    const withdrawn = happened(revoked, [withdraw, act(officer, '2026-10-15')]);
    expect(withdrawn.at(-1)!.data).toMatchObject({ clocks: [{ outcome: 'met' }] });
    given(...withdrawn)
      .when(withdraw, act(officer, '2026-10-16'))
      .decidesNothing();
    given(...revoked)
      .when({ type: 'WithdrawPublication', data: { explanation: '' } }, act(officer, '2026-10-15'))
      .refuses('explanation-missing', 'PL 48');
  });

  it('refuses while the decision stands or nothing is published', () => {
    given(...paid)
      .when(withdraw, act(officer, '2026-10-15'))
      .refuses('publication-stands', 'PL 48');
    given(...story)
      .when(withdraw, act(officer, '2026-10-15'))
      .refuses('not-published');
  });
});

describe('Refunding', () => {
  it('refuses what is not owed back', () => {
    given(...story)
      .when(refund(1), act(cashier, '2026-10-12'))
      .refuses('refund-not-due');
    given(...happened(story, [pay('B-1', 5), act(cashier, '2026-10-08')]))
      .when(refund(1), act(officer, '2026-10-12'))
      .denies('wrong-role');
  });
});

describe('Refunding after revocation', () => {
  it('gives fine and confiscation back, each once', () => {
    const both = happened(
      [filed, penaltyOf({ kinds: ['fine', 'confiscation'], confiscationFen: 100 }), served],
      [pay('B-1', fineFen), act(cashier, '2026-10-08')],
      [
        { type: 'PerformConfiscation', data: { receiptNumber: 'M-1', fen: 100, goods: '' } },
        act(cashier, '2026-10-08'),
      ],
      [revoke, act(head, '2026-10-12')],
      [refund(fineFen), act(cashier, '2026-10-13')],
      [
        { type: 'RecordRefund', data: { refundNumber: 'R-2', of: 'confiscation', fen: 100 } },
        act(cashier, '2026-10-13'),
      ],
    );
    for (const kind of ['fine', 'confiscation'] as const)
      given(...both)
        .when(
          { type: 'RecordRefund', data: { refundNumber: 'R-3', of: kind, fen: 1 } },
          act(cashier, '2026-10-13'),
        )
        .refuses('refund-not-due');
  });
});

describe('Correcting a document', () => {
  const correct: CaseCommand = {
    type: 'CorrectDocument',
    data: { corrects: decisionNumber, wrong: '某化公司', right: '某化工有限公司', reasons: 'slip' },
  };
  const archived = happened(closed, [archive, act(archivist, '2027-03-19')]);

  it('cites the old document and leaves it alone', () => {
    const corrected = happened(story, [correct, act(head, '2026-10-12')]);
    expect(corrected.at(-1)!.data).toMatchObject({
      corrects: decisionNumber,
      documents: [{ code: '更', content: { corrects: decisionNumber } }],
    });
    given(...corrected)
      .when(correct, act(head, '2026-10-13'))
      .decidesNothing();
  });

  it('is taken by an archived file, which CASE-11 opens again for what the law demands', () => {
    expect(
      given(...archived)
        .when(correct, act(archivist, '2027-04-01'))
        .events(),
    ).toHaveLength(1);
    const revoked = happened(archived, [revoke, act(head, '2027-04-01')]);
    expect(given(...revoked).state()).toMatchObject({ fate: { kind: 'revoked' } });
    expect(given(...revoked).state().archived).toBeUndefined();
    const late = act(cashier, '2027-04-02');
    expect(
      given(...revoked)
        .when(refund(fineFen), late)
        .events(),
    ).toHaveLength(1);
    given(...archived)
      .when(pay('B-9', 1), late)
      .refuses('case-archived', 'ENF-S17', 'E36');
    given(...closed)
      .when(correct, act(archivist, '2027-04-01'))
      .denies('wrong-role');
  });

  it('refuses an unknown document and a correction that corrects nothing', () => {
    given(...story)
      .when({ ...correct, data: { ...correct.data, corrects: 'x' } }, act(head, '2026-10-12'))
      .refuses('document-unknown', 'DOC-6');
    given(...story)
      .when({ ...correct, data: { ...correct.data, right: '某化公司' } }, act(head, '2026-10-12'))
      .refuses('nothing-to-correct');
  });
});
