import { columns, sheet, type Step } from '#platform/sheets';
import type { AccidentField, ReportedKind } from '../indicators/year.events.js';
import { yearNoun } from '../indicators/year.noun.js';
import { yearIdOf } from '../processes/year-id.js';
import { printedFigures } from './plan-of-2011.js';

const { named, oneOf, text, whole } = columns;

const accidentFields: Readonly<Record<string, AccidentField>> = {
  工矿商贸: 'industrial',
  道路交通: 'road',
  火灾: 'fire',
};
const kinds: Readonly<Record<string, ReportedKind>> = {
  事故起数: 'accidents',
  死亡人数: 'deaths',
  下达指标: 'quota',
};

/**
 * Totals that documents of before print（上报数字）: each with document, place and sentence. They
 * stand beside what is computed from accidents, and are computed with in nothing.
 */
export const reportedFigureSheet = sheet({
  name: 'reported-figures',
  title: '历年上报数字',
  about: '文件载明的历年总数，逐项注明出处、原文；只作上报数字，不计入统计',
  columns: {
    organ: named('organs', { title: '机关' }),
    year: whole({ title: '年度', min: 2000, max: 2100 }),
    field: oneOf(accidentFields, { title: '事故领域' }),
    kind: oneOf(kinds, { title: '数字类别' }),
    value: whole({ title: '数值', min: 0, max: 1_000_000_000 }),
    document: text({ title: '文件', max: 200 }),
    printedOn: text({ title: '页码章节', max: 60 }),
    sentence: text({ title: '原文', max: 1_000 }),
  },
  key: ['organ', 'year', 'field', 'kind'],
  blames: { 'year-checked': 'year' },
  examples: printedFigures('YJ'),
  steps: async ({ organ: code, year, ...figure }, seeing) => {
    const organ = seeing.idOf('organs', code);
    const yearId = yearIdOf(organ, year);
    const step = (type: string, data: object): Step => ({
      noun: yearNoun,
      id: yearId,
      command: { type, data },
    });
    return [step('OpenIndicatorYear', { yearId, organ, year }), step('ReportFigure', figure)];
  },
});
