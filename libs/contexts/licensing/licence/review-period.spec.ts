import { instant, localDate } from '#domain/kernel';
import { type LawBook, lawBook } from '#domain/law';
import { decisions } from '#testing';
import { reacting } from '../desk.examples.js';
import { grant } from './licence.examples.js';
import { licenceNoun } from './licence.noun.js';

const given = decisions(licenceNoun);
const { validTo: _, ...lasting } = grant;
const plan = {
  ...lasting,
  item: 'plan-filing',
  itemVersion: localDate('2019-09-01'),
  terms: {},
  validFrom: localDate('2026-03-10'),
};
const district = lawBook({
  district: '440704',
  overrides: [
    {
      rule: 'PLN-7',
      from: localDate('2026-01-01'),
      term: { amount: 24 },
      why: '本地口径',
      decidedBy: '法制审核科',
      decidedOn: localDate('2026-01-01'),
    },
  ],
});

describe('LAW-8 The next evaluation of a plan', () => {
  const filedUnder = (law: LawBook) =>
    given()
      .when({ type: 'GrantLicence', data: { grant: plan } }, { ...reacting('2026-03-10'), law })
      .events();

  it('is due on the day that its rule gives, as whoever asks the law is told', () => {
    const law = lawBook();
    const start = instant('2026-03-10T00:00:00+08:00');
    expect(law.clock('PLN-7', { start }).dueDate).toBe('2029-03-12');
    expect(filedUnder(law)).toMatchObject([
      { data: { clocks: [{ clock: 'PLN-7', set: { dueDate: '2029-03-12' } }] } },
    ]);
  });

  it('goes by what the district has set', () =>
    expect(filedUnder(district)).toMatchObject([
      { data: { clocks: [{ clock: 'PLN-7', set: { dueDate: '2028-03-10' } }] } },
    ]));
});
