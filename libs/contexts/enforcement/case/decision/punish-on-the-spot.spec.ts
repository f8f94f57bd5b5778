import { decisions } from '#testing';
import { localDate } from '#domain/kernel';
import { played, until } from '../stories/case.examples.js';
import { party, shown } from '../stories/matter.examples.js';
import { spot, spotAct } from './spot.examples.js';
import { act } from '../stories/people.examples.js';
import { caseNoun } from '../case.noun.js';
import type { SpotPenalty } from './spot-guards.js';

const given = decisions(caseNoun);
const on = given();
const asked = (change: Partial<SpotPenalty>) =>
  ({ type: 'PunishOnTheSpot', data: { ...spot.data, ...change } }) as const;
const done = played([{ command: spot, act: spotAct }]);

describe('Punishing on the spot', () => {
  it('files, decides and serves in one act', () => {
    expect(done).toMatchObject([
      { type: 'CaseFiled', data: { procedure: 'summary', serial: 31, filedOn: '2026-03-02' } },
      {
        type: 'PenaltyDecided',
        data: {
          decisionNumber: '（江海）应急罚〔2026〕31号',
          fineFen: 15_000,
          decidedBy: 'chen',
          workSafetyLaw: true,
          onSpotCollection: false,
          documents: [
            { title: '行政（当场）处罚决定书', content: { reviewFirst: true } },
            { title: '信用修复告知书', content: { creditClass: 'light' } },
          ],
          clocks: [{ clock: 'ENF-D12' }],
        },
      },
      {
        type: 'DecisionServed',
        data: {
          servedOn: '2026-03-02',
          clocks: [{ clock: 'ENF-D8', set: { dueDate: '2026-03-17' } }, { clock: 'ENF-D19' }],
        },
      },
    ]);
  });

  it('keeps the day of the fact when a device brings it late, and does not date the filing back', () => {
    const late = act('chen', '2026-03-04 09:00', { validAt: spotAct.now });
    expect(on.when(spot, late).events()).toMatchObject([
      { data: { filedOn: '2026-03-04' } },
      { data: { decidedOn: '2026-03-02' } },
      { data: { servedOn: '2026-03-02' } },
    ]);
  });

  it('is reported within the days of the law, and bears the reason when it was not', () => {
    const after = (day: string) => act('chen', `${day} 09:00`, { validAt: spotAct.now });
    expect(on.when(spot, after('2026-03-07')).events()[0]!.data).not.toHaveProperty('recordedLate');
    on.when(spot, after('2026-03-08')).refuses('reported-too-late', 'PL 52', 'E50');
    const [filed] = on.when(asked({ lateFor: '终端故障' }), after('2026-03-08')).events();
    expect(filed!.data).toMatchObject({
      recordedLate: { days: 6, allowedDays: 5, law: 'PL 52', reason: '终端故障' },
    });
  });

  it('is for nobody whose identity is unknown', () => {
    const { identity: _, ...nobody } = spot.data.party;
    const unknown = { ...nobody, identityUnknown: '拒不说明身份' };
    on.when(asked({ party: unknown }), spotAct).refuses('identity-unknown', 'PL 54');
  });

  it('is not done twice on one day in one matter without a reason', () => {
    const sameDayBefore = [{ actId: 'act-0', decisionNumber: '（江海）应急罚〔2026〕30号' }];
    on.when(asked({ sameDayBefore }), spotAct).refuses('same-matter-today', 'PL 29', 'E42');
    const [filed] = on.when(asked({ sameDayBefore, separateAct: '另一仓库' }), spotAct).events();
    expect(filed!.data).toMatchObject({ separateAct: '另一仓库' });
    const warning = { sameDayBefore, fineFen: 0, kinds: ['warning'] as const };
    expect(on.when(asked(warning), spotAct).events()).toHaveLength(3);
  });

  it('changes nothing when asked again, and refuses another under that id', () => {
    given(...done)
      .when(spot, spotAct)
      .decidesNothing();
    given(...done)
      .when(asked({ fineFen: 10_000 }), spotAct)
      .refuses('case-id-taken');
    given(...until('filed'))
      .when(spot, spotAct)
      .refuses('case-id-taken');
  });

  it.each([
    { who: spot.data.party, last: 20_000, over: 20_001 },
    { who: party, last: 300_000, over: 300_001 },
  ])('keeps to the limit of a $who.kind', ({ who, last, over }) => {
    expect(on.when(asked({ party: who, fineFen: last }), spotAct).events()).toHaveLength(3);
    on.when(asked({ party: who, fineFen: over }), spotAct).refuses('above-summary-limit', 'PL 51');
  });

  it('counts the fines of one act and day together', () => {
    expect(on.when(asked({ finedTodayFen: 5_000 }), spotAct).events()).toHaveLength(3);
    on.when(asked({ finedTodayFen: 5_001 }), spotAct).refuses('above-summary-limit', 'E42');
  });

  it('may only warn', () => {
    const [, decided, served] = on
      .when(asked({ kinds: ['warning'], fineFen: 0 }), spotAct)
      .events();
    expect(decided?.data).toMatchObject({ fineFen: 0, kinds: ['warning'] });
    expect(served?.data).toMatchObject({ clocks: [{ clock: 'ENF-D19' }] });
  });

  it('CASE-20 collects on the spot what is small, or hard to collect later, against a receipt', () => {
    const small = { ground: 'small-fine', receipt: '粤财001' } as const;
    const events = on.when(asked({ fineFen: 10_000, onSpot: small }), spotAct).events();
    expect(events[1]?.data).toMatchObject({ onSpotCollection: true });
    expect(events[2]?.data).toMatchObject({ clocks: [{ clock: 'ENF-D19' }] });
    expect(events[3]).toMatchObject({
      type: 'FineCollectedOnSpot',
      data: {
        receiptNumber: '粤财001',
        fen: 10_000,
        ground: 'small-fine',
        account: { paidFen: 10_000, openFen: 0, refundFen: 0 },
        clocks: [{ op: 'start', clock: 'ENF-D10:粤财001', set: { dueDate: '2026-03-04' } }],
      },
    });
    on.when(asked({ fineFen: 10_001, onSpot: small }), spotAct).refuses(
      'above-on-spot-limit',
      'PL 68',
    );
    const hard = { ground: 'hard-to-collect-later', receipt: '粤财002' } as const;
    expect(on.when(asked({ onSpot: hard }), spotAct).events()).toHaveLength(4);
    on.when(asked({ onSpot: { ...hard, receipt: '' } }), spotAct).refuses('no-receipt', 'PL 70');
    on.when(asked({ kinds: ['warning'], fineFen: 0, onSpot: hard }), spotAct).refuses(
      'nothing-to-collect',
    );
  });

  it.each<[string, Partial<SpotPenalty>]>([
    ['facts-not-clear', { facts: '' }],
    ['party-not-heard', { defence: '' }],
    ['not-signed', { signed: false }],
    ['review-first-not-told', { reviewFirstTold: false }],
    ['remedies-not-told', { remedies: { reviewBody: 'x', court: '' } }],
    ['party-not-identified', { party: { ...spot.data.party, id: '' } }],
    ['amount-and-kind-differ', { kinds: ['warning'] }],
    ['not-for-the-spot', { kinds: ['fine', 'confiscation'] as never }],
    ['act-already-fined', { finedBefore: [{ actId: 'act-sign', decisionNumber: '罚1号' }] }],
    ['year-of-number-wrong', { year: 2025 }],
    ['limitation-over', { act: { ...spot.data.act, endedOn: localDate('2024-03-01') } }],
  ])('refuses with %s', (code, change) => on.when(asked(change), spotAct).refuses(code));

  it.each<[string, Partial<SpotPenalty>]>([
    ['too-few-officers', { present: shown('chen') }],
    [
      'certificate-not-shown',
      { present: [...shown('chen'), { officer: 'liang', certificate: 'x' }] },
    ],
    ['no-power', { organ: 'brigade' }],
  ])('denies with %s', (code, change) => on.when(asked(change), spotAct).denies(code));

  it('is open to an entrusted street up to its cap', () => {
    const street = {
      handlingOrgan: 'waihai',
      mandate: 'entrusted-1',
      present: shown('li', 'tan'),
    } as const;
    expect(on.when(asked(street), act('li', '2026-03-02 15:00')).events()).toHaveLength(3);
    on.when(asked(street), act('li', '2026-06-01 15:00')).denies('mandate-not-in-force', 'PL 20');
  });
});

describe('Reporting a summary decision', () => {
  const report = { type: 'ReportSummaryDecision', data: {} } as const;
  const by = act('chen', '2026-03-03 09:00');

  it('puts it in the files of the organ, once', () => {
    const events = given(...done)
      .when(report, by)
      .events();
    expect(events).toMatchObject([
      { type: 'SummaryDecisionReported', data: { reportedOn: '2026-03-03' } },
    ]);
    given(...done, ...events)
      .when(report, by)
      .decidesNothing();
  });

  it('refuses what was not decided on the spot, and others', () => {
    given(...until('filed'))
      .when(report, act('chen', '2026-03-05 09:00'))
      .refuses('no-summary-decision');
    given(...done)
      .when(report, act('huang', '2026-03-03 09:00'))
      .denies('not-on-the-case');
  });
});
