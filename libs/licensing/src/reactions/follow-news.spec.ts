import { caseStream } from '#enforcement/contract';
import { enterpriseStream } from '#registry/contract';
import type { About } from '#libs/kernel';
import type { AnyReaction } from '#libs/subscriptions';
import { followHolders } from './follow-holders.reaction.js';
import { followPenalties } from './follow-penalties.reaction.js';
import type { OnesLicence, WhoseLicences } from './whose-licences.js';

const licences: readonly OnesLicence[] = [
  { licence: 'l1', isLicence: true, status: 'valid' },
  { licence: 'l2', isLicence: true, status: 'expired' },
  { licence: 'plan', isLicence: false, status: 'valid' },
];
const asked: string[] = [];
const whose: WhoseLicences = {
  heldBy: async (holder) => {
    asked.push(holder);
    return holder === 'enterprise-1' ? licences : [];
  },
  partyOf: async (stream) => (stream.endsWith('.case-1') ? 'enterprise-1' : undefined),
};

const about = (category: string, id: string): About =>
  ({
    id: 'event-7',
    stream: `${category}-440704.${id}`,
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
  const penalty = (type: string, data: object, id = 'case-1') =>
    told(followPenalties(whose), type, data, about(caseStream.category, id));
  const decided = { decisionNumber: '罚1号', decidedOn: '2026-11-02' };

  it('revokes the licences of the party, and no filing', async () =>
    expect(
      await penalty('PenaltyDecided', { ...decided, kinds: ['fine', 'licence-revoked'] }),
    ).toEqual([
      ['l1', 'RevokeLicenceAfterPenalty', { source: 'case-1', decisionNumber: '罚1号' }],
      ['l2', 'RevokeLicenceAfterPenalty', { source: 'case-1', decisionNumber: '罚1号' }],
    ]));
  it('suspends those that are valid', async () =>
    expect(await penalty('PenaltyDecided', { ...decided, kinds: ['licence-suspended'] })).toEqual([
      ['l1', 'SuspendLicence', { source: 'case-1', cause: '罚1号', from: '2026-11-02' }],
    ]));
  it('looks nobody up for a fine, and finds nobody in a case that was never filed', async () => {
    asked.length = 0;
    expect(await penalty('PenaltyDecided', { ...decided, kinds: ['fine'] })).toEqual([]);
    expect(asked).toEqual([]);
    const revoked = { ...decided, kinds: ['licence-revoked'] };
    expect(await penalty('PenaltyDecided', revoked, 'case-2')).toEqual([]);
  });
  it('is undone with the decision, by organ, review or court (X12)', async () => {
    for (const [type, data] of [
      ['DecisionRevoked', { reasons: '撤销' }],
      ['ReviewDecided', { outcome: 'revoked', reasons: '撤销' }],
      ['JudgmentGiven', { outcome: 'void', reasons: '撤销' }],
    ] as const)
      expect((await penalty(type, data))[0]).toEqual([
        'l1',
        'UndoPenaltyEffect',
        { source: 'case-1', because: '撤销' },
      ]);
    expect(await penalty('ReviewDecided', { outcome: 'upheld', reasons: '' })).toEqual([]);
  });
});

describe('What the register says of a holder (LIC-D16)', () => {
  const news = (type: string, data: object) =>
    told(followHolders(whose), type, data, about(enterpriseStream.category, 'enterprise-1'));
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
