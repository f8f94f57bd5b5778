import {
  type ClockView,
  type MatterShown,
  type Named,
  organsNamed,
  progressOf,
  type Showing,
} from '#platform/board';
import { OneOf, Only, Text } from '#platform/http';
import { type Column, readingOf, RegisterQuery } from '#platform/reading';
import type { MatterRow } from '#platform/registers';
import type { Label } from '#domain/kernel';
import { disclosureNoun } from '../disclosure/disclosure.noun.js';
import { clockName } from '../projections/clock-names.js';
import {
  disclosureKinds,
  disclosureRegister,
  type DisclosureRow,
  type DisclosureStage,
  disclosureStages,
} from '../projections/disclosure-register.js';
import { listingReaders } from './listings.reading.js';

class DisclosuresQuery extends RegisterQuery {
  @OneOf(disclosureKinds, { about: 'Request or objection（类型）', optional: true })
  kind?: keyof typeof disclosureKinds;
  @OneOf(disclosureStages, { about: 'How far it is（状态）', optional: true })
  stage?: DisclosureStage;
  @Text({ about: 'Who filed it（申请人编号）', optional: true, max: 64 }) subject?: string;
  @Only({ about: 'Only what is late（仅逾期）', optional: true }) overdue?: 'true';
}

type DisclosureView = Omit<DisclosureRow, keyof MatterRow> &
  MatterShown &
  Readonly<{
    subjectId: string;
    subjectName: string;
    subjectKind: string | null;
    kindName: Label;
    organ: Named;
    handlingOrgan: Named;
    stage: DisclosureStage;
    stageName: Label;
    clocks: readonly ClockView[];
  }>;

const disclosureView = (row: DisclosureRow, showing: Showing): DisclosureView => ({
  disclosureId: row.disclosureId,
  district: row.district,
  number: row.number,
  creditCode: row.creditCode,
  kind: row.kind,
  kindName: disclosureKinds[row.kind],
  about: row.about,
  matter: row.matter,
  place: row.place,
  receivedOn: row.receivedOn,
  outcome: row.outcome,
  answerNumber: row.answerNumber,
  answeredOn: row.answeredOn,
  stage: row.stage,
  stageName: disclosureStages[row.stage],
  subjectId: row.partyId,
  subjectName: row.partyName,
  subjectKind: row.partyKind,
  ...organsNamed(row, showing),
  ...progressOf(row, showing, clockName),
});

const columns: readonly Column<DisclosureView>[] = [
  ['类型', ({ kindName }) => kindName.zh],
  ['申请人', ({ subjectName }) => subjectName],
  ['收到日期', ({ receivedOn }) => receivedOn],
  ['所需信息或者异议内容', ({ about }) => about],
  ['公示载体', ({ place }) => place],
  ['状态', ({ stageName }) => stageName.zh],
  ['答复文号', ({ answerNumber }) => answerNumber],
  ['答复日期', ({ answeredOn }) => answeredOn],
  ['受理机关', ({ organ }) => organ.name],
  ['办理期限', ({ due, dutyDue }) => dutyDue ?? due],
];

/** Requests for information and objections（依申请公开、公示信息异议台账）: the list, and each. */
export const disclosureReading = readingOf({
  noun: disclosureNoun,
  register: disclosureRegister,
  key: 'disclosureId',
  tag: 'blacklist 严重失信主体名单',
  by: listingReaders,
  view: disclosureView,
  columns,
  list: {
    summary: 'Requests for information and objections（依申请公开、公示信息异议台账）',
    query: DisclosuresQuery,
    sorts: ['lastEventAt', 'receivedOn'],
    defaultSort: '-lastEventAt',
    filters: {
      kind: { column: 'kind', by: 'equal' },
      stage: { column: 'stage', by: 'equal' },
      subject: { column: 'partyId', by: 'equal' },
    },
    search: ['words'],
  },
  one: { summary: 'One request or objection（公开申请、异议详情）' },
});
