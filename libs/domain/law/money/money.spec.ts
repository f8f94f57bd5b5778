import { type Interval, type LocalDate, wan, yuan } from '#domain/kernel';
import {
  boundsOf,
  confiscationAndFine,
  continuingPenalty,
  finesFor,
  fineWithin,
  gradeOf,
  lawBook,
  mustBeWithin,
  rewardForConcealment,
  rewardForFine,
  surcharge,
  type SurchargeFacts,
  tierOf,
} from '../index.js';

const law = lawBook();
const date = (text: string) => text as LocalDate;
const code = (text: string) => expect.objectContaining({ code: text });
const facts: SurchargeFacts = {
  fineFen: yuan(50_000),
  unpaidFrom: date('2026-10-09'),
  payments: [],
  stays: [],
  until: date('2026-10-18'),
  law,
};
const review: Interval = {
  from: date('2026-10-11'),
  to: date('2026-10-15'),
  reason: '行政复议',
  law: 'PL 73',
};

describe('The surcharge (ENF-D9, E23)', () => {
  it('does not grow during review, and says which days those were', () => {
    const result = surcharge({ ...facts, stays: [review] });
    expect(result).toMatchObject({ fen: yuan(7_500), days: 5, capped: false });
    expect(result.explanation.map(({ kind, days, fen }) => [kind, days, fen])).toEqual([
      ['accrued', 2, yuan(3_000)],
      ['stayed', 5, 0],
      ['accrued', 3, yuan(4_500)],
    ]);
  });

  it('stops for good while the stay is open', () => {
    const { to: _, ...open } = review;
    expect(surcharge({ ...facts, stays: [open] })).toMatchObject({ fen: yuan(3_000), days: 2 });
  });

  it('runs on the unpaid part from the day after a payment, and not at all when all is paid', () => {
    const part = [{ on: date('2026-10-13'), fen: yuan(20_000) }];
    expect(surcharge({ ...facts, payments: part }).fen).toBe(5 * yuan(1_500) + 5 * yuan(900));
    const whole = [{ on: date('2026-10-13'), fen: yuan(50_000) }];
    expect(surcharge({ ...facts, payments: whole })).toMatchObject({ fen: yuan(7_500), days: 5 });
  });

  it('runs on the whole fine where the district says so (ENF-D9-BASE)', () => {
    const base = { rule: 'ENF-D9-BASE', from: date('2026-01-01'), amounts: { onUnpaidPart: 0 } };
    const set = {
      ...base,
      why: '本地口径',
      decidedBy: '法制审核科',
      decidedOn: date('2026-01-01'),
    };
    const local = lawBook({ district: '440704', overrides: [set] });
    const payments = [{ on: date('2026-10-13'), fen: yuan(20_000) }];
    expect(surcharge({ ...facts, payments, law: local }).fen).toBe(yuan(15_000));
  });

  it('had no cap in law before 2012 (T3, C6)', () => {
    const old = { ...facts, unpaidFrom: date('2011-10-01') };
    expect(surcharge({ ...old, until: date('2011-11-09') })).toMatchObject({
      fen: yuan(60_000),
      capped: false,
    });
    expect(surcharge({ ...old, until: date('2012-01-10') })).toMatchObject({
      fen: yuan(50_000 * 0.03 * 92),
      capped: true,
    });
  });

  it('is exact to the fen for any fine', () => {
    const odd = surcharge({ ...facts, fineFen: 33_333 });
    expect(odd.fen).toBe(10_000);
    expect(odd.explanation.reduce((sum, run) => sum + run.fen, 0)).toBe(odd.fen);
    expect(() => surcharge({ ...facts, fineFen: 0.1 })).toThrow(code('amount-not-whole'));
    const backwards = { ...review, to: date('2026-10-10') };
    expect(() => surcharge({ ...facts, stays: [backwards] })).toThrow(code('interval-backwards'));
  });
});

