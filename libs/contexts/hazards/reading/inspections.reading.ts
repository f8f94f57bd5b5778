import {
  type ClockView,
  type MatterShown,
  type Named,
  organsNamed,
  personNamed,
  progressOf,
  type Showing,
} from '#platform/board';
import { OneOf, Only, Text } from '#platform/http';
import { type Column, readingOf, RegisterQuery } from '#platform/reading';
import type { MatterRow } from '#platform/registers';
import type { Label } from '#domain/kernel';
import { inspectionNoun } from '../inspection/inspection.noun.js';
import { clockName } from '../projections/clock-names.js';
import {
  inspectionRegister,
  type InspectionRow,
  type InspectionStage,
  inspectionStages,
} from '../projections/inspection-register.js';
import { hazardReaders, whatLedToIt } from './hazards.reading.js';

class InspectionsQuery extends RegisterQuery {
  @Text({ about: 'Area code, with what lies in it（区域代码，含下辖）', optional: true, max: 12 })
  area?: string;
  @OneOf(inspectionStages, { about: 'How far it is（状态）', optional: true })
  stage?: InspectionStage;
  @Text({ about: 'Unit（单位编号）', optional: true, max: 64 }) unit?: string;
  @Only({ about: 'Only what is late（仅逾期）', optional: true }) overdue?: 'true';
}

type InspectionView = Omit<InspectionRow, keyof MatterRow | 'source' | 'cameFrom'> &
  MatterShown &
  Readonly<{
    /** Neither is told to its unit. */
    source?: string;
    cameFrom?: string | null;
    unitId: string;
    unitName: string;
    organ: Named;
    handlingOrgan: Named;
    officers: readonly Named[];
    stage: InspectionStage;
    stageName: Label;
    clocks: readonly ClockView[];
  }>;

const inspectionView = (row: InspectionRow, showing: Showing): InspectionView => ({
  inspectionId: row.inspectionId,
  district: row.district,
  number: row.number,
  stage: row.stage,
  stageName: inspectionStages[row.stage],
  source: row.source,
  cameFrom: row.cameFrom,
  unitId: row.partyId,
  unitName: row.partyName,
  creditCode: row.creditCode,
  address: row.address,
  area: row.area,
  on: row.on,
  findings: row.findings,
  openOrders: row.openOrders,
  ...organsNamed(row, showing),
  officers: row.hands.map((id) => personNamed(showing, id)),
  ...progressOf(row, showing, clockName),
});

/** The register as people take it with them（检查台账导出）. */
const columns: readonly Column<InspectionView>[] = [
  ['编号', ({ number }) => number],
  ['单位', ({ unitName }) => unitName],
  ['统一社会信用代码', ({ creditCode }) => creditCode],
  ['状态', ({ stageName }) => stageName.zh],
  ['检查日期', ({ on }) => on],
  ['检查人员', ({ officers }) => officers.map(({ name }) => name)],
  ['问题数', ({ findings }) => findings.length],
  ['未整改指令', ({ openOrders }) => openOrders.length],
  ['检查机关', ({ organ }) => organ.name],
  ['承办机构', ({ handlingOrgan }) => handlingOrgan.name],
  ['办理期限', ({ due, dutyDue }) => dutyDue ?? due],
];

/** Inspections（检查台账）: the list, and each as it stands or stood. */
export const inspectionReading = readingOf({
  noun: inspectionNoun,
  register: inspectionRegister,
  key: 'inspectionId',
  tag: 'inspections 执法检查',
  by: hazardReaders,
  view: inspectionView,
  notToParty: whatLedToIt,
  columns,
  list: {
    summary: 'Inspections, filtered, searched and sorted（检查台账）',
    query: InspectionsQuery,
    sorts: ['lastEventAt', 'on'],
    defaultSort: '-lastEventAt',
    filters: {
      area: { column: 'area', by: 'under' },
      stage: { column: 'stage', by: 'equal' },
      unit: { column: 'partyId', by: 'equal' },
    },
    search: ['words'],
  },
  one: {
    summary:
      'One inspection: findings, orders, clocks; in the past with asOf, validAt or revision（检查详情、历史时点）',
  },
});
