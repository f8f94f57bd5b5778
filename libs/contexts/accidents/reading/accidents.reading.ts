import {
  type ClockView,
  type MatterShown,
  type Named,
  organNamed,
  organsNamed,
  progressOf,
  type Showing,
} from '#platform/board';
import { OneOf, Only, Text } from '#platform/http';
import { type Column, readingOf, RegisterQuery } from '#platform/reading';
import type { MatterRow } from '#platform/registers';
import { inYuan } from '#platform/office';
import type { Label, Role } from '#domain/kernel';
import { accidentNoun } from '../accident/accident.noun.js';
import { accidentRegister } from '../projections/accident-register.js';
import {
  type AccidentRow,
  type AccidentStage,
  accidentStages,
  gradeNames,
  type OrderNow,
} from '../projections/accident-row.js';
import { clockName } from '../projections/clock-names.js';

/**
 * Who reads files of accidents（查阅人员）: the officials who work on them, legal review and the
 * auditor. The unit does not: names of the dead and injured stand there.
 */
export const accidentReaders: readonly [Role, ...Role[]] = [
  'officer',
  'team-leader',
  'head-of-organ',
  'principal-head',
  'legal-reviewer',
  'auditor',
];

const kindNames = { general: '生产安全事故', fire: '火灾', 'road-traffic': '道路交通事故' };

class AccidentsQuery extends RegisterQuery {
  @OneOf(accidentStages, { about: 'How far it is（状态）', optional: true })
  stage?: AccidentStage;
  @OneOf(gradeNames, { about: 'Grade（事故等级）', optional: true }) grade?: string;
  @OneOf(kindNames, { about: 'Kind（事故类别）', optional: true })
  kind?: string;
  @Text({ about: 'Street by its code（街道代码）', optional: true, max: 12 }) street?: string;
  @Text({ about: 'Unit（单位编号）', optional: true, max: 64 }) unit?: string;
  @Only({ about: 'Only what is late（仅逾期）', optional: true }) overdue?: 'true';
}

type AccidentView = Omit<AccidentRow, keyof MatterRow | 'orders' | 'marks'> &
  MatterShown &
  Readonly<{
    gradeName: Label | null;
    unitId: string;
    unitName: string;
    organ: Named;
    handlingOrgan: Named;
    orders: readonly (Omit<OrderNow, 'organ'> & Readonly<{ organ: Named }>)[];
    stage: AccidentStage;
    stageName: Label;
    clocks: readonly ClockView[];
  }>;

const accidentView = (row: AccidentRow, showing: Showing): AccidentView => ({
  accidentId: row.accidentId,
  district: row.district,
  number: row.number,
  creditCode: row.creditCode,
  stage: row.stage,
  stageName: accidentStages[row.stage],
  kind: row.kind,
  industry: row.industry,
  place: row.place,
  area: row.area,
  street: row.street,
  occurredAt: row.occurredAt,
  reportedAt: row.reportedAt,
  grade: row.grade,
  gradeName: row.grade && gradeNames[row.grade],
  grading: row.grading,
  deaths: row.deaths,
  missing: row.missing,
  seriousInjuries: row.seriousInjuries,
  lossFen: row.lossFen,
  latest: row.latest,
  windowClosed: row.windowClosed,
  statements: row.statements,
  tellings: row.tellings,
  doubts: row.doubts,
  doubted: row.doubted,
  orders: row.orders.map((one) => ({ ...one, organ: organNamed(showing, one.organ) })),
  unitId: row.partyId,
  unitName: row.partyName,
  ...organsNamed(row, showing),
  ...progressOf(row, showing, clockName),
});

/** The register as people take it with them（事故台账导出）: no name of anybody hurt. */
const columns: readonly Column<AccidentView>[] = [
  ['事故时间', ({ occurredAt }) => occurredAt],
  ['单位', ({ unitName }) => unitName],
  ['统一社会信用代码', ({ creditCode }) => creditCode],
  ['地点', ({ place }) => place],
  ['等级', ({ gradeName, grading }) => gradeName?.zh ?? (grading?.near.length ? '较大涉险' : '')],
  ['死亡', ({ deaths }) => String(deaths)],
  ['下落不明', ({ missing }) => String(missing)],
  ['重伤', ({ seriousInjuries }) => String(seriousInjuries)],
  ['直接经济损失（元）', ({ lossFen }) => inYuan(lossFen)],
  ['状态', ({ stageName }) => stageName.zh],
  ['接报时间', ({ reportedAt }) => reportedAt],
  ['主管机关', ({ organ }) => organ.name],
  ['办理期限', ({ due, dutyDue }) => dutyDue ?? due],
];

/** Accidents（事故台账）: the list, and each as it stands or stood. */
export const accidentReading = readingOf({
  noun: accidentNoun,
  register: accidentRegister,
  key: 'accidentId',
  tag: 'accidents 事故',
  by: accidentReaders,
  view: accidentView,
  columns,
  list: {
    summary: 'Accidents, filtered, searched and sorted（事故台账）',
    query: AccidentsQuery,
    sorts: ['lastEventAt', 'occurredAt'],
    defaultSort: '-occurredAt',
    filters: {
      stage: { column: 'stage', by: 'equal' },
      grade: { column: 'grade', by: 'equal' },
      kind: { column: 'kind', by: 'equal' },
      street: { column: 'street', by: 'equal' },
      unit: { column: 'partyId', by: 'equal' },
    },
    search: ['words'],
  },
  one: { summary: 'One accident, as it stands or stood（事故详情）' },
});
