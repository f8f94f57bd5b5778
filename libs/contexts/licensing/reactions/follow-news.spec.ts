import { caseStream } from '#contexts/enforcement/contract';
import { enterpriseStream } from '#contexts/registry/contract';
import { type About, localDate } from '#domain/kernel';
import type { AnyReaction } from '#platform/following';
import { followHolders } from './follow-holders.reaction.js';
import { followPenalties } from './follow-penalties.reaction.js';
import { penaltyAfter } from './penalty-then.js';
import type { OnesLicence, PenaltyThen, WhoseLicences } from './whose-licences.js';

const licences: readonly OnesLicence[] = [
  { licence: 'l1', number: 'N1', isLicence: true, status: 'valid' },
  { licence: 'l2', number: 'N2', isLicence: true, status: 'expired' },
  { licence: 'plan', number: null, isLicence: false, status: 'valid' },
];
const item = { actId: 'a', fineFen: 0, confiscationFen: 0 };
const base: PenaltyThen = {
  party: 'enterprise-1',
  decisionNumber: '罚1号',
  items: [],
  kinds: [],
  bans: [],
  fallen: false,
  lifted: [],
  servedOn: localDate('2026-11-05'),
  inQuestion: false,
  anew: 0,
};
const asked: string[] = [];
const whose = (penalty: PenaltyThen | undefined): WhoseLicences => ({
  heldBy: async (holder) => {
    asked.push(holder);
    return holder === 'enterprise-1' ? licences : [];
  },
  penaltyAt: async () => penalty,
});

const about = (category: string, id: string): About =>
  ({
    id: 'event-7',
    stream: `${category}-440704.${id}`,
    revision: 9,
    position: { commit: '9', prepare: '9' },
  }) as About;
const told = async (reaction: object, type: string, data: object, at: About) => {
  const rule = (reaction as AnyReaction).on[type]!;
  return (await rule(data as never, at)).map(({ id, type: command, data: what }) => [
    id,
    command,
    what,
  ]);
};

