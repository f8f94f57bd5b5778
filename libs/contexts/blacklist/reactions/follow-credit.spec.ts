import type { About, Recorded } from '#domain/kernel';
import { followCredit } from './follow-credit.reaction.js';

const about = { stream: 'enforcementCase-440704.case-1', revision: 9 } as About;
const reaction = (left: boolean) => followCredit(() => Promise.resolve(left));

describe('X11 What the service of a penalty leaves', () => {
  it('is one record of its case', async () => {
    expect(await reaction(false).on.DecisionServed!({} as never, about)).toMatchObject([
      {
        category: 'blacklistCredit',
        id: 'case-1',
        type: 'RecordCredit',
        data: { recordId: 'case-1', case: 'case-1' },
      },
    ]);
  });
});

describe('X12 E67 What becomes of the penalty', () => {
  const note = [{ id: 'case-1', type: 'NotePenaltyFate', data: { case: 'case-1' } }];

  it('is told to its record: a change, a review, a judgment, a revocation', async () => {
    const { on, undo } = reaction(true);
    expect(await on.DecisionChanged!({} as never, about)).toMatchObject(note);
    for (const outcome of ['changed', 'illegal']) {
      expect(await on.ReviewDecided!({ outcome } as never, about)).toMatchObject(note);
      expect(await on.JudgmentGiven!({ outcome } as never, about)).toMatchObject(note);
    }
    const back = { type: 'DecisionRevoked', data: {} } as never as Recorded;
    expect(await undo!.DecisionServed!({} as never, about, back)).toMatchObject(note);
  });

  it('is nothing where it was upheld, or left no record', async () => {
    expect(await reaction(true).on.JudgmentGiven!({ outcome: 'upheld' } as never, about)).toEqual(
      [],
    );
    expect(await reaction(false).on.DecisionChanged!({} as never, about)).toEqual([]);
  });
});
