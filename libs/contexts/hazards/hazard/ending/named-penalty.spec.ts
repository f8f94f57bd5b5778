import { caseReference, type PenaltyFacts } from '#contexts/enforcement/contract';
import { localDate } from '#domain/kernel';
import { decisions, seeing } from '#testing';
import { by } from '../../people.examples.js';
import * as story from '../hazard.examples.js';
import { hazardNoun } from '../hazard.noun.js';

const given = decisions(hazardNoun);
const { tale } = story;
const planned = tale(...story.upToPlan);

describe('WSL 113 penalties are imposed, not typed', () => {
  const on = by('ou', '2026-11-24');
  const own = '（江海）应急罚〔2026〕7号';
  const named = { decision: own, decidedOn: localDate('2026-09-01'), law: 'WSL' } as const;
  const proposing = (penalty: object, act = on) =>
    given(...planned).when(
      { type: 'ProposeClosure', data: { ...story.closureData, penalties: [penalty] } } as never,
      act,
    );
  const seeingCase = (change: object = {}, party = 'hongda') =>
    seeing(on, caseReference, 'case-7', {
      standing: {
        party,
        organ: 'bureau',
        facts: {
          decisionNumber: own,
          decidedOn: named.decidedOn,
          fines: 1,
          punishes: ['WSL 102'],
          ...change,
        } as unknown as PenaltyFacts,
      },
    });
  const ofCase = { ...named, case: 'case-7' };

  it('one of this organ is that of its case, of this unit', () => {
    expect(proposing(ofCase, seeingCase()).events()).toHaveLength(1);
    proposing(named).refuses('name-its-case', 'WSL 113');
    proposing(ofCase).unknown('reference-unknown');
    proposing(ofCase, seeingCase({}, 'jinrui')).refuses('reference-of-another-party');
    for (const other of [
      { decisionNumber: 'x' },
      { decidedOn: '2026-09-02' },
      { punishes: ['HSL 1'] },
    ])
      proposing(ofCase, seeingCase(other)).refuses('not-as-decided', 'WSL 113');
    proposing({ ...ofCase, fines: 2 }, seeingCase()).refuses('not-as-decided', 'WSL 113');
  });

  it('one of another organ is its decision on file; none counts twice', () => {
    const foreign = { ...named, decision: '江消罚〔2026〕3号' };
    proposing(foreign).refuses('decision-not-on-file', 'WSL 113');
    expect(proposing({ ...foreign, paper: story.sum }).events()).toHaveLength(1);
    const counted = tale(...story.upToPlan, story.counted('2026-09-01'));
    given(...counted)
      .when(
        {
          type: 'ProposeClosure',
          data: {
            ...story.closureData,
            penalties: [{ ...named, decision: '罚 2026-09-01', paper: story.sum }],
          },
        },
        on,
      )
      .refuses('counted-already', 'HZL-14');
  });
});
