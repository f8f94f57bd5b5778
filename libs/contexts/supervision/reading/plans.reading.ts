import type { Label, LocalDate, Role } from '#domain/kernel';
import { dutyName } from '#domain/procedure';
import { type ClockView, clockView, type Named, organNamed, type Showing } from '#platform/board';
import { OneOf, Only, Text } from '#platform/http';
import { type Column, readingOf, RegisterQuery } from '#platform/reading';
import { coverageOf, sumsOf, type UnitCoverage } from '../plan/coverage.js';
import { planNoun } from '../plan/plan.noun.js';
import {
  planRegister,
  type PlanRow,
  type PlanStage,
  planStages,
} from '../projections/plan-register.js';

/** Who reads plans. */
export const planReaders: readonly [Role, ...Role[]] = [
  'officer',
  'team-leader',
  'head-of-organ',
  'principal-head',
  'legal-reviewer',
  'auditor',
];

class PlansQuery extends RegisterQuery {
  @OneOf(planStages, { about: 'How far it is（状态）', optional: true })
  stage?: PlanStage;
  @Text({ about: 'Year（年度）', example: '2026', optional: true, max: 4 }) year?: string;
  @Only({ about: 'Only what is late（仅逾期）', optional: true }) overdue?: 'true';
}

type PlanView = Readonly<{
  planId: string;
  organ: Named;
  year: number;
  area: string;
  stage: PlanStage;
  stageName: Label;
  draftedOn: LocalDate | null;
  sums: ReturnType<typeof sumsOf>;
  /** Unit by unit: planned, done, led by something, over the cap（执行情况）. */
  coverage: readonly UnitCoverage[];
  clocks: readonly ClockView[];
  revision: number;
}>;

const planView = (row: PlanRow, showing: Showing): PlanView => {
  const coverage = coverageOf(row.units, row.counted);
  return {
    planId: row.planId,
    organ: organNamed(showing, row.organ),
    year: row.year,
    area: row.area,
    stage: row.stage,
    stageName: planStages[row.stage],
    draftedOn: row.filedOn,
    sums: sumsOf(coverage),
    coverage,
    clocks: row.clocks.map((clock) => clockView(clock, showing.now, dutyName)),
    revision: row.revision,
  };
};

const columns: readonly Column<PlanView>[] = [
  ['编制机关', ({ organ }) => organ.name],
  ['年度', ({ year }) => year],
  ['状态', ({ stageName }) => stageName.zh],
  ['应检企业', ({ sums }) => sums.units],
  ['已检企业', ({ sums }) => sums.unitsReached],
  ['计划次数', ({ sums }) => sums.planned],
  ['已完成次数', ({ sums }) => sums.done],
  ['因案检查次数', ({ sums }) => sums.led],
  ['超频次企业', ({ sums }) => sums.overCap],
];

/** Yearly plans（年度监督检查计划）: the list, and each with its coverage. */
export const planReading = readingOf({
  noun: planNoun,
  register: planRegister,
  key: 'planId',
  tag: 'supervision 日常监管',
  by: planReaders,
  view: planView,
  columns,
  list: {
    summary: 'Yearly plans with how far they are carried out（年度监督检查计划及执行情况）',
    query: PlansQuery,
    sorts: ['lastEventAt', 'year'],
    defaultSort: '-year',
    filters: {
      stage: { column: 'stage', by: 'equal' },
      year: { column: 'year', by: 'equal' },
    },
    search: ['words'],
  },
  one: { summary: 'One plan, unit by unit: planned, done, over the cap（计划执行情况）' },
});
