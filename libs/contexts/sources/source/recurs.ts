import { type Act, type ClockChange, label, localDateOf, type Recurring } from '#domain/kernel';
import { doneFor, owedFrom, type Owes, voided } from '#domain/procedure';
import type { Grade } from '../grading/grading.js';
import type { Known } from './source.state.js';

const timeAndAgain = { every: 'time-and-again', due: 'after' } as const;

/** Identified, assessed and graded again every three years（MHS-4）. */
const reassess: Recurring = {
  ...timeAndAgain,
  duty: 'MHS-4',
  rule: 'MHS-4',
  what: label('have it assessed and graded again', '督促重新辨识、评估、分级'),
  why: ['MHS-4', 'O40 11'],
};
/** Safety assessment by a qualified body every three years（MHS-9, HSL-13）. */
const assess: Recurring = {
  ...timeAndAgain,
  duty: 'MHS-9',
  rule: 'MHS-9',
  what: label('have the safety assessment filed', '督促开展安全评价并报送'),
  why: ['MHS-9', 'HSL 39'],
};
const inspecting = {
  ...timeAndAgain,
  what: label('inspect it', '专项检查重大危险源'),
  why: ['HSL 13(2)'],
};
/** Grades 1 and 2 each half-year, the others each year（HSL-22）. */
const inspectHigh: Recurring = { ...inspecting, duty: 'HSL-22', rule: 'HSL-22' };
const inspectLow: Recurring = { ...inspecting, duty: 'HSL-22-LOWER', rule: 'HSL-22-LOWER' };

/** Grades 1 and 2 are reported to the city within each quarter（MHS-6）. */
const reportUp: Recurring = {
  duty: 'MHS-6',
  rule: 'MHS-6',
  every: 'quarter',
  due: 'within',
  what: label('report it to the city', '向市级报送备案材料'),
  why: ['MHS-6', 'O40 23'],
};

/** What is owed about a source time and again. */
export const recurs: readonly Recurring[] = [reassess, assess, inspectHigh, inspectLow, reportUp];

const byOfficers = ({ identified: { source } }: Known): Owes => ({
  by: { kind: 'post', role: 'officer', organ: source.handlingOrgan },
});

/** It was assessed that day: the next assessment is owed in three years. */
export const assessedAnew = (act: Act, source: Known, on: Known['grading']['on']) =>
  [reassess, assess].flatMap((one) => doneFor(act, source, one, { on, ...byOfficers(source) }));

const inspectionOf = (grade: Grade, act: Act): Recurring | undefined => {
  const lowest = inForce(act) && act.law.amount('HSL-22', 'lowestGrade', localDateOf(act.validAt));
  if (lowest === undefined || lowest === false) return undefined;
  return grade <= lowest ? inspectHigh : inspectLow;
};

/** 危险化学品安全法 asks for these inspections from its first day on. */
const inForce = ({ law, validAt }: Act): boolean =>
  law.amount('MHS-10', 'fireRescue', localDateOf(validAt)) === 1;

/** It was inspected, or is on the register from today on: the next inspection is owed. */
export const inspectedAnew = (act: Act, source: Known): readonly ClockChange[] => {
  const one = inspectionOf(source.grading.grade, act);
  if (!one) return [];
  return doneFor(act, source, one, { on: localDateOf(act.validAt), ...byOfficers(source) });
};

/** Another grade has another rhythm（分级变化）: what was owed by the old one no longer is. */
export const rhythmAfter = (act: Act, source: Known, grade: Grade): readonly ClockChange[] => {
  const [old, next] = [inspectionOf(source.grading.grade, act), inspectionOf(grade, act)];
  if (!old || !next || old === next || !(old.duty in source.clocks)) return [];
  return [
    ...voided(source, act.validAt, '分级变化', (clock) => clock === old.duty),
    owedFrom(act, next, localDateOf(act.validAt), byOfficers(source)),
  ];
};

/** Whether a source of that grade is reported to the city（MHS-6）. */
export const goesUp = (grade: Grade, { law, validAt }: Pick<Act, 'law' | 'validAt'>): boolean =>
  grade <= law.amount('MHS-6', 'lowestGrade', localDateOf(validAt));

/** It was reported in this quarter: it is owed again in the next. */
export const reportedUp = (act: Act, source: Known): readonly ClockChange[] =>
  doneFor(act, source, reportUp, { on: localDateOf(act.validAt), ...byOfficers(source) });

const isReport = (clock: string): boolean => clock.startsWith(reportUp.duty);

/** On the register with a grade that goes up it is owed from this quarter on; else no longer. */
export const reportsAfter = (act: Act, source: Known, grade: Grade): readonly ClockChange[] => {
  const owed = Object.keys(source.clocks).some(isReport);
  if (goesUp(grade, act))
    return owed ? [] : [owedFrom(act, reportUp, localDateOf(act.validAt), byOfficers(source))];
  return owed ? voided(source, act.validAt, '分级变化', isReport) : [];
};

/** The same after a change or an assessment: what is not on the register yet waits for that. */
export const reportsOnRegister = (act: Act, source: Known, grade: Grade): readonly ClockChange[] =>
  source.answered?.accepted ? reportsAfter(act, source, grade) : [];
