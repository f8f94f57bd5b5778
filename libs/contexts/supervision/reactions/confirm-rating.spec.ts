import { type About, localDate } from '#domain/kernel';
import { confirmRating } from './confirm-rating.reaction.js';

const about = { id: 'event-1', stream: 'enterprise-440704.hongda' } as About;
const rating = { rating: '2026-2', grade: 3, scale: '', danger: '', management: '' } as const;

describe('ENT-2 A rating of a street', () => {
  it('is owed to be confirmed by the bureau, until it is', () => {
    const rated = { rating, rater: 'li', bureau: 'bureau' };
    const owed = confirmRating.on.EnterpriseRated!(rated, about);
    expect(owed).toMatchObject([
      {
        category: 'duty',
        id: 'rating-hongda-2026-2',
        type: 'OweDuty',
        data: { rule: 'DTY-SETTLE', by: { kind: 'unit', organ: 'bureau' } },
      },
    ]);
    const from = localDate('2026-05-06');
    const confirmed = { rating: '2026-2', grade: 3, confirmer: 'he', from, owed: true } as const;
    expect(confirmRating.on.GradeConfirmed!(confirmed, about)).toMatchObject([
      { id: 'rating-hongda-2026-2', type: 'FulfilDuty', data: { by: 'he' } },
    ]);
  });

  it('is owed no more once the street rated anew', () => {
    const rated = { rating, rater: 'li', bureau: 'bureau', supersedes: '2026-1' };
    expect(confirmRating.on.EnterpriseRated!(rated, about)).toMatchObject([
      { id: 'rating-hongda-2026-2', type: 'OweDuty' },
      { id: 'rating-hongda-2026-1', type: 'FulfilDuty' },
    ]);
  });

  it('is nobody’s where it was rated before that was owed', () => {
    expect(confirmRating.on.EnterpriseRated!({ rating, rater: 'li' }, about)).toEqual([]);
    const from = localDate('2026-05-06');
    const confirmed = { rating: '2026-1', grade: 3, confirmer: 'he', from } as const;
    expect(confirmRating.on.GradeConfirmed!(confirmed, about)).toEqual([]);
  });
});