describe('The fine table (3.7)', () => {
  it.each([
    ['SPL 20', 'first', 5, 10],
    ['SPL 20', 'refuses', 10, 50],
    ['WSL 92', 'inaccurate', 3, 10],
    ['WSL 92', 'false', 10, 20],
    ['WSL 92', 'person', 5, 10],
    ['WSL 93', 'accident', 2, 20],
    ['WSL 94', 'first', 2, 5],
    ['WSL 94', 'refuses', 5, 10],
    ['WSL 96', 'first', 1, 3],
    ['WSL 97', 'first', 0, 10],
    ['WSL 97', 'refuses', 10, 20],
    ['WSL 97', 'person', 2, 5],
    ['WSL 98', 'first', 10, 50],
    ['WSL 98', 'refuses', 50, 100],
    ['WSL 98', 'person-refuses', 5, 10],
    ['WSL 99', 'first', 0, 5],
    ['WSL 99', 'refuses', 5, 20],
    ['WSL 99', 'person', 1, 2],
    ['WSL 101', 'first', 0, 10],
    ['WSL 101', 'refuses', 10, 20],
    ['WSL 102', 'first', 0, 5],
    ['WSL 102', 'person', 5, 10],
    ['WSL 105', 'person', 0, 1],
    ['WSL 108', 'refuses', 2, 20],
    ['WSL 109', 'first', 5, 10],
    ['WSL 109', 'refuses', 10, 20],
    ['WSL 114', 'ordinary', 30, 100],
    ['WSL 114', 'larger', 100, 200],
    ['WSL 114', 'major', 200, 1_000],
    ['WSL 114', 'extraordinary', 1_000, 2_000],
    ['R493 36', 'first', 100, 500],
    ['R708 32', 'refuses', 3, 5],
    ['ODL 72', 'refuses', 5, 20],
    ['LIC-B3', 'first', 10, 50],
    ['LIC-B4', 'first', 10, 50],
    ['LIC-B5', 'first', 10, 50],
    ['MHS-8', 'refuses', 10, 20],
    ['INS-I1', 'first', 5, 10],
    ['LIC-B6', 'first', 2, 10],
  ])('%s %s is %i to %i 万元', (article, step, min, max) => {
    const range = finesFor(article, date('2026-11-23')).ranges.find((one) => one.step === step);
    expect(boundsOf(range!)).toEqual({ minFen: wan(min), maxFen: wan(max) });
  });

  it.each([
    ['WSL 95', 'ordinary', 40, 40],
    ['WSL 95', 'larger', 60, 60],
    ['WSL 95', 'major', 80, 80],
    ['WSL 95', 'extraordinary', 100, 100],
    ['WSL 96', 'accident', 20, 50],
    ['WSL 110', 'first', 60, 100],
    ['R493 36', 'person', 60, 100],
  ])('%s %s is %i to %i %% of income, which must be proven (E41)', (article, step, min, max) => {
    const range = finesFor(article, date('2026-11-23')).ranges.find((one) => one.step === step)!;
    expect(boundsOf(range, { incomeFen: yuan(200_000) })).toEqual({
      minFen: yuan(2_000 * min),
      maxFen: yuan(2_000 * max),
    });
    expect(() => boundsOf(range)).toThrow(code('means-not-proven'));
  });

  it('goes by the height of the gain: a multiple from 100,000 yuan on, an amount below (WSL-92)', () => {
    const table = finesFor('WSL 92', date('2026-11-23'));
    expect(confiscationAndFine(table, wan(10))).toMatchObject({
      confiscationFen: wan(10),
      minFen: wan(20),
      maxFen: wan(50),
    });
    expect(confiscationAndFine(table, wan(10) - 1)).toMatchObject({
      minFen: wan(10),
      maxFen: wan(20),
    });
    const multiple = table.ranges.find((range) => range.step === 'false-gain')!;
    expect(() => boundsOf(multiple, { gainFen: wan(9) })).toThrow(code('gain-below-range'));
    const amount = table.ranges.find((range) => range.step === 'false')!;
    expect(() => boundsOf(amount, { gainFen: wan(10) })).toThrow(code('gain-above-range'));
    expect(() => confiscationAndFine(finesFor('WSL 97', date('2026-11-23')), 1)).toThrow(
      code('no-range-by-gain'),
    );
  });

  it('is divided by the steps of the benchmark (ENF-N3)', () => {
    const range = finesFor('WSL 101', date('2026-11-23')).ranges[1]!;
    const within = (step: 'lighter' | 'ordinary' | 'heavier') => {
      const { minFen, maxFen } = fineWithin(range, step, { law, on: date('2026-11-23') });
      return [minFen, maxFen];
    };
    expect(within('lighter')).toEqual([wan(10), wan(13)]);
    expect(within('ordinary')).toEqual([wan(13), wan(17)]);
    expect(within('heavier')).toEqual([wan(17), wan(20)]);
  });

  it('lets nobody decide outside of the range, or nothing', () => {
    const bounds = { minFen: 1, maxFen: wan(5), cite: 'WSL 99', mitigated: false };
    expect(() => mustBeWithin(wan(5), bounds)).not.toThrow();
    expect(() => mustBeWithin(wan(5) + 1, bounds)).toThrow(code('fine-above-range'));
    expect(() => mustBeWithin(0, bounds)).toThrow(code('fine-above-range'));
    const least = { ...bounds, minFen: wan(1) };
    expect(() => mustBeWithin(wan(1) - 1, least)).toThrow(code('fine-below-range'));
    expect(() => mustBeWithin(wan(1) - 1, { ...least, mitigated: true })).not.toThrow();
  });

  it('continues daily from the day after the order to the day before the correction (WSL-112, ENF-D18)', () => {
    const days = { orderedOn: date('2026-10-09'), correctedOn: date('2026-10-15') };
    expect(continuingPenalty({ fineFen: wan(5), law, ...days }).fen).toBe(wan(25));
    expect(
      continuingPenalty({ fineFen: wan(5), law, ...days, correctedOn: date('2026-10-10') }).fen,
    ).toBe(0);
  });
});

