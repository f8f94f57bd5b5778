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
import type { Label, Role } from '#domain/kernel';
import { sourceNoun } from '../source/source.noun.js';
import { clockName } from '../projections/clock-names.js';
import {
  type SourceRow,
  type SourceStage,
  sourceRegister,
  sourceStages,
} from '../projections/source-register.js';

/** Who reads files of this context: those who keep the register and decide, the unit its own. */
export const sourceReaders: readonly [Role, ...Role[]] = [
  'officer',
  'team-leader',
  'head-of-organ',
  'principal-head',
  'applicant',
  'safety-staff',
  'auditor',
];

const gradeNames: Readonly<Record<string, string>> = {
  1: '一级',
  2: '二级',
  3: '三级',
  4: '四级',
};

class SourcesQuery extends RegisterQuery {
  @OneOf(sourceStages, { about: 'How far it is（状态）', optional: true })
  stage?: SourceStage;
  @OneOf(gradeNames, { about: 'Grade（级别）', optional: true }) grade?: string;
  @Text({ about: 'Street by its code（街道代码）', optional: true, max: 12 }) street?: string;
  @Text({ about: 'Place by its code: village（村居代码）', optional: true, max: 12 }) area?: string;
  @Text({ about: 'Unit（单位编号）', optional: true, max: 64 }) unit?: string;
  @Only({ about: 'Only what is late（仅逾期）', optional: true }) overdue?: 'true';
}

type SourceView = Omit<SourceRow, keyof MatterRow | 'stageBefore' | 'streetOrgan'> &
  MatterShown &
  Readonly<{
    unitId: string;
    unitName: string;
    organ: Named;
    handlingOrgan: Named;
    stage: SourceStage;
    stageName: Label;
    clocks: readonly ClockView[];
  }>;

const sourceView = (row: SourceRow, showing: Showing): SourceView => ({
  sourceId: row.sourceId,
  district: row.district,
  number: row.number,
  stage: row.stage,
  stageName: sourceStages[row.stage],
  name: row.name,
  kind: row.kind,
  unitId: row.partyId,
  unitName: row.partyName,
  creditCode: row.creditCode,
  address: row.address,
  area: row.area,
  street: row.street,
  grade: row.grade,
  below: row.below,
  grading: row.grading,
  quantities: row.quantities,
  assessedOn: row.assessedOn,
  inspectedOn: row.inspectedOn,
  ...organsNamed(row, showing),
  ...progressOf(row, showing, clockName),
});

/** The register as people take it with them（重大危险源台账导出）. */
const columns: readonly Column<SourceView>[] = [
  ['备案编号', ({ number }) => number],
  ['名称', ({ name }) => name],
  ['单位', ({ unitName }) => unitName],
  ['统一社会信用代码', ({ creditCode }) => creditCode],
  ['级别', ({ grade }) => gradeNames[grade]],
  ['S值', ({ grading }) => (grading ? String(grading.s) : '')],
  ['R值', ({ grading }) => (grading ? String(grading.r) : '')],
  ['状态', ({ stageName }) => stageName.zh],
  ['地址', ({ address }) => address],
  ['街道代码', ({ street }) => street],
  ['评估日期', ({ assessedOn }) => assessedOn],
  ['最近检查', ({ inspectedOn }) => inspectedOn],
  ['主管机关', ({ organ }) => organ.name],
  ['办理期限', ({ due, dutyDue }) => dutyDue ?? due],
];

/** Major hazard sources（重大危险源台账）: of the district, of a street, of a place, and each. */
export const sourceReading = readingOf({
  noun: sourceNoun,
  register: sourceRegister,
  key: 'sourceId',
  tag: 'sources 重大危险源',
  by: sourceReaders,
  alsoOrgans: ['streetOrgan'],
  view: sourceView,
  columns,
  list: {
    summary: 'Major hazard sources of the district, a street or a place（重大危险源台账）',
    query: SourcesQuery,
    sorts: ['lastEventAt', 'grade'],
    defaultSort: 'grade',
    filters: {
      stage: { column: 'stage', by: 'equal' },
      grade: { column: 'grade', by: 'equal' },
      street: { column: 'street', by: 'equal' },
      area: { column: 'area', by: 'equal' },
      unit: { column: 'partyId', by: 'equal' },
    },
    search: ['words'],
  },
  one: {
    summary:
      'One source: grade, quantities, clocks; in the past with asOf, validAt or revision（重大危险源详情）',
  },
});
