import type { About, Recorded } from '#domain/kernel';
import { penalty } from '../listing/listing.examples.js';
import { type CasesAndListings, followPenalties } from './follow-penalties.reaction.js';

const about = { stream: 'enforcementCase-440704.case-1', revision: 9 } as About;
const looking = (change: object = {}): CasesAndListings => ({
  penaltyAt: () => Promise.resolve({ ...penalty, party: 'hongda', ...change }),
  listingsOn: (one) => Promise.resolve(one === 'case-1' ? ['case-1-unit', 'listing-2'] : []),
});
const served = { decisionNumber: '', servedOn: '2026-03-24' } as never;

describe('BLK-S1 What the service of a penalty leads to', () => {
  const sent = (change: object) =>
    followPenalties(looking(change)).on.DecisionServed!(served, about);

  it('is a candidate of the one punished, by the triggers that may be met', async () => {
    expect(await sent({})).toMatchObject([
      {
        id: 'case-1-unit',
        type: 'RaiseCandidate',
        data: { subject: 'hongda', capacity: 'unit', triggers: ['M11-6d'], case: 'case-1' },
      },
    ]);
    expect(
      await sent({ partyKind: 'citizen', party: 'citizen-1', punishes: ['R493 35'] }),
    ).toMatchObject([{ data: { capacity: 'principal', triggers: ['M11-6e'] } }]);
    expect(
      await sent({ partyKind: 'citizen', party: 'citizen-1', punishes: ['R493 36'] }),
    ).toMatchObject([{ data: { capacity: 'responsible', triggers: ['M11-6d'] } }]);
  });

  it('is none for a penalty that no trigger names, or that fell', async () => {
    expect(await sent({ punishes: ['WSL 97'] })).toEqual([]);
    expect(await sent({ fell: 'revoked' })).toEqual([]);
  });
});

describe('BLK-S11 What the fall of a penalty leads to', () => {
  it('is told to every entry that rests on it, with the ruling and its day', async () => {
    const back = {
      type: 'JudgmentGiven',
      data: {
        outcome: 'void',
        judgmentNumber: '（2026）粤0704行初12号',
        effectiveOn: '2026-08-03',
      },
    } as never as Recorded;
    const undone = await followPenalties(looking()).undo!.DecisionServed!(served, about, back);
    expect(undone).toMatchObject(
      ['case-1-unit', 'listing-2'].map((id) => ({
        id,
        type: 'NotePenaltyFell',
        data: { how: 'void', paper: '（2026）粤0704行初12号', fellOn: '2026-08-03' },
      })),
    );
  });

  it('is none of a judgment that upholds it', async () => {
    const { on } = followPenalties(looking());
    const judged = (outcome: string) =>
      on.JudgmentGiven!(
        { outcome, judgmentNumber: '1', effectiveOn: '2026-08-03' } as never,
        about,
      );
    expect(await judged('upheld')).toEqual([]);
    expect(await judged('illegal')).toHaveLength(2);
  });
});
