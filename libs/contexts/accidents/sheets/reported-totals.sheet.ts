import { columns, sheet } from '#platform/sheets';
import { type Total, totalNames, totals } from '../indicators/year.events.js';
import { yearNoun } from '../indicators/year.noun.js';
import { yearIdOf } from '../processes/year-id.js';
import { printedTotals } from './plan-of-2011.js';

const { named, oneOf, text, whole } = columns;

const kinds: Readonly<Record<string, Total>> = Object.fromEntries(
  totals.map((total) => [totalNames[total].zh, total]),
);

/**
 * Offices and people as documents of before state them（机构、人员数字）, each with its sentence.
 */
export const reportedTotalSheet = sheet({
  name: 'reported-totals',
  title: '机构人员上报数字',
  about: '文件载明的安全监管机构、人员总数，逐项注明出处、原文；只作上报数字',
  columns: {
    organ: named('organs', { title: '机关' }),
    year: whole({ title: '年度', min: 2000, max: 2100 }),
    total: oneOf(kinds, { title: '机构人员类别' }),
    value: whole({ title: '数值', min: 0, max: 1_000_000_000 }),
    document: text({ title: '文件', max: 200 }),
    printedOn: text({ title: '页码章节', max: 60 }),
    sentence: text({ title: '原文', max: 1_000 }),
  },
  key: ['organ', 'year', 'total', 'printedOn'],
  blames: { 'year-checked': 'year' },
  examples: printedTotals('YJ'),
  steps: async ({ organ: code, year, ...stated }, seeing) => {
    const organ = seeing.idOf('organs', code);
    const id = yearIdOf(organ, year);
    const open = { type: 'OpenIndicatorYear', data: { yearId: id, organ, year } };
    return [open, { type: 'ReportTotal', data: stated }].map((command) => ({
      noun: yearNoun,
      id,
      command,
    }));
  },
});