describe('A penalty that takes licences away (LIC-L5)', () => {
  const news = (type: string, data: object, penalty: PenaltyThen | undefined) =>
    told(followPenalties(whose(penalty)), type, data, about(caseStream.category, 'case-1'));
  const served = { servedOn: '2026-11-05' };
  const revoking: PenaltyThen = {
    ...base,
    kinds: ['fine', 'licence-revoked'],
    items: [{ ...item, kinds: ['fine', 'licence-revoked'], licences: [{ licence: 'l1' }] }],
  };
  const suspending: PenaltyThen = {
    ...base,
    kinds: ['licence-suspended'],
    items: [
      { ...item, kinds: ['licence-suspended'], licences: [{ number: 'N2' }], suspendedDays: 30 },
    ],
  };
  const token = 'ab'.repeat(32);
  const ban = { rule: 'ACB-3', identityToken: token, from: localDate('2026-11-02') } as const;
  const banning: PenaltyThen = { ...base, kinds: ['career-ban'], bans: [ban] };
  const revoked = [
    'l1',
    'RevokeLicenceAfterPenalty',
    { source: 'case-1', decisionNumber: '罚1号' },
  ];

  it('revokes the licence it names and no other, when it is served', async () => {
    expect(await news('DecisionServed', served, revoking)).toEqual([revoked]);
    expect(followPenalties(whose(revoking)).on).not.toHaveProperty('PenaltyDecided');
  });
  it('suspends from service to the end of its days, by the number on the certificate', async () =>
    expect(await news('DecisionServed', served, suspending)).toEqual([
      [
        'l2',
        'SuspendLicence',
        { source: 'case-1', cause: '罚1号', from: '2026-11-05', until: '2026-12-05' },
      ],
    ]));
  it('reaches every licence, and no filing, where an old decision named none', async () => {
    const { licences: _, ...unnamed } = revoking.items[0]!;
    const old = await news('DecisionServed', served, { ...revoking, items: [unnamed] });
    expect(old.map(([id]) => id)).toEqual(['l1', 'l2']);
  });
  it('takes no effect when it fell before it was served, nor by what was lifted', async () => {
    expect(await news('DecisionServed', served, { ...revoking, fallen: true })).toEqual([]);
    const lifted = ['licence-revoked'] as const;
    expect(await news('DecisionServed', served, { ...revoking, lifted })).toEqual([]);
    expect(await news('DecisionServed', served, undefined)).toEqual([]);
  });
  it('looks nobody up for a fine', async () => {
    asked.length = 0;
    const fine: PenaltyThen = { ...base, kinds: ['fine'], items: [{ ...item, kinds: ['fine'] }] };
    expect(await news('DecisionServed', served, fine)).toEqual([]);
    expect(await news('ReviewDecided', { outcome: 'upheld', reasons: '' }, fine)).toEqual([]);
    expect(asked).toEqual([]);
  });
  it('is undone with the decision, by organ, review or court (X12)', async () => {
    for (const [type, data] of [
      ['DecisionRevoked', { reasons: '撤销' }],
      ['ReviewDecided', { outcome: 'revoked', reasons: '撤销' }],
      ['JudgmentGiven', { outcome: 'void', reasons: '撤销' }],
    ] as const)
      expect((await news(type, data, revoking))[0]).toEqual([
        'l1',
        'UndoPenaltyEffect',
        { source: 'case-1', because: '撤销' },
      ]);
  });
  it('is undone in part by a change that lets a kind go', async () => {
    const lifted = ['licence-revoked'];
    for (const [type, data] of [
      ['DecisionChanged', { reasons: '变更', lifted }],
      ['ReviewDecided', { outcome: 'changed', reasons: '变更', lifted }],
      ['JudgmentGiven', { outcome: 'changed', reasons: '变更', lifted }],
    ] as const)
      expect((await news(type, data, revoking))[0]).toEqual([
        'l1',
        'UndoPenaltyEffect',
        { source: 'case-1', because: '变更', only: 'revocation' },
      ]);
    expect(await news('DecisionChanged', { reasons: '变更' }, revoking)).toEqual([]);
  });
  it('K3 waits while the decision is in question, and has its effect again when it is upheld', async () => {
    const questions = '告知书实际送达后期限未满（premature）';
    const questioned = { ...revoking, inQuestion: true };
    for (const [type, data] of [
      ['HearingRequestFound', { questions }],
      ['DefenceFound', { questions }],
      ['ServiceCorrected', { of: 'notice', servedOn: '2026-11-04', reasons: '回执', questions }],
    ] as const)
      expect((await news(type, data, questioned))[0]).toEqual([
        'l1',
        'UndoPenaltyEffect',
        { source: 'case-1', because: questions },
      ]);
    expect(await news('DecisionServed', served, questioned)).toEqual([]);
    const source = 'case-1:anew-1';
    expect(await news('DecisionUpheld', {}, { ...revoking, anew: 1 })).toEqual([
      ['l1', 'RevokeLicenceAfterPenalty', { source, decisionNumber: '罚1号' }],
    ]);
    const fell = await news('DecisionRevoked', { reasons: '撤销' }, { ...revoking, anew: 1 });
    expect(fell.filter(([id]) => id === 'l1').map(([, , data]) => data)).toEqual([
      { source: 'case-1', because: '撤销' },
      { source, because: '撤销' },
    ]);
  });
  it('K3 runs from the day on which the decision was really served', async () => {
    const moved = { ...suspending, servedOn: localDate('2026-11-10'), anew: 1 };
    const corrected = { of: 'decision', servedOn: '2026-11-10', reasons: '回执有误' };
    const sent = await news('ServiceCorrected', corrected, moved);
    expect(sent.at(-1)).toEqual([
      'l2',
      'SuspendLicence',
      {
        source: 'case-1:anew-1',
        cause: '罚1号',
        from: '2026-11-10',
        until: '2026-12-10',
      },
    ]);
    expect(sent.map(([, type]) => type)).toContain('UndoPenaltyEffect');
    expect(await news('ServiceCorrected', { ...corrected, of: 'notice' }, suspending)).toEqual([]);
  });
  it('bars the person it bans by the token, and frees him with its end (LIC-B7, ACB-3)', async () => {
    const { identityToken: _, ...rest } = ban;
    expect(await news('DecisionServed', served, banning)).toEqual([
      [
        token,
        'RecordBar',
        {
          barId: 'case-1:0',
          kind: 'principal-ban',
          subject: token,
          source: 'case-1',
          ...rest,
        },
      ],
    ]);
    expect(await news('DecisionRevoked', { reasons: '撤销' }, banning)).toEqual([
      [token, 'LiftBar', { source: 'case-1', because: '撤销' }],
    ]);
    const lifted = ['career-ban'];
    expect(await news('DecisionChanged', { reasons: '变更', lifted }, banning)).toHaveLength(1);
  });
});

