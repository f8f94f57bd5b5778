import { type About, type Label, label } from '#domain/kernel';
import {
  matterOf,
  matterRegister,
  MatterRow,
  type Says,
  silent,
  unopenedMatter,
} from '#platform/registers';
import { JsonColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Counted } from '../plan/coverage.js';
import type { PlanEvent, PlannedUnit } from '../plan/plan.events.js';
import { planStream } from '../plan/plan.state.js';

/** How far a plan is（计划状态）. */
export const planStages = {
  drafted: label('drafted', '待批准'),
  approved: label('being carried out', '执行中'),
} as const satisfies Readonly<Record<string, Label>>;
export type PlanStage = keyof typeof planStages;

/** One plan of an organ for a year（年度监督检查计划）, with the inspections of its year. */
@Entity({ schema: 'read', name: 'inspection_plan' })
@Index(['district', 'lastEventAt', 'planId'])
@Index(['district', 'year', 'planId'])
export class PlanRow extends MatterRow {
  @PrimaryColumn('text') planId!: string;
  declare stage: PlanStage;
  @Column('integer') year!: number;
  @Column('text') area!: string;
  @JsonColumn() units!: readonly PlannedUnit[];
  @JsonColumn() counted!: readonly Counted[];
}

const says: Says<PlanEvent, PlanRow> = {
  PlanDrafted: ({ organ, year, area, units, draftedOn, by }) => ({
    organ,
    year,
    area,
    units,
    filedOn: draftedOn,
    hands: [by],
  }),
  PlanApproved: () => ({ stage: 'approved' }),
  InspectionCounted: ({ unit, name, planned }, { counted }) => ({
    counted: [...counted, { unit, name, planned }],
  }),
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): PlanRow => ({
  ...unopenedMatter(about),
  planId: matterOf(about).id,
  stage: 'drafted',
  year: 0,
  area: '',
  units: [],
  counted: [],
});

/** 年度监督检查计划台账: one row per plan; what is owed is a task by its clock. */
export const planRegister = matterRegister<PlanEvent, PlanRow>(planStream, {
  name: 'supervision.plans',
  version: 2,
  table: PlanRow,
  unopened,
  opens: ['PlanDrafted'],
  says,
  tasks: () => [],
  hands: ({ hands }) => hands,
  words: ({ year, area }) => [String(year), area],
});
