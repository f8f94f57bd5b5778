import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { type CaseCommand, caseNoun } from '../case.noun.js';
import { played, story as told, until } from '../stories/case.examples.js';
import {
  act,
  cashier,
  close,
  closed,
  fineFen,
  happened,
  head,
  officer,
  pay,
  proposeClosing,
  story,
} from '../stories/execution.examples.js';
import { act as actOf } from '../stories/people.examples.js';

const given = decisions(caseNoun);
const noticeCorrected = (day: string): CaseCommand => ({
  type: 'CorrectService',
  data: { of: 'notice', servedOn: localDate(day), reasons: '回执日期有误' },
});

describe('CASE-4 A payment booked to the wrong case', () => {
  const strike: CaseCommand = {
    type: 'StrikePayment',
    data: { receiptNumber: 'B-1', reasons: '误登至本案' },
  };
  const paid = happened(story, [pay('B-1', fineFen), act(cashier, '2026-10-08')]);
  const by = act(head, '2026-10-12');

  it('is taken back by the head, with sums and clocks as they would be', () => {
    const struck = happened(paid, [strike, by]);
    expect(struck.at(-1)).toMatchObject({
      type: 'PaymentStruck',
      data: { fen: fineFen, account: { paidFen: 0 }, documents: [{ code: '更' }] },
    });
    const { payments, clocks } = given(...struck).state();
    expect(payments).toEqual([]);
    const before = given(...story).state().clocks['ENF-D8'];
    expect(clocks['ENF-D8']?.set.dueDate).toBe(before?.set.dueDate);
    given(...struck)
      .when(strike, by)
      .decidesNothing();
    given(...struck)
      .when(proposeClosing, act(officer, '2026-10-13'))
      .refuses('money-still-due');
    expect(
      happened(struck, [pay('B-1', fineFen), act(cashier, '2026-10-14')]).at(-1),
    ).toMatchObject({ type: 'PaymentReceived' });
  });

  it('opens a closed case again, and is nothing for finance alone', () => {
    const struck = happened(closed, [strike, act(head, '2026-10-20')]);
    expect(given(...struck).state().closed).toBeUndefined();
    given(...struck)
      .when(close, act(head, '2026-10-21'))
      .refuses('closing-not-proposed');
    given(...paid)
      .when(strike, act(cashier, '2026-10-12'))
      .denies('wrong-role');
    given(...story)
      .when(strike, by)
      .refuses('payment-unknown', 'PL 70');
  });
});

describe('CASE-5 A wrong day of service', () => {
  const correct = (day: string, of: 'notice' | 'decision' = 'decision'): CaseCommand => ({
    type: 'CorrectService',
    data: { of, servedOn: localDate(day), reasons: '回执日期有误' },
  });
  const by = actOf('ou', '2026-05-20 10:00');
  const served = until('served');

  it('is corrected by the head; clocks follow, both days stay on record', () => {
    const corrected = played([{ command: correct('2026-05-14'), act: by }], served);
    expect(corrected.at(-1)).toMatchObject({
      data: { was: '2026-05-13', servedOn: '2026-05-14', documents: [{ code: '更' }] },
    });
    const [was, now] = [served, corrected].map((history) => given(...history).state());
    for (const clock of ['ENF-D8', 'ENF-D19', 'ENF-D21'])
      expect(now!.clocks[clock]?.set.facts.start).not.toBe(was!.clocks[clock]?.set.facts.start);
    expect(now).toMatchObject({ served: { servedOn: '2026-05-14' }, payBy: '2026-05-29' });
    given(...corrected)
      .when(correct('2026-05-14'), by)
      .decidesNothing();
  });

  it('lies between the making of the paper and today, and is another day', () => {
    const on = given(...served);
    on.when(correct('2026-05-13'), by).refuses('day-unchanged');
    on.when(correct('2026-05-11'), by).refuses('too-early-in-time', 'PL 61');
    on.when(correct('2026-05-21'), by).refuses('served-in-the-future');
    on.when(correct('2026-05-14'), actOf('chen', '2026-05-20 10:00')).denies('wrong-role');
    given(...until('decided'))
      .when(correct('2026-05-14'), by)
      .refuses('not-served-yet');
  });

  it('REC-11 of the notice puts a decision in question that came before the party was heard', () => {
    const unheard = until('served', 'requested', 'scheduled', 'held', 'reported');
    const corrected = played([{ command: correct('2026-05-08', 'notice'), act: by }], unheard);
    const state = given(...corrected).state();
    expect(state.inQuestion).toMatch(/陈述申辩、申请听证的期限至 2026-05-14/);
    expect(state.round?.served?.rightsUntil).toBe('2026-05-14');
    const uphold: CaseCommand = { type: 'UpholdDecision', data: { reasons: '当事人确认无异议' } };
    const upheld = played(
      [{ command: uphold, act: actOf('zheng', '2026-05-21 10:00') }],
      corrected,
    );
    expect(given(...upheld).state().inQuestion).toBeUndefined();
    given(...served)
      .when(uphold, actOf('zheng', '2026-05-20 10:00'))
      .refuses('decision-not-in-question');
    given(...corrected)
      .when(uphold, actOf('ou', '2026-05-21 10:00'))
      .denies('decided-it', 'PL 75');
  });
});

