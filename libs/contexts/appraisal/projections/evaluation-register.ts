import { type About, type Label, label, type LocalDate } from '#domain/kernel';
import {
  matterOf,
  matterRegister,
  MatterRow,
  type Says,
  silent,
  unopenedMatter,
} from '#platform/registers';
import { JsonColumn, LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type {
  EvaluationEvent,
  EvaluationStage,
  TargetResult,
} from '../plan-evaluation/evaluation.events.js';
import { evaluationStream } from '../plan-evaluation/evaluation.state.js';

/** How far an evaluation of the plan is（规划评估进度）. */
export const evaluationSteps = {
  opened: label('to be held against figures', '待核算'),
  drafted: label('to be settled', '待审定'),
  settled: label('settled', '已审定'),
} as const satisfies Readonly<Record<string, Label>>;
export type EvaluationStep = keyof typeof evaluationSteps;

/** One evaluation of the plan（规划评估）. */
@Entity({ schema: 'read', name: 'plan_evaluation' })
@Index(['district', 'lastEventAt', 'evaluationId'])
@Index(['district', 'stage'])
export class EvaluationRow extends MatterRow {
  @PrimaryColumn('text') evaluationId!: string;
  declare stage: EvaluationStep;
  @Column('text') of!: EvaluationStage;
  @Column('text') plan!: string;
  @Column('integer') baseYear!: number;
  @Column('integer') year!: number;
  @JsonColumn() results!: readonly TargetResult[];
  @JsonColumn() accidents!: readonly string[];
  @Column('text', { nullable: true }) remarks!: string | null;
  @Column('text', { nullable: true }) reportNumber!: string | null;
  @Column('text', { nullable: true }) conclusion!: string | null;
  @LocalDateColumn({ nullable: true }) settledOn!: LocalDate | null;
}

const says: Says<EvaluationEvent, EvaluationRow> = {
  PlanEvaluationOpened: ({ organ, stage, plan, baseYear, year, openedOn, by }) => ({
    organ,
    of: stage,
    plan,
    baseYear,
    year,
    filedOn: openedOn,
    hands: [by],
  }),
  PlanEvaluationDrafted: ({ results, accidents, remarks, by }, row) => ({
    stage: 'drafted',
    results,
    accidents,
    remarks,
    hands: [...new Set([...row.hands.slice(0, 1), by])],
  }),
  PlanEvaluationSettled: ({ number, conclusion, settledOn }) => ({
    stage: 'settled',
    reportNumber: number,
    conclusion,
    settledOn,
  }),
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): EvaluationRow => ({
  ...unopenedMatter(about),
  evaluationId: matterOf(about).id,
  stage: 'opened',
  of: 'final',
  plan: '',
  baseYear: 0,
  year: 0,
  results: [],
  accidents: [],
  remarks: null,
  reportNumber: null,
  conclusion: null,
  settledOn: null,
});

/** 规划评估台账: one row per evaluation. */
export const evaluationRegister = matterRegister<EvaluationEvent, EvaluationRow>(evaluationStream, {
  name: 'appraisal.plan-evaluations',
  version: 1,
  table: EvaluationRow,
  unopened,
  opens: ['PlanEvaluationOpened'],
  says,
  tasks: () => [],
  hands: ({ hands }) => hands,
  words: ({ plan, year }) => [plan, String(year)],
});
