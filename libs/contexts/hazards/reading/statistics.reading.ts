import { inYuan } from '#platform/office';
import { type Label } from '#domain/kernel';
import { type Named, organNamed, type Showing } from '#platform/board';
import { Only, Text } from '#platform/http';
import { type Column, readingOf, RegisterQuery } from '#platform/reading';
import {
  type FiledPeriod,
  statisticsRegister,
  type StatisticsRow,
  statisticsStages,
} from '../projections/statistics-register.js';
import { statisticsNoun } from '../statistics/statistics.noun.js';
import { hazardReaders } from './hazards.reading.js';

class StatisticsQuery extends RegisterQuery {
  @Text({ about: 'Filed for this period（统计期）', example: '2026-Q2', optional: true, max: 7 })
  period?: string;
  @Only({ about: 'Only units that filed late（曾逾期报送）', optional: true })
  late?: 'true';
  @Text({ about: 'Unit（单位编号）', optional: true, max: 64 }) unit?: string;
  @Only({ about: 'Only what is late（仅逾期）', optional: true }) overdue?: 'true';
}

type StatisticsView = Readonly<{
  id: string;
  unitName: string;
  creditCode: string | null;
  organ: Named;
  stage: StatisticsRow['stage'];
  stageName: Label;
  /** What it filed, the newest of each period, in the order of the periods. */
  items: readonly FiledPeriod[];
  late: readonly string[];
}>;

const statisticsView = (row: StatisticsRow, showing: Showing): StatisticsView => ({
  id: row.unitId,
  unitName: row.partyName,
  creditCode: row.creditCode,
  organ: organNamed(showing, row.organ),
  stage: row.stage,
  stageName: statisticsStages[row.stage],
  items: row.periods.flatMap((period) => row.filed[period] ?? []),
  late: row.late,
});

const last = ({ items }: StatisticsView) => items.at(-1);
const figure = (name: keyof FiledPeriod['figures']) => (view: StatisticsView) =>
  last(view)?.figures[name];

/** The register as people take it with them（统计分析台账导出）: the newest period of each unit. */
const columns: readonly Column<StatisticsView>[] = [
  ['单位', ({ unitName }) => unitName],
  ['统一社会信用代码', ({ creditCode }) => creditCode],
  ['已报期数', ({ items }) => items.length],
  ['最近年度', (view) => last(view)?.period.year],
  ['最近季度', (view) => last(view)?.period.quarter ?? '全年'],
  ['一般隐患', figure('ordinaryFound')],
  ['已整改一般隐患', figure('ordinaryRemoved')],
  ['重大隐患', figure('majorFound')],
  ['已整改重大隐患', figure('majorRemoved')],
  ['治理资金（元）', (view) => inYuan(last(view)?.figures.fundsFen)],
  ['报送日期', (view) => last(view)?.filedOn],
  ['逾期报送', ({ late }) => late],
  ['接收机关', ({ organ }) => organ.name],
];

/** What units report of their hazards（隐患统计分析台账）: the list, and each unit. */
export const statisticsReading = readingOf({
  noun: statisticsNoun,
  register: statisticsRegister,
  key: 'unitId',
  tag: 'hazards 隐患',
  by: hazardReaders,
  view: statisticsView,
  columns,
  list: {
    summary: 'What units filed, by period, unit and lateness（隐患统计分析台账）',
    query: StatisticsQuery,
    sorts: ['lastEventAt'],
    defaultSort: '-lastEventAt',
    filters: {
      period: { column: 'periods', by: 'holds' },
      late: { column: 'late', by: 'some' },
      unit: { column: 'partyId', by: 'equal' },
    },
    search: ['words'],
  },
  one: { summary: 'What a unit filed, the newest of each period（单位统计分析表）' },
});
