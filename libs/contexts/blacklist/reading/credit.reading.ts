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
import type { CreditClass } from '#domain/law';
import { creditNoun } from '../credit/credit.noun.js';
import { clockName } from '../projections/clock-names.js';
import {
  classNames,
  creditRegister,
  type CreditRow,
  type CreditStage,
  creditStages,
} from '../projections/credit-register.js';
import { listingReaders } from './listings.reading.js';

class CreditQuery extends RegisterQuery {
  @OneOf(creditStages, { about: 'How far it is（状态）', optional: true }) stage?: CreditStage;
  @OneOf(classNames, { about: 'Class（类别）', optional: true }) class?: CreditClass;
  @Text({ about: 'Unit or person（对象编号）', optional: true, max: 64 }) subject?: string;
  @Only({ about: 'Only what is late（仅逾期）', optional: true }) overdue?: 'true';
}

type CreditView = Omit<CreditRow, keyof MatterRow> &
  MatterShown &
  Readonly<{
    subjectId: string;
    subjectName: string;
    subjectKind: string | null;
    organ: Named;
    handlingOrgan: Named;
    className: Label;
    stage: CreditStage;
    stageName: Label;
    clocks: readonly ClockView[];
  }>;

const creditView = (row: CreditRow, showing: Showing): CreditView => ({
  recordId: row.recordId,
  district: row.district,
  number: row.number,
  creditCode: row.creditCode,
  class: row.class,
  className: classNames[row.class],
  classes: row.classes,
  document: row.document,
  penaltyCase: row.penaltyCase,
  conduct: row.conduct,
  establishedOn: row.establishedOn,
  repairFrom: row.repairFrom,
  until: row.until,
  places: row.places,
  publicSince: row.publicSince,
  endedOn: row.endedOn,
  stage: row.stage,
  stageName: creditStages[row.stage],
  subjectId: row.partyId,
  subjectName: row.partyName,
  subjectKind: row.partyKind,
  ...organsNamed(row, showing),
  ...progressOf(row, showing, clockName),
});

const columns: readonly Column<CreditView>[] = [
  ['对象', ({ subjectName }) => subjectName],
  ['统一社会信用代码', ({ creditCode }) => creditCode],
  ['类别', ({ className }) => className.zh],
  ['认定文书', ({ document }) => document],
  ['认定日期', ({ establishedOn }) => establishedOn],
  ['可修复日期', ({ repairFrom }) => repairFrom],
  ['公示期至', ({ until }) => until],
  ['公示载体', ({ places }) => places.join('、')],
  ['状态', ({ stageName }) => stageName.zh],
  ['认定机关', ({ organ }) => organ.name],
];

/** Records of dishonesty（失信信息台账）: the list, and each as it stands or stood. */
export const creditReading = readingOf({
  noun: creditNoun,
  register: creditRegister,
  key: 'recordId',
  tag: 'blacklist 严重失信主体名单',
  by: listingReaders,
  view: creditView,
  columns,
  list: {
    summary: 'Records of dishonesty, by class and subject（失信信息台账）',
    query: CreditQuery,
    sorts: ['lastEventAt', 'establishedOn'],
    defaultSort: '-lastEventAt',
    filters: {
      stage: { column: 'stage', by: 'equal' },
      class: { column: 'class', by: 'equal' },
      subject: { column: 'partyId', by: 'equal' },
    },
    search: ['words'],
  },
  one: { summary: 'One record of dishonesty（失信信息详情）' },
});
