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
import type { Label, Role } from '#domain/kernel';
import { hazardNoun } from '../hazard/hazard.noun.js';
import { clockName } from '../projections/clock-names.js';
import { hazardRegister } from '../projections/hazard-register.js';
import { type HazardRow, type HazardStage, hazardStages } from '../projections/hazard-row.js';

/** Who reads files of this context: those who inspect, decide and list, the unit its own. */
export const hazardReaders: readonly [Role, ...Role[]] = [
  'officer',
  'team-leader',
  'head-of-organ',
  'principal-head',
  'applicant',
  'safety-staff',
  'auditor',
];

/**
 * What led to a file, which its unit is not told（来源、线索编号）: that somebody informed on it
 * tells who did (WHI-15, PRV-1).
 */
export const whatLedToIt: ReadonlySet<string> = new Set(['source', 'cameFrom']);

const levelNames = { street: '镇街', district: '区县', city: '市', province: '省' };

class HazardsQuery extends RegisterQuery {
  @Text({ about: 'Area code, with what lies in it（区域代码，含下辖）', optional: true, max: 12 })
  area?: string;
  @OneOf(hazardStages, { about: 'How far it is（状态）', optional: true })
  stage?: HazardStage;
  @OneOf(levelNames, { about: 'Level（层级）', optional: true })
  level?: string;
  @Text({ about: 'Unit or area（单位、区域编号）', optional: true, max: 64 }) subject?: string;
  @Only({ about: 'Only what is late（仅逾期）', optional: true }) overdue?: 'true';
}

type HazardView = Omit<HazardRow, keyof MatterRow | 'lister' | 'closing' | 'source'> &
  MatterShown &
  Readonly<{
    /** Not told to its unit. */
    source?: string;
    subjectId: string;
    subjectName: string;
    organ: Named;
    handlingOrgan: Named;
    lister: Named | null;
    stage: HazardStage;
    stageName: Label;
    clocks: readonly ClockView[];
  }>;

const hazardView = (row: HazardRow, showing: Showing): HazardView => ({
  hazardId: row.hazardId,
  district: row.district,
  number: row.number,
  stage: row.stage,
  stageName: hazardStages[row.stage],
  source: row.source,
  subjectKind: row.subjectKind,
  subjectId: row.partyId,
  subjectName: row.partyName,
  creditCode: row.creditCode,
  address: row.address,
  area: row.area,
  facts: row.facts,
  foundOn: row.foundOn,
  grade: row.grade,
  criterion: row.criterion,
  level: row.level,
  lister: row.lister === null ? null : organNamed(showing, row.lister),
  listedOn: row.listedOn,
  limit: row.limit,
  askedUntil: row.askedUntil,
  delistedOn: row.delistedOn,
  relapseOf: row.relapseOf,
  stopped: row.stopped,
  ...organsNamed(row, showing),
  ...progressOf(row, showing, clockName),
});

/** The register as people take it with them（隐患台账导出）. */
const columns: readonly Column<HazardView>[] = [
  ['编号', ({ number }) => number],
  ['单位或区域', ({ subjectName }) => subjectName],
  ['统一社会信用代码', ({ creditCode }) => creditCode],
  ['状态', ({ stageName }) => stageName.zh],
  ['隐患', ({ facts }) => facts],
  ['地点', ({ address }) => address],
  ['发现日期', ({ foundOn }) => foundOn],
  ['挂牌机关', ({ lister }) => lister?.name],
  ['挂牌日期', ({ listedOn }) => listedOn],
  ['整改期限', ({ limit }) => limit],
  ['摘牌日期', ({ delistedOn }) => delistedOn],
  ['办理机关', ({ organ }) => organ.name],
  ['承办机构', ({ handlingOrgan }) => handlingOrgan.name],
  ['办理期限', ({ due, dutyDue }) => dutyDue ?? due],
];

/** Hazards（隐患台账、挂牌督办）: the list, and each as it stands or stood. */
export const hazardReading = readingOf({
  noun: hazardNoun,
  register: hazardRegister,
  key: 'hazardId',
  tag: 'hazards 隐患',
  by: hazardReaders,
  alsoOrgans: ['lister'],
  view: hazardView,
  notToParty: whatLedToIt,
  columns,
  list: {
    summary: 'Hazards, filtered, searched and sorted（隐患台账）',
    query: HazardsQuery,
    sorts: ['lastEventAt', 'limit'],
    defaultSort: '-lastEventAt',
    filters: {
      area: { column: 'area', by: 'under' },
      stage: { column: 'stage', by: 'equal' },
      level: { column: 'level', by: 'equal' },
      subject: { column: 'partyId', by: 'equal' },
    },
    search: ['words'],
  },
  one: {
    summary:
      'One hazard: how far it is, its clocks; in the past with asOf, validAt or revision（隐患详情、历史时点）',
  },
});
