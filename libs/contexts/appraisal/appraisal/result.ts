import type { Law, LocalDate } from '#domain/kernel';
import { standsAgainst } from '../veto/veto.reference.js';
import type { Veto } from '../veto/veto.events.js';
import type { Scale, Score } from './scores.js';

/** What goes before all points: a veto with its decision, or grave accidents. */
export type Before = Readonly<{ veto: string; because: string; grade: number }>;

/** A result as it was computed（考核结果）: nobody types points or grade. */
export type Result = Readonly<{
  points: number;
  most: number;
  /** By points alone. */
  byPoints: number;
  /** What it is: no better than what goes before all points lets it be. */
  grade: number;
  before: readonly Before[];
}>;

/** Of which year, on which day, under which law, and what stands against the subject. */
export type Against = Readonly<{
  year: number;
  on: LocalDate;
  law: Law;
  vetoes: readonly Veto[];
}>;

/** The grades by their numbers（考核等次）. */
const gradeNames: Readonly<Record<number, string>> = { 4: '优秀', 3: '良好', 2: '一般', 1: '较差' };

/** What a grade is called. */
export const gradeName = (grade: number): string => gradeNames[grade] ?? `第${grade}等`;

const most = ({ factors }: Scale): number =>
  factors.reduce((sum, { choices }) => sum + Math.max(...choices.map(({ points }) => points)), 0);

const byPoints = ({ grades }: Scale, points: number): number =>
  Math.max(...grades.filter(({ fromPoints }) => fromPoints <= points).map(({ grade }) => grade));

/** The grade that a veto of the table leaves. */
const leftBy = ({ vetoes = [] }: Scale, veto: string): number | undefined =>
  vetoes.find((one) => one.veto === veto)?.grade;

/** Accidents of the year that scores cite, each once. */
const accidentsOf = (scores: readonly Score[], year: number): readonly Score[] =>
  scores.filter(
    ({ accident, occurredOn }, at) =>
      accident !== undefined &&
      Number(occurredOn?.slice(0, 4)) === year &&
      scores.findIndex((one) => one.accident === accident) === at,
  );

const graveAccidents = (
  scores: readonly Score[],
  { year, on, law }: Against,
): string | undefined => {
  const those = accidentsOf(scores, year);
  const reached = (['major', 'extraordinary'] as const).filter((grade) => {
    const least = law.amountIf('APR-GRAVE', grade, on);
    return least !== undefined && those.filter((one) => one.grade === grade).length >= least;
  });
  return reached.length === 0
    ? undefined
    : those.flatMap(({ accident }) => accident ?? []).join(' ');
};

const before = (scale: Scale, scores: readonly Score[], against: Against): readonly Before[] => {
  const { vetoes, year, on } = against;
  const oneVote = leftBy(scale, 'one-vote');
  const grave = leftBy(scale, 'grave-accidents');
  const accidents = graveAccidents(scores, against);
  return [
    ...(oneVote === undefined
      ? []
      : vetoes
          .filter((veto) => standsAgainst(veto, year, on))
          .map(({ vetoId }) => ({ veto: 'one-vote', because: vetoId, grade: oneVote }))),
    ...(grave === undefined || accidents === undefined
      ? []
      : [{ veto: 'grave-accidents', because: accidents, grade: grave }]),
  ];
};

/** Points, grade, and what goes before them, of scores as they stand. */
export const resultOf = (scale: Scale, scores: readonly Score[], against: Against): Result => {
  const points = scores.reduce((sum, one) => sum + one.points, 0);
  const grade = byPoints(scale, points);
  const goesBefore = before(scale, scores, against);
  return {
    points,
    most: most(scale),
    byPoints: grade,
    grade: Math.min(grade, ...goesBefore.map((one) => one.grade)),
    before: goesBefore,
  };
};

/** The lowest grade of the table（较差）. */
export const isLowest = ({ grades }: Scale, { grade }: Pick<Result, 'grade'>): boolean =>
  grade === Math.min(...grades.map((one) => one.grade));
