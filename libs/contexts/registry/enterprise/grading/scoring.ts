import type { Act, LocalDate } from '#domain/kernel';
import type { Grade, Scored } from '../enterprise.events.js';
import { newest } from '../../shared/dated.js';
import type { RegisteredEnterprise } from '../enterprise.state.js';

type Law = Act['law'];

/** The table that a district sets from a date on（分类分级评分表）. */
const table = 'ENT-1-SCORE';

const inWords = (factor: string, level: string): string =>
  `${factor}${level.charAt(0).toUpperCase()}${level.slice(1)}`;

/** By the longest beginning of the GB/T 4754 code that the table names. */
const ofIndustry = (code: string, law: Law, on: LocalDate): number => {
  for (let length = code.length; length > 0; length--) {
    const points = law.amountIf(table, code.slice(0, length), on);
    if (points !== undefined) return points;
  }
  return law.amount(table, 'otherIndustry', on);
};

/** Whether it is grade 4 whatever the points（直接定为四级, ENT-6）. */
const isStraight = ({ straight, seriousInjuries, on }: Scored, law: Law): boolean =>
  straight.length > 0 || seriousInjuries >= law.amount('ENT-6', 'seriousInjuriesInYearMin', on);

type Told = Pick<Scored, 'dangerLevel' | 'managementLevel' | 'straight' | 'seriousInjuries'>;
type Size = Readonly<{ scale: string }>;

/** The points of a unit by the table of that day, and the grade they make（评分定级）. */
export const scoreOf = (
  { industries }: RegisteredEnterprise,
  { scale }: Size,
  told: Told,
  { law, on }: Readonly<{ law: Law; on: LocalDate }>,
): Readonly<{ grade: Grade; scored: Scored }> => {
  const points = {
    scale: law.amount(table, inWords('scale', scale), on),
    industry: ofIndustry(newest(industries).value, law, on),
    danger: law.amount(table, inWords('danger', told.dangerLevel), on),
    management: law.amount(table, inWords('management', told.managementLevel), on),
  };
  const total = points.scale + points.industry + points.danger + points.management;
  const scored: Scored = {
    on,
    dangerLevel: told.dangerLevel,
    managementLevel: told.managementLevel,
    points,
    total,
    straight: told.straight,
    seriousInjuries: told.seriousInjuries,
  };
  return { grade: isStraight(scored, law) ? 4 : byPoints(total, law, on), scored };
};

const byPoints = (total: number, law: Law, on: LocalDate): Grade => {
  const reached = ([4, 3, 2] as const).find(
    (grade) => total >= law.amount(table, `grade${grade}From`, on),
  );
  return reached ?? 1;
};
