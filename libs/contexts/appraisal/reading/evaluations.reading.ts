import type { Label, LocalDate, Role } from '#domain/kernel';
import { dutyName } from '#domain/procedure';
import { type ClockView, clockView, type Named, organNamed, type Showing } from '#platform/board';
import { OneOf, Only } from '#platform/http';
import { type Column, readingOf, RegisterQuery } from '#platform/reading';
import { type EvaluationStage, stageNames } from '../plan-evaluation/evaluation.events.js';
import { evaluationNoun } from '../plan-evaluation/evaluation.noun.js';
import {
  evaluationRegister,
  type EvaluationRow,
  type EvaluationStep,
  evaluationSteps,
} from '../projections/evaluation-register.js';

/** Who reads evaluations: figures only, nobody is named in them. */
export const evaluationReaders: readonly [Role, ...Role[]] = [
  'officer',
  'team-leader',
  'head-of-organ',
  'principal-head',
  'legal-reviewer',
  'auditor',
];

class EvaluationsQuery extends RegisterQuery {
  @OneOf(evaluationSteps, { about: 'How far it is（状态）', optional: true })
  stage?: EvaluationStep;
  @Only({ about: 'Only what is late（仅逾期）', optional: true }) overdue?: 'true';
}

type EvaluationView = Readonly<{
  evaluationId: string;
  organ: Named;
  stage: EvaluationStep;
  stageName: Label;
  of: EvaluationStage;
  ofName: Label;
  plan: string;
  baseYear: number;
  year: number;
  results: EvaluationRow['results'];
  accidents: readonly string[];
  remarks: string | null;
  number: string | null;
  conclusion: string | null;
  settledOn: LocalDate | null;
  clocks: readonly ClockView[];
  revision: number;
}>;

const evaluationView = (row: EvaluationRow, showing: Showing): EvaluationView => ({
  evaluationId: row.evaluationId,
  organ: organNamed(showing, row.organ),
  stage: row.stage,
  stageName: evaluationSteps[row.stage],
  of: row.of,
  ofName: stageNames[row.of],
  plan: row.plan,
  baseYear: row.baseYear,
  year: row.year,
  results: row.results,
  accidents: row.accidents,
  remarks: row.remarks,
  number: row.reportNumber,
  conclusion: row.conclusion,
  settledOn: row.settledOn,
  clocks: row.clocks.map((clock) => clockView(clock, showing.now, dutyName)),
  revision: row.revision,
});

const columns: readonly Column<EvaluationView>[] = [
  ['规划', ({ plan }) => plan],
  ['评估', ({ ofName }) => ofName.zh],
  ['牵头机关', ({ organ }) => organ.name],
  ['评估年度', ({ year }) => year],
  ['状态', ({ stageName }) => stageName.zh],
  [
    '已达到指标',
    ({ results }) => results.filter(({ reached }) => reached === 'yes').map(({ zh }) => zh),
  ],
  ['审定文号', ({ number }) => number],
];

/** Evaluations of the plan（规划评估）: the list, and each target of one. */
export const evaluationReading = readingOf({
  noun: evaluationNoun,
  register: evaluationRegister,
  key: 'evaluationId',
  tag: 'appraisal 考核',
  by: evaluationReaders,
  view: evaluationView,
  columns,
  list: {
    summary: 'Evaluations of the plan, target by target（规划评估台账）',
    query: EvaluationsQuery,
    sorts: ['lastEventAt', 'year'],
    defaultSort: '-lastEventAt',
    filters: { stage: { column: 'stage', by: 'equal' } },
    search: ['words'],
  },
  one: { summary: 'One evaluation of the plan, target by target（规划评估详情）' },
});
