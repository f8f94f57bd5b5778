import { type About, localDate } from '#domain/kernel';
import { verifyCategory } from './verify-category.reaction.js';

const about = { id: 'event-1', stream: 'enterprise-440704.hongda' } as About;
const from = localDate('2026-04-05');

describe('ENT-7 A graded unit of another industry', () => {
  it('is owed a look by the street that rated it, which its next rating is', () => {
    const data = { industry: 'C2611', from, verify: { organ: 'waihai', late: true } };
    const owed = verifyCategory.on.IndustryChanged!(data, about);
    expect(owed).toMatchObject([
      {
        category: 'duty',
        id: 'category-hongda-2026-04-05',
        type: 'OweDuty',
        data: {
          rule: 'ENT-7',
          by: { kind: 'post', role: 'officer', organ: 'waihai' },
          what: { zh: expect.stringContaining('逾期') },
        },
      },
    ]);
    const rated = { rating: {} as never, rater: 'li', verifies: from };
    expect(verifyCategory.on.EnterpriseRated!(rated, about)).toMatchObject([
      { id: 'category-hongda-2026-04-05', type: 'FulfilDuty', data: { by: 'li' } },
    ]);
  });

  it('is nobody’s where it was never rated', () => {
    expect(verifyCategory.on.IndustryChanged!({ industry: 'C2611', from }, about)).toEqual([]);
    const rated = { rating: {} as never, rater: 'li' };
    expect(verifyCategory.on.EnterpriseRated!(rated, about)).toEqual([]);
  });
});
