import { drawUp, type Paper, plain } from '#domain/procedure';
import type { Act } from '#domain/kernel';
import type { Known } from './source.state.js';

/** Papers of the filing of a major hazard source (O40 22 to 24). */
export const forms = {
  register: plain('重大危险源备案登记表'),
  receipt: plain('重大危险源备案证明'),
  supplement: plain('重大危险源备案补正通知书'),
} as const satisfies Record<string, Paper>;

const grades = { 1: '一级', 2: '二级', 3: '三级', 4: '四级' } as const;

/** One of these papers, with what each of them says of the source. */
export const filingPaper = (
  { identified: { source }, grading, papers }: Known,
  act: Pick<Act, 'registry'>,
  [form, content]: readonly [Paper, object],
) => {
  const { unit, name: sourceName, address, organ } = source;
  const told = { unit, sourceName, address, sourceGrade: grades[grading.grade], r: grading.r };
  return drawUp({ organ, papers }, act, [form, { ...told, ...content }]);
};
