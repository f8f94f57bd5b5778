import { localDate } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { gradingOf } from './grading.js';
import { type DangerClass, isCas, type Substance } from './substances.js';

const law = lawBook();
const on = localDate('2026-06-01');
const one = (
  tonnes: number,
  of: DangerClass | readonly DangerClass[],
  cas?: string,
): Substance => ({
  name: '某物质',
  classes: typeof of === 'string' ? [of] : of,
  designKilograms: Math.round(tonnes * 1_000),
  ...(cas !== undefined && { cas }),
});
const graded = (peopleNearby: number, ...substances: readonly Substance[]) =>
  gradingOf({ substances, peopleNearby }, law, on);

describe('A major hazard source', () => {
  it('MHS-1 is one from S = 1 on, counted exactly', () => {
    // 0.1 + 0.2 + 0.7 is less than 1 to a machine that counts in halves.
    const parts = [1, 2, 7].map((tonnes) => one(tonnes, 'W2'));
    expect(graded(0, ...parts)).toMatchObject({ s: 1, isMajor: true });
    expect(graded(0, one(9.999, 'W2'))).toMatchObject({ s: 1, isMajor: false });
  });

  it('MHS-14 one W5.1 liquid, 84 t of Q 10 t, 12 people: 12.6 and grade 3, by the annex 8.4 and 4', () =>
    expect(graded(12, one(84, 'W5.1'))).toEqual({
      on,
      s: 8.4,
      isMajor: true,
      alpha: 1,
      r: 12.6,
      grade: 3,
      by: 'standard',
      other: { r: 8.4, grade: 4, by: 'annex' },
    }));

  it('MHS-14 goes by the annex where the district settled so', () => {
    const annex = lawBook({
      district: '440704',
      overrides: [
        {
          rule: 'MHS-14',
          from: on,
          amounts: { byStandard: 0 },
          why: '按令40号附件1',
          decidedBy: '区安委会',
          decidedOn: localDate('2026-05-01'),
        },
      ],
    });
    const of = { substances: [one(84, 'W5.1')], peopleNearby: 12 };
    expect(gradingOf(of, annex, on)).toMatchObject({ r: 8.4, grade: 4, by: 'annex' });
  });

  it.each([
    [0, 0.5],
    [1, 1],
    [29, 1],
    [30, 1.2],
    [49, 1.2],
    [50, 1.5],
    [99, 1.5],
    [100, 2],
  ])('MHS-3 %i people around make α %d', (people, alpha) =>
    expect(graded(people, one(10, 'W2')).alpha).toBe(alpha),
  );

  // W3: Q 150 t and β 1 in both tables; with 12 people R is q/150.
  it.each([
    [1_499.999, 4],
    [1_500, 3],
    [7_499.999, 3],
    [7_500, 2],
    [14_999.999, 2],
    [15_000, 1],
  ])('MHS-2 %d t of a W3 liquid make grade %i', (tonnes, grade) =>
    expect(graded(12, one(tonnes, 'W3')).grade).toBe(grade),
  );

  it('MHS-15 goes by the lowest Q of its dangers, and MHS-16 by its name before its class', () => {
    expect(graded(0, one(20, ['W3', 'W2'])).s).toBe(2);
    expect(graded(0, one(20, 'J3', '7664-41-7')).s).toBe(2);
    expect(graded(0, one(20, 'J3')).s).toBe(0.4);
  });

  it.each([
    ['7664-41-7', 10, 'J3', 2],
    ['7782-50-5', 5, 'J3', 4],
    ['7783-06-4', 50, 'J3', 5],
    ['75-44-5', 5, 'J1', 20],
  ] as const)('MHS-12, MHS-13 %s has its own β in both tables', (cas, q, of, beta) => {
    const { r, other } = graded(12, one(q, of, cas));
    expect([r, other]).toEqual([beta, undefined]);
  });

  it.each([
    ['J1', 4],
    ['J2', 1],
    ['J4', 2],
    ['J5', 1],
    ['W1.2', 2],
    ['W2', 1.5],
    ['W6.1', 1.5],
    ['W7.1', 1.5],
    ['W8', 1],
  ] as const)('MHS-13 %s has β %d', (of, beta) => {
    const critical = law.amount('MHS-15', of.replace('.', '_'), on);
    expect(graded(12, one(critical, of)).r).toBe(beta);
  });

  it('is known by a CAS number that proves itself', () => {
    expect(['7664-41-7', '7782-50-5', '86290-81-5'].map(isCas)).toEqual([true, true, true]);
    expect(['7664-41-8', '7664417', '1-2-3'].map(isCas)).toEqual([false, false, false]);
  });
});