describe('The scale of accidents (R493 3, M14)', () => {
  const none = { deaths: 0, seriousInjuries: 0, lossFen: 0 };

  it.each([
    [2, 9, 999, 'ordinary'],
    [3, 0, 0, 'larger'],
    [0, 10, 0, 'larger'],
    [0, 0, 1_000, 'larger'],
    [9, 49, 4_999, 'larger'],
    [10, 0, 0, 'major'],
    [0, 50, 0, 'major'],
    [0, 0, 5_000, 'major'],
    [29, 99, 9_999, 'major'],
    [30, 0, 0, 'extraordinary'],
    [0, 100, 0, 'extraordinary'],
    [0, 0, 10_000, 'extraordinary'],
  ])('%i dead, %i injured, %i 万元: %s', (deaths, seriousInjuries, loss, grade) => {
    expect(
      gradeOf({ deaths, seriousInjuries, lossFen: wan(loss) }, date('2026-11-23')).tier.grade,
    ).toBe(grade);
  });

  it.each([
    [{}, 30, 50],
    [{ deaths: 1 }, 50, 70],
    [{ seriousInjuries: 3 }, 50, 70],
    [{ lossFen: wan(300) }, 50, 70],
    [{ lossFen: wan(300) - 1 }, 30, 50],
    [{ deaths: 2 }, 70, 100],
    [{ seriousInjuries: 6 }, 70, 100],
    [{ lossFen: wan(500) }, 70, 100],
    [{ deaths: 3 }, 100, 120],
    [{ deaths: 5 }, 120, 150],
    [{ seriousInjuries: 29 }, 120, 150],
    [{ deaths: 7 }, 150, 200],
    [{ deaths: 10 }, 200, 400],
    [{ deaths: 13 }, 400, 600],
    [{ deaths: 15 }, 600, 1_000],
    [{ seriousInjuries: 70 }, 600, 1_000],
    [{ deaths: 30 }, 1_000, 1_200],
    [{ deaths: 40 }, 1_200, 1_500],
    [{ deaths: 50 }, 1_500, 2_000],
    [{ lossFen: wan(20_000) }, 1_500, 2_000],
  ])('%o is fined %i to %i 万元 (M14-TIERS)', (harm, min, max) => {
    const { tier } = tierOf({ ...none, ...harm }, date('2026-11-23'));
    expect([tier.minFen, tier.maxFen]).toEqual([wan(min), wan(max)]);
  });

  it.each([
    [1, 20, 50],
    [4, 50, 70],
    [6, 70, 100],
    [14, 100, 300],
    [15, 300, 500],
  ])('%i deaths were fined %i to %i 万元 under the tiers of 2015', (deaths, min, max) => {
    const { tier } = tierOf({ ...none, deaths }, date('2018-05-01'));
    expect([tier.minFen, tier.maxFen]).toEqual([wan(min), wan(max)]);
  });

  it('says how far each column reached, and takes whole counts only', () => {
    const { explanation } = gradeOf(
      { deaths: 3, seriousInjuries: 2, lossFen: 0 },
      date('2026-11-23'),
    );
    expect(explanation.map(({ reaches }) => reaches)).toEqual(['较大事故', '一般事故', '一般事故']);
    expect(() => gradeOf({ ...none, deaths: -1 }, date('2026-11-23'))).toThrow(
      code('harm-not-whole'),
    );
  });
});

describe('The reward (WHI-6, WHI-7)', () => {
  const now = { reportedOn: date('2026-11-23'), law };

  it.each([
    [20_000, 3_000],
    [20_001, 3_000],
    [20_004, 3_001],
    [100_000, 15_000],
    [2_000_000, 300_000],
    [2_000_010, 300_000],
  ])('of a fine of %i yuan is %i yuan', (fine, reward) => {
    expect(rewardForFine(yuan(fine), now).fen).toBe(yuan(reward));
  });

  it.each([
    ['ordinary', 2, 60_000],
    ['larger', 3, 120_000],
    ['major', 6, 300_000],
    ['extraordinary', 5, 300_000],
  ] as const)(
    'for concealing deaths of a(n) %s accident, %i of them, is %i yuan',
    (grade, deaths, reward) => {
      expect(rewardForConcealment(deaths, grade, now).fen).toBe(yuan(reward));
    },
  );

  it('says floor and cap, needs a fine, and knows that 2012 had no share (WHI-8, C12)', () => {
    expect(rewardForFine(yuan(100), now).explanation).toHaveLength(2);
    expect(() => rewardForFine(0, now)).toThrow(code('no-fine-no-share'));
    expect(() => rewardForFine(yuan(100), { reportedOn: date('2013-01-01'), law })).toThrow(
      code('amount-unknown'),
    );
    expect(law.amount('WHI-8', 'capFen', date('2013-01-01'))).toBe(yuan(10_000));
  });
});
