import { type Label, localDateOf } from '#domain/kernel';
import { type Named, organNamed, type Showing } from '#platform/board';
import { OneOf } from '#platform/http';
import { type Column, readingOf, RegisterQuery } from '#platform/reading';
import {
  vetoRegister,
  type VetoRow,
  type VetoStage,
  vetoStages,
} from '../projections/veto-register.js';
import { kindNames, type SubjectKind } from '../shared/subject.js';
import { vetoNoun } from '../veto/veto.noun.js';
import { appraisalReaders, subjectView, type SubjectView } from './readers.js';

class VetoesQuery extends RegisterQuery {
  @OneOf(vetoStages, { about: 'What it says（状态）', optional: true })
  stage?: VetoStage;
  @OneOf(kindNames, { about: 'Kind of subject（对象类别）', optional: true })
  kind?: SubjectKind;
}

type VetoView = Readonly<{
  vetoRecordId: string;
  subject: SubjectView;
  organ: Named;
  stage: VetoStage;
  stageName: Label;
  /** Under a veto on the day of asking（否决期内）. */
  underVeto: boolean;
  vetoes: VetoRow['vetoes'];
  honours: VetoRow['honours'];
  revision: number;
}>;

const vetoView = (row: VetoRow, showing: Showing): VetoView => {
  const today = localDateOf(showing.now);
  return {
    vetoRecordId: row.vetoRecordId,
    subject: subjectView(row, showing),
    organ: organNamed(showing, row.organ),
    stage: row.stage,
    stageName: vetoStages[row.stage],
    underVeto: row.vetoes.some(
      ({ lifted, from, until }) => !lifted && from <= today && today <= until,
    ),
    vetoes: row.vetoes,
    honours: row.honours,
    revision: row.revision,
  };
};

const columns: readonly Column<VetoView>[] = [
  ['对象', ({ subject }) => subject.name],
  ['类别', ({ subject }) => kindNames[subject.kind].zh],
  ['登记机关', ({ organ }) => organ.name],
  ['否决期内', ({ underVeto }) => (underVeto ? '是' : '否')],
  ['否决决定', ({ vetoes }) => vetoes.map(({ vetoId, until }) => `${vetoId} 至 ${until}`)],
];

/** Vetoes（一票否决记录）: the list, and each subject. */
export const vetoReading = readingOf({
  noun: vetoNoun,
  register: vetoRegister,
  key: 'vetoRecordId',
  tag: 'appraisal 考核',
  by: appraisalReaders,
  alsoOrgans: ['subjectOrgan'],
  view: vetoView,
  columns,
  list: {
    summary: 'Subjects with vetoes or commendations（一票否决台账）',
    query: VetoesQuery,
    sorts: ['lastEventAt'],
    defaultSort: '-lastEventAt',
    filters: {
      stage: { column: 'stage', by: 'equal' },
      kind: { column: 'subjectKind', by: 'equal' },
    },
    search: ['words'],
  },
  one: { summary: 'What stands against one subject（一票否决记录）' },
});
