import type { Label } from '#domain/kernel';
import { dutyName } from '#domain/procedure';
import { type ClockView, clockView, type Named, organNamed, type Showing } from '#platform/board';
import { OneOf, Only } from '#platform/http';
import { type Column, readingOf, RegisterQuery } from '#platform/reading';
import { commendationNoun } from '../commendation/commendation.noun.js';
import {
  commendationRegister,
  type CommendationRow,
  type CommendationStage,
  commendationStages,
} from '../projections/commendation-register.js';
import { kindNames, type SubjectKind } from '../shared/subject.js';
import { appraisalReaders, type Day, subjectView, type SubjectView } from './readers.js';

class CommendationsQuery extends RegisterQuery {
  @OneOf(commendationStages, { about: 'What became of it（状态）', optional: true })
  stage?: CommendationStage;
  @OneOf(kindNames, { about: 'Kind of subject（对象类别）', optional: true })
  kind?: SubjectKind;
  @Only({ about: 'Only what is late（仅逾期）', optional: true }) overdue?: 'true';
}

type CommendationView = Readonly<{
  commendationId: string;
  organ: Named;
  subject: SubjectView;
  honour: string;
  number: string | null;
  stage: CommendationStage;
  stageName: Label;
  proposedOn: Day;
  /** Vetoes that take it away（否决决定文号）. */
  vetoes: readonly string[];
  clocks: readonly ClockView[];
  revision: number;
}>;

const commendationView = (row: CommendationRow, showing: Showing): CommendationView => ({
  commendationId: row.commendationId,
  organ: organNamed(showing, row.organ),
  subject: subjectView(row, showing),
  honour: row.honour,
  number: row.number,
  stage: row.stage,
  stageName: commendationStages[row.stage],
  proposedOn: row.filedOn,
  vetoes: row.vetoes,
  clocks: row.clocks.map((clock) => clockView(clock, showing.now, dutyName)),
  revision: row.revision,
});

const columns: readonly Column<CommendationView>[] = [
  ['表彰对象', ({ subject }) => subject.name],
  ['类别', ({ subject }) => kindNames[subject.kind].zh],
  ['表彰名称', ({ honour }) => honour],
  ['表彰文号', ({ number }) => number],
  ['表彰机关', ({ organ }) => organ.name],
  ['状态', ({ stageName }) => stageName.zh],
];

/** Commendations（表彰）: the list, and each. */
export const commendationReading = readingOf({
  noun: commendationNoun,
  register: commendationRegister,
  key: 'commendationId',
  tag: 'appraisal 考核',
  by: appraisalReaders,
  alsoOrgans: ['subjectOrgan'],
  view: commendationView,
  columns,
  list: {
    summary: 'Commendations, with vetoes that take them away（表彰台账）',
    query: CommendationsQuery,
    sorts: ['lastEventAt'],
    defaultSort: '-lastEventAt',
    filters: {
      stage: { column: 'stage', by: 'equal' },
      kind: { column: 'subjectKind', by: 'equal' },
    },
    search: ['words'],
  },
  one: { summary: 'One commendation, and what became of it（表彰详情）' },
});
