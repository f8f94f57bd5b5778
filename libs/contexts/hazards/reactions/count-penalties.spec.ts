import { caseStream } from '#contexts/enforcement/contract';
import type { About } from '#domain/kernel';
import type { AnyReaction } from '#platform/following';
import { countPenalties, type PenaltyOfUnit } from './count-penalties.reaction.js';

const about = {
  id: 'event-7',
  stream: `${caseStream.category}-440704.case-1`,
  revision: 9,
  position: { commit: '9', prepare: '9' },
} as About;
const items = [{ fineFen: 5_000_000 }];
const penalty = (workSafetyLaw: boolean, ...basis: readonly string[]) =>
  ({
    unit: 'hongda',
    decided: { decisionNumber: '罚1号', decidedOn: '2026-07-01', workSafetyLaw, basis, items },
  }) as unknown as PenaltyOfUnit;
const after = async (found: PenaltyOfUnit | undefined, type: string, data: object = {}) => {
  const reaction: AnyReaction = countPenalties({
    penaltyAt: async () => found,
    hazardsOf: async (unit) => (unit === 'hongda' ? ['h1', 'h2'] : []),
  });
  return (await reaction.on[type]!(data as never, about)).map((one) => [
    one.id,
    one.type,
    one.data,
  ]);
};
const fact = { rule: 'HAZ-D10', fact: '罚1号', on: '2026-07-01' };
const told = { from: about.stream, event: about.id };

describe('HAZ-D10 What cases tell hazards of', () => {
  it('are penalties on the unit, to each of its hazards, by the law they are under', async () => {
    expect(await after(penalty(true, 'WSL 102'), 'PenaltyDecided')).toEqual([
      ['h1', 'CountFact', { ...fact, as: 'WSL', ...told }],
      ['h2', 'CountFact', { ...fact, as: 'WSL', ...told }],
    ]);
    expect(await after(penalty(false, 'HSL 103(1)'), 'PenaltyDecided')).toMatchObject([
      ['h1', 'CountFact', { as: 'HSL' }],
      ['h2', 'CountFact', { as: 'HSL' }],
    ]);
  });

  it('HZL-14 tell how many fines stand in one decision', async () => {
    const { unit, decided } = penalty(true, 'WSL 102');
    const two = [...items, ...items, { fineFen: 0 }] as unknown as typeof decided.items;
    expect(await after({ unit, decided: { ...decided, items: two } }, 'PenaltyDecided')).toEqual([
      ['h1', 'CountFact', { ...fact, as: 'WSL', times: 2, ...told }],
      ['h2', 'CountFact', { ...fact, as: 'WSL', times: 2, ...told }],
    ]);
  });

  it('are none under another law, or on a person', async () => {
    expect(await after(penalty(false, 'FWR 42'), 'PenaltyDecided')).toEqual([]);
    expect(await after(undefined, 'PenaltyDecided')).toEqual([]);
  });

  it('HZL-12 fall out when they are found illegal, as when they are revoked', async () => {
    const struck = [
      ['h1', 'StrikeFact', { rule: 'HAZ-D10', fact: '罚1号' }],
      ['h2', 'StrikeFact', {}],
    ];
    const illegal = { outcome: 'illegal' };
    expect(await after(penalty(true), 'JudgmentGiven', illegal)).toMatchObject(struck);
    expect(await after(penalty(true), 'ReviewDecided', illegal)).toMatchObject(struck);
    expect(await after(penalty(true), 'ReviewDecided', { outcome: 'upheld' })).toEqual([]);
  });
});
