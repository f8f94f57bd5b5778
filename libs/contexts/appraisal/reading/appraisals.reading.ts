import type { Label } from '#domain/kernel';
import { dutyName } from '#domain/procedure';
import { type ClockView, clockView, type Named, organNamed, type Showing } from '#platform/board';
import { OneOf, Only, Text } from '#platform/http';
import { type Column, readingOf, RegisterQuery } from '#platform/reading';
import { appraisalNoun } from '../appraisal/appraisal.noun.js';
import { gradeName } from '../appraisal/result.js';
import {
  appraisalRegister,
  type AppraisalRow,
  type AppraisalStage,
  appraisalStages,
} from '../projections/appraisal-register.js';
import { kindNames, type SubjectKind } from '../shared/subject.js';
import { appraisalReaders, type Day, subjectView, type SubjectView } from './readers.js';

class AppraisalsQuery extends RegisterQuery {
  @OneOf(appraisalStages, { about: 'How far it is（状态）', optional: true })
  stage?: AppraisalStage;
  @Text({ about: 'Year（考核年度）', example: '2026', optional: true, max: 4 }) year?: string;
  @OneOf(kindNames, { about: 'Kind of subject（对象类别）', optional: true })
  kind?: SubjectKind;
  @Only({ about: 'Only what is late（仅逾期）', optional: true }) overdue?: 'true';
}

type AppraisalView = Readonly<{
  appraisalId: string;
  organ: Named;
  subject: SubjectView;
  year: number;
  /** The plan under which it is done（考核方案文号）. */
  number: string | null;
  stage: AppraisalStage;
  stageName: Label;
  issuedOn: Day;
  selfScores: AppraisalRow['selfScores'];
  scores: AppraisalRow['scores'];
  result: AppraisalRow['result'];
  gradeName: string | null;
  clocks: readonly ClockView[];
  revision: number;
}>;

const appraisalView = (row: AppraisalRow, showing: Showing): AppraisalView => ({
  appraisalId: row.appraisalId,
  organ: organNamed(showing, row.organ),
  subject: subjectView(row, showing),
  year: row.year,
  number: row.number,
  stage: row.stage,
  stageName: appraisalStages[row.stage],
  issuedOn: row.filedOn,
  selfScores: row.selfScores,
  scores: row.scores,
  result: row.result,
  gradeName: row.grade === null ? null : gradeName(row.grade),
  clocks: row.clocks.map((clock) => clockView(clock, showing.now, dutyName)),
  revision: row.revision,
});

const columns: readonly Column<AppraisalView>[] = [
  ['年度', ({ year }) => year],
  ['考核对象', ({ subject }) => subject.name],
  ['类别', ({ subject }) => kindNames[subject.kind].zh],
  ['考核机关', ({ organ }) => organ.name],
  ['状态', ({ stageName }) => stageName.zh],
  ['得分', ({ result }) => result?.points],
  ['等次', ({ gradeName: name }) => name],
];

/** Yearly appraisals（年度考核）: the list, and each item by item. */
export const appraisalReading = readingOf({
  noun: appraisalNoun,
  register: appraisalRegister,
  key: 'appraisalId',
  tag: 'appraisal 考核',
  by: appraisalReaders,
  alsoOrgans: ['subjectOrgan'],
  view: appraisalView,
  columns,
  list: {
    summary: 'Yearly appraisals, by year, kind and state（年度考核台账）',
    query: AppraisalsQuery,
    sorts: ['lastEventAt', 'year'],
    defaultSort: '-year',
    filters: {
      stage: { column: 'stage', by: 'equal' },
      year: { column: 'year', by: 'equal' },
      kind: { column: 'subjectKind', by: 'equal' },
    },
    search: ['words'],
  },
  one: { summary: 'One appraisal: scores with what they rest on, result（考核详情）' },
});