describe('K3 A service that turns out to be later', () => {
  const unheard = until('served', 'requested', 'scheduled', 'held', 'reported');
  const moved = played(
    [{ command: noticeCorrected('2026-05-08'), act: actOf('ou', '2026-05-20 10:00') }],
    unheard,
  );
  const by = actOf('ou', '2026-06-20 10:00');
  const demand: CaseCommand = { type: 'IssueDemand', data: { paymentMethod: '银行' } };
  const court: CaseCommand = { type: 'ApplyToCourt', data: { court: '江海区人民法院' } };

  it('opens the days to ask for a hearing again, after the decision as well', () => {
    const asked = actOf('chen', '2026-05-21 10:00', {
      validAt: actOf('chen', '2026-05-14 10:00').now,
    });
    const found = played([{ command: told.requested.command, act: asked }], moved);
    expect(found.at(-1)).toMatchObject({ type: 'HearingRequestFound' });
  });

  it('lets nothing be enforced meanwhile, until it is upheld by another head or revoked', () => {
    given(...moved)
      .when(demand, by)
      .refuses('decision-in-question', 'PL 75');
    given(...moved)
      .when(court, by)
      .refuses('decision-in-question', 'PL 75');
    const uphold: CaseCommand = { type: 'UpholdDecision', data: { reasons: '当事人确认无异议' } };
    const upheld = played([{ command: uphold, act: actOf('zheng', '2026-05-21 10:00') }], moved);
    expect(
      given(...upheld)
        .when(demand, by)
        .events(),
    ).toHaveLength(1);
  });

  it('K7 is settled by a revocation: the case can be closed then', () => {
    const revoke: CaseCommand = { type: 'RevokeDecision', data: { reasons: '程序违法' } };
    const revoked = played([{ command: revoke, act: actOf('ou', '2026-05-21 10:00') }], moved);
    expect(given(...revoked).state()).toMatchObject({ fate: { kind: 'revoked' } });
    expect(given(...revoked).state().inQuestion).toBeUndefined();
  });

  it('wakes a case that was closed', () => {
    const closing = { way: 'performed', closedOn: '2026-05-19', reasons: '', closedBy: 'ou' };
    const event = { type: 'CaseClosed', data: closing } as unknown as (typeof moved)[number];
    const woken = played(
      [{ command: noticeCorrected('2026-05-08'), act: actOf('ou', '2026-05-20 10:00') }],
      [...unheard, event],
    );
    expect(given(...woken).state().closed).toBeUndefined();
  });
});

describe('FLD-14 A hearing asked for in time and entered after the decision', () => {
  const unheard = until('served', 'requested', 'scheduled', 'held', 'reported');
  const request = told.requested.command;
  const late = (day: string) => actOf('chen', '2026-05-14 10:00', asOf(day));
  const asOf = (day: string) => ({ validAt: actOf('chen', `${day} 10:00`).now });

  it('is recorded, puts the decision in question, and cannot be upheld away', () => {
    const found = played([{ command: request, act: late('2026-04-16') }], unheard);
    expect(found.at(-1)).toMatchObject({
      type: 'HearingRequestFound',
      data: { requestedOn: '2026-04-16' },
    });
    const uphold: CaseCommand = { type: 'UpholdDecision', data: { reasons: '维持' } };
    given(...found)
      .when(uphold, actOf('zheng', '2026-05-15 10:00'))
      .refuses('hearing-owed', 'PL 63');
    given(...found)
      .when(request, late('2026-04-16'))
      .decidesNothing();
    const revoke: CaseCommand = { type: 'RevokeDecision', data: { reasons: '未听证' } };
    expect(
      given(...found)
        .when(revoke, actOf('ou', '2026-05-15 10:00'))
        .events(),
    ).toHaveLength(1);
  });

  it('is refused when it came too late', () => {
    given(...unheard)
      .when(request, late('2026-04-21'))
      .refuses('hearing-request-late', 'PL 64');
  });
});

describe('K3 A defence made before the decision and entered after it', () => {
  const unheard = until('served', 'defence', 'answered');
  const on = (day: string) =>
    actOf('chen', '2026-05-20 10:00', { validAt: actOf('chen', `${day} 10:00`).now });
  const { command } = told.defence;

  it('is recorded, puts the decision in question, and is looked at by another head', () => {
    const found = played([{ command, act: on('2026-04-15') }], unheard);
    expect(found.at(-1)).toMatchObject({
      type: 'DefenceFound',
      data: { recordedOn: '2026-04-15', documents: [{ title: '当事人陈述申辩笔录' }] },
    });
    expect(given(...found).state().inQuestion).toMatch(/陈述申辩/);
    given(...found)
      .when(command, on('2026-04-15'))
      .decidesNothing();
    const uphold: CaseCommand = { type: 'UpholdDecision', data: { reasons: '申辩理由不成立' } };
    const upheld = played([{ command: uphold, act: actOf('zheng', '2026-05-21 10:00') }], found);
    expect(given(...upheld).state().inQuestion).toBeUndefined();
  });

  it('is no defence any more after the decision', () =>
    given(...unheard)
      .when(command, on('2026-05-14'))
      .refuses('defence-late', 'PL 45'));
});