describe('A penalty as it stood at an event of its case', () => {
  const party = { kind: 'organisation', id: 'enterprise-1', name: 'n' };
  const after = (...events: readonly (readonly [string, object])[]) =>
    events.reduce<PenaltyThen | undefined>(
      (was, [type, data]) => penaltyAfter(was, { type, data } as never),
      undefined,
    );
  const decided = [
    'PenaltyDecided',
    { items: [], kinds: ['fine'], decisionNumber: '罚1号' },
  ] as const;
  const filed = ['CaseFiled', { party }] as const;

  it('is nothing before the case was filed, and what was decided afterwards', () => {
    expect(after(decided)).toBeUndefined();
    const { servedOn: _, ...unserved } = base;
    expect(after(filed, decided)).toEqual({ ...unserved, kinds: ['fine'] });
  });
  it('meets the citizen whom nobody knew when the case was filed', () => {
    const identification = { party: { ...party, id: 'citizen-7' }, evidence: ['户籍证明'] };
    const found = ['PartyIdentified', { identification }] as const;
    expect(after(filed, found, decided)).toMatchObject({ party: 'citizen-7' });
    expect(after(found)).toBeUndefined();
  });
  it('K3 remembers its service, what puts it in question, and that it was upheld', () => {
    const reached = ['DecisionServed', { servedOn: '2026-05-13' }] as const;
    const late = [
      'ServiceCorrected',
      { of: 'notice', servedOn: '2026-04-29', questions: 'q' },
    ] as const;
    const moved = ['ServiceCorrected', { of: 'decision', servedOn: '2026-05-14' }] as const;
    const found = ['HearingRequestFound', { questions: 'q' }] as const;
    const upheld = ['DecisionUpheld', {}] as const;
    expect(after(filed, decided, reached, late)).toMatchObject({
      servedOn: '2026-05-13',
      inQuestion: true,
      anew: 0,
    });
    expect(after(filed, decided, found)).toMatchObject({ inQuestion: true });
    expect(after(filed, decided, reached, late, upheld)).toMatchObject({
      inQuestion: false,
      anew: 1,
    });
    expect(after(filed, decided, reached, moved)).toMatchObject({
      servedOn: '2026-05-14',
      inQuestion: false,
      anew: 1,
    });
  });
  it('remembers that it fell, and what was lifted', () => {
    expect(after(filed, decided, ['DecisionRevoked', {}])).toMatchObject({ fallen: true });
    expect(after(filed, decided, ['JudgmentGiven', { outcome: 'void' }])).toMatchObject({
      fallen: true,
    });
    const changed = ['ReviewDecided', { outcome: 'changed', lifted: ['career-ban'] }] as const;
    const more = ['DecisionChanged', { lifted: ['licence-revoked'] }] as const;
    expect(after(filed, decided, changed, more)).toMatchObject({
      fallen: false,
      lifted: ['career-ban', 'licence-revoked'],
    });
  });
});

describe('What the register says of a holder (LIC-D16)', () => {
  const news = (type: string, data: object) =>
    told(
      followHolders(whose(undefined)),
      type,
      data,
      about(enterpriseStream.category, 'enterprise-1'),
    );
  const from = '2026-11-02';

  it('starts the time to ask for the change, on valid licences', async () => {
    expect(await news('EnterpriseRenamed', { name: 'n', from })).toEqual([
      ['l1', 'ReportHolderChange', { change: 'name', changedOn: from, source: 'event-7' }],
      ['plan', 'ReportHolderChange', { change: 'name', changedOn: from, source: 'event-7' }],
    ]);
    const principal = await news('PrincipalChanged', { principal: 'p', from });
    expect(principal[0]![2]).toMatchObject({ change: 'principal' });
  });
  it('ends licences with a unit that is closed or cancelled, not with one that is suspended', async () => {
    const ended = { cause: 'holder-ended', source: 'event-7', endedOn: from };
    expect(await news('EnterpriseStatusChanged', { status: 'cancelled', from })).toEqual(
      ['l1', 'l2', 'plan'].map((id) => [id, 'RecordHolderEnded', ended]),
    );
    expect(await news('EnterpriseStatusChanged', { status: 'suspended', from })).toEqual([]);
  });
});
