import {
  type MatterShown,
  type Named,
  organNamed,
  progressOf,
  type Showing,
} from '#platform/board';
import { OneOf, Text } from '#platform/http';
import { type Column, readingOf, RegisterQuery } from '#platform/reading';
import type { MatterRow } from '#platform/registers';
import type { Label } from '#domain/kernel';
import { type Measure, measureNames } from '../point/point.events.js';
import { pointNoun } from '../point/point.noun.js';
import { clockName } from '../projections/clock-names.js';
import {
  pointRegister,
  type PointRow,
  type PointStage,
  pointStages,
} from '../projections/point-register.js';
import { sourceReaders } from './sources.reading.js';

class PointsQuery extends RegisterQuery {
  @OneOf(pointStages, { about: 'Measuring or retired（状态）', optional: true })
  stage?: PointStage;
  @OneOf(measureNames, { about: 'What is measured（监测量）', optional: true })
  measure?: Measure;
  @Text({ about: 'Source it stands on（重大危险源）', optional: true, max: 64 }) source?: string;
  @Text({ about: 'Plate of the vehicle（车牌号）', optional: true, max: 20 }) plate?: string;
  @Text({ about: 'Gateway（网关账号）', optional: true, max: 64 }) gateway?: string;
}

type PointView = Omit<PointRow, keyof MatterRow | 'stands'> &
  MatterShown &
  Readonly<{
    place: string;
    unitId: string;
    unitName: string;
    organ: Named;
    stage: PointStage;
    stageName: Label;
  }>;

const pointView = (row: PointRow, showing: Showing): PointView => ({
  pointId: row.pointId,
  district: row.district,
  stage: row.stage,
  stageName: pointStages[row.stage],
  number: row.number,
  creditCode: row.creditCode,
  code: row.code,
  measure: row.measure,
  gateway: row.gateway,
  sourceId: row.sourceId,
  plate: row.plate,
  place: row.stands?.name ?? '',
  unitId: row.partyId,
  unitName: row.partyName,
  limits: row.limits,
  organ: organNamed(showing, row.organ),
  ...progressOf(row, showing, clockName),
});

const columns: readonly Column<PointView>[] = [
  ['点位编号', ({ code }) => code],
  ['监测量', ({ measure }) => measureNames[measure]],
  ['所在', ({ place }) => place],
  ['单位', ({ unitName }) => unitName],
  ['状态', ({ stageName }) => stageName.zh],
  ['网关账号', ({ gateway }) => gateway],
];

/** Points of measurement（监测点台账）: the list, and each with its limits and their days. */
export const pointReading = readingOf({
  noun: pointNoun,
  register: pointRegister,
  key: 'pointId',
  tag: 'sources 重大危险源',
  by: sourceReaders,
  view: pointView,
  columns,
  list: {
    summary: 'Points of measurement（监测点台账）',
    query: PointsQuery,
    sorts: ['lastEventAt'],
    defaultSort: '-lastEventAt',
    filters: {
      stage: { column: 'stage', by: 'equal' },
      measure: { column: 'measure', by: 'equal' },
      source: { column: 'sourceId', by: 'equal' },
      gateway: { column: 'gateway', by: 'equal' },
      plate: { column: 'plate', by: 'equal' },
    },
    search: ['words'],
  },
  one: { summary: 'One point with its limits; in the past too（监测点详情）' },
});
