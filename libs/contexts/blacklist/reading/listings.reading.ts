import {
  type ClockView,
  type MatterShown,
  type Named,
  organsNamed,
  progressOf,
  type Showing,
} from '#platform/board';
import { OneOf, Only, Text, YesOrNo } from '#platform/http';
import { type Column, readingOf, RegisterQuery } from '#platform/reading';
import type { MatterRow } from '#platform/registers';
import type { Label, Role } from '#domain/kernel';
import { listingNoun } from '../listing/listing.noun.js';
import { clockName } from '../projections/clock-names.js';
import { listingRegister } from '../projections/listing-register.js';
import { type ListingRow, type ListingStage, listingStages } from '../projections/listing-row.js';

/** Who reads files of the list（查阅人员）: officials, legal review, the auditor, the subject. */
export const listingReaders: readonly [Role, ...Role[]] = [
  'officer',
  'team-leader',
  'head-of-organ',
  'principal-head',
  'legal-reviewer',
  'auditor',
  'applicant',
];

class ListingsQuery extends RegisterQuery {
  @OneOf(listingStages, { about: 'How far it is（状态）', optional: true })
  stage?: ListingStage;
  @YesOrNo({ about: 'On the list now（在列）', optional: true })
  onTheList?: 'true' | 'false';
  @Text({ about: 'Unit or person（对象编号）', optional: true, max: 64 }) subject?: string;
  @Only({ about: 'Only what is late（仅逾期）', optional: true }) overdue?: 'true';
}

type ListingView = Omit<ListingRow, keyof MatterRow> &
  MatterShown &
  Readonly<{
    subjectId: string;
    subjectName: string;
    subjectKind: string | null;
    organ: Named;
    handlingOrgan: Named;
    stage: ListingStage;
    stageName: Label;
    clocks: readonly ClockView[];
  }>;

const listingView = (row: ListingRow, showing: Showing): ListingView => ({
  listingId: row.listingId,
  district: row.district,
  number: row.number,
  creditCode: row.creditCode,
  stage: row.stage,
  stageName: listingStages[row.stage],
  capacity: row.capacity,
  triggers: row.triggers,
  regime: row.regime,
  penaltyCase: row.penaltyCase,
  penaltyNumber: row.penaltyNumber,
  decisionNumber: row.decisionNumber,
  cause: row.cause,
  lister: row.lister,
  listedOn: row.listedOn,
  until: row.until,
  exitFrom: row.exitFrom,
  onTheList: row.onTheList,
  listed: row.listed,
  public: row.public,
  publicState: row.publicState,
  publicSince: row.publicSince,
  publicChangedAt: row.publicChangedAt,
  address: row.address,
  places: row.places,
  measures: row.measures,
  penaltyFell: row.penaltyFell,
  subjectId: row.partyId,
  subjectName: row.partyName,
  subjectKind: row.partyKind,
  ...organsNamed(row, showing),
  ...progressOf(row, showing, clockName),
});

/** The register as people take it with them（名单台账导出）. */
const columns: readonly Column<ListingView>[] = [
  ['对象', ({ subjectName }) => subjectName],
  ['统一社会信用代码', ({ creditCode }) => creditCode],
  ['列入情形', ({ triggers }) => triggers.join('、')],
  ['处罚决定', ({ penaltyNumber }) => penaltyNumber],
  ['列入决定', ({ decisionNumber }) => decisionNumber],
  ['列入日期', ({ listedOn }) => listedOn],
  ['管理期限至', ({ until }) => until],
  ['状态', ({ stageName }) => stageName.zh],
  ['公示载体', ({ places }) => places.join('、')],
  ['列入机关', ({ organ, lister }) => lister ?? organ.name],
  ['办理期限', ({ due, dutyDue }) => dutyDue ?? due],
];

/** The list（名单台账）: every entry and candidate, and each as it stands or stood. */
export const listingReading = readingOf({
  noun: listingNoun,
  register: listingRegister,
  key: 'listingId',
  tag: 'blacklist 严重失信主体名单',
  by: listingReaders,
  view: listingView,
  columns,
  list: {
    summary: 'Entries and candidates, filtered, searched and sorted（名单台账）',
    query: ListingsQuery,
    sorts: ['lastEventAt', 'listedOn'],
    defaultSort: '-lastEventAt',
    filters: {
      stage: { column: 'stage', by: 'equal' },
      onTheList: { column: 'onTheList', by: 'equal' },
      subject: { column: 'partyId', by: 'equal' },
    },
    search: ['words'],
  },
  one: { summary: 'One entry, as it stands or stood（名单详情）' },
});
