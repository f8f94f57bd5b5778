import { inYuan } from '#platform/office';
import {
  type ClockView,
  type MatterShown,
  type Named,
  organNamed,
  progressOf,
  type Showing,
} from '#platform/board';
import { OneOf, Only, Text } from '#platform/http';
import { type Column, readingOf, RegisterQuery } from '#platform/reading';
import type { RecusingRow } from '#platform/registers';
import type { Label, Role } from '#domain/kernel';
import { clockName } from '../projections/clock-names.js';
import {
  tipOffRegister,
  type TipOffRow,
  type TipOffStage,
  tipOffStages,
} from '../projections/tip-off-register.js';
import { tipOffNoun } from '../tip-off/tip-off.noun.js';

/** Who reads tip-offs: those who take them in, check, decide and pay, and the auditor. */
export const tipOffReaders: readonly [Role, ...Role[]] = [
  'intake-clerk',
  'officer',
  'head-of-organ',
  'principal-head',
  'cashier',
  'safety-staff',
  'auditor',
];

class TipOffsQuery extends RegisterQuery {
  @Text({ about: 'Area code, with what lies in it（区域代码，含下辖）', optional: true, max: 12 })
  area?: string;
  @OneOf(tipOffStages, { about: 'How far it is（状态）', optional: true })
  stage?: TipOffStage;
  @Only({ about: 'Only what is late（仅逾期）', optional: true }) overdue?: 'true';
}

type TipOffView = Omit<TipOffRow, keyof RecusingRow | 'codeMark'> &
  Omit<MatterShown, 'creditCode'> &
  Readonly<{ organ: Named; stage: TipOffStage; stageName: Label; clocks: readonly ClockView[] }>;

const tipOffView = (row: TipOffRow, showing: Showing): TipOffView => ({
  tipOffId: row.tipOffId,
  district: row.district,
  number: row.number,
  stage: row.stage,
  stageName: tipOffStages[row.stage],
  channel: row.channel,
  content: row.content,
  address: row.address,
  area: row.area,
  unit: row.unit,
  urgent: row.urgent,
  registeredOn: row.registeredOn,
  result: row.result,
  told: row.told,
  rewardFen: row.rewardFen,
  organ: organNamed(showing, row.organ),
  ...progressOf(row, showing, clockName),
});

/** The register as people take it with them（举报台账导出，不含举报人及举报内容）. */
const columns: readonly Column<TipOffView>[] = [
  ['编号', ({ number }) => number],
  ['登记日期', ({ registeredOn }) => registeredOn],
  ['状态', ({ stageName }) => stageName.zh],
  ['紧急', ({ urgent }) => urgent],
  ['办理机关', ({ organ }) => organ.name],
  ['奖励（元）', ({ rewardFen }) => inYuan(rewardFen)],
  ['办理期限', ({ due, dutyDue }) => dutyDue ?? due],
];

/** Tip-offs（举报台账）: the list, and each as it stands or stood; never who told it. */
export const tipOffReading = readingOf({
  noun: tipOffNoun,
  register: tipOffRegister,
  key: 'tipOffId',
  tag: 'tip-offs 举报',
  by: tipOffReaders,
  view: tipOffView,
  columns,
  list: {
    summary: 'Tip-offs, filtered, searched and sorted（举报台账）',
    query: TipOffsQuery,
    sorts: ['lastEventAt'],
    defaultSort: '-lastEventAt',
    filters: {
      stage: { column: 'stage', by: 'equal' },
      area: { column: 'area', by: 'under' },
    },
    search: ['words'],
  },
  one: { summary: 'One tip-off, now or in the past（举报详情、历史时点）' },
});
