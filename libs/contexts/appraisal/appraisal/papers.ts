import type { Act } from '#domain/kernel';
import { type Paper, plain } from '#domain/procedure';
import { calledOnPaper } from '../shared/subject.js';
import type { Issued } from './appraisal.state.js';
import { gradeName, type Result } from './result.js';

/** Papers of an appraisal; the law knows no codes for them. */
export const forms = {
  draft: plain('考核初评结果告知书'),
  notice: plain('考核结果通报'),
} as const satisfies Record<string, Paper>;

/** A result as a paper bears it: item by item, points, grade, and what goes before them. */
export const onPaper = (
  { issued: { subject, year, number, scale }, scores }: Issued,
  { points, most, grade, before }: Result,
  act: Act,
): object => ({
  subject: calledOnPaper(subject, act),
  year,
  number,
  scores: scores.map(({ item, choice, points: own, remark }) => {
    const factor = scale.factors.find((one) => one.factor === item);
    return {
      item: factor?.title ?? item,
      level: factor?.choices.find((one) => one.choice === choice)?.title ?? choice,
      points: own,
      ...(remark !== undefined && { remark }),
    };
  }),
  points,
  most,
  grade: gradeName(grade),
  ...(before.length > 0 && {
    before: before.map(({ veto, because }) => ({
      veto: scale.vetoes?.find((one) => one.veto === veto)?.title ?? veto,
      because,
    })),
  }),
});
