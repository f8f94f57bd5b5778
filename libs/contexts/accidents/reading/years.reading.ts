import type { Label, LocalDate, Role } from '#domain/kernel';
import { dutyName } from '#domain/procedure';
import { type ClockView, clockView, type Named, organNamed, type Showing } from '#platform/board';
import { OneOf, Only, Text } from '#platform/http';
import { type Column, readingOf, RegisterQuery } from '#platform/reading';
import { fieldNames } from '../indicators/year.events.js';
import { yearNoun } from '../indicators/year.noun.js';
import {
  yearRegister,
  type YearRow,
  type YearStage,
  yearStages,
} from '../projections/year-register.js';

/** Who reads indicators: figures only, nobody is named in them. */
export const yearReaders: readonly [Role, ...Role[]] = [
  'officer',
  'team-leader',
  'head-of-organ',
  'principal-head',
  'legal-reviewer',
  'auditor',
];

class YearsQuery extends RegisterQuery {
  @OneOf(yearStages, { about: 'How far it is（状态）', optional: true })
  stage?: YearStage;
  @Text({ about: 'Year（年度）', example: '2026', optional: true, max: 4 }) year?: string;
  @Only({ about: 'Only what is late（仅逾期）', optional: true }) overdue?: 'true';
}

type YearView = Readonly<{
  yearId: string;
  organ: Named;
  year: number;
  stage: YearStage;
  stageName: Label;
  quotas: YearRow['quotas'];
  populations: YearRow['populations'];
  rates: YearRow['rates'];
  reported: YearRow['reported'];
  totals: YearRow['totals'];
  splits: YearRow['splits'];
  checkedOn: LocalDate | null;
  clocks: readonly ClockView[];
  revision: number;
}>;

const yearView = (row: YearRow, showing: Showing): YearView => ({
  yearId: row.yearId,
  organ: organNamed(showing, row.organ),
  year: row.year,
  stage: row.stage,
  stageName: yearStages[row.stage],
  quotas: row.quotas,
  populations: row.populations,
  rates: row.rates,
  reported: row.reported,
  totals: row.totals,
  splits: row.splits,
  checkedOn: row.checkedOn,
  clocks: row.clocks.map((clock) => clockView(clock, showing.now, dutyName)),
  revision: row.revision,
});

const columns: readonly Column<YearView>[] = [
  ['机关', ({ organ }) => organ.name],
  ['年度', ({ year }) => year],
  ['状态', ({ stageName }) => stageName.zh],
  [
    '下达指标',
    ({ quotas }) => quotas.map(({ field, deaths }) => `${fieldNames[field].zh} ${deaths}`),
  ],
  [
    '分解下达街道',
    ({ splits }) =>
      splits.map(({ name, field, deaths }) => `${name} ${fieldNames[field].zh} ${deaths}`),
  ],
  ['核对日期', ({ checkedOn }) => checkedOn],
];

/** Years of control indicators（年度控制指标）: every entry, with its place in the log. */
export const yearReading = readingOf({
  noun: yearNoun,
  register: yearRegister,
  key: 'yearId',
  tag: 'accidents 事故',
  by: yearReaders,
  view: yearView,
  columns,
  list: {
    summary: 'Years of control indicators: what was handed down and entered（年度控制指标）',
    query: YearsQuery,
    sorts: ['lastEventAt', 'year'],
    defaultSort: '-year',
    filters: {
      stage: { column: 'stage', by: 'equal' },
      year: { column: 'year', by: 'equal' },
    },
    search: ['words'],
  },
  one: { summary: 'One year of control indicators, entry by entry（年度控制指标详情）' },
});
