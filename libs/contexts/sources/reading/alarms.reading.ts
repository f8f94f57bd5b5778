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
import type { MatterRow } from '#platform/registers';
import type { Label } from '#domain/kernel';
import { alarmNoun } from '../alarm/alarm.noun.js';
import {
  alarmKinds,
  alarmRegister,
  type AlarmRow,
  type AlarmStage,
  alarmStages,
} from '../projections/alarm-register.js';
import { clockName } from '../projections/clock-names.js';
import { sourceReaders } from './sources.reading.js';

class AlarmsQuery extends RegisterQuery {
  @OneOf(alarmStages, { about: 'How far it is（状态）', optional: true })
  stage?: AlarmStage;
  @OneOf(alarmKinds, { about: 'Why it rings（类型）', optional: true }) kind?: string;
  @Text({ about: 'Point（监测点）', optional: true, max: 64 }) point?: string;
  @Text({ about: 'Source（重大危险源）', optional: true, max: 64 }) source?: string;
  @Text({ about: 'Plate of the vehicle（车牌号）', optional: true, max: 20 }) plate?: string;
  @Only({ about: 'Only what is late（仅逾期）', optional: true }) overdue?: 'true';
}

type AlarmView = Omit<AlarmRow, keyof MatterRow> &
  MatterShown &
  Readonly<{
    kindName: Label;
    unitId: string;
    unitName: string;
    organ: Named;
    stage: AlarmStage;
    stageName: Label;
    clocks: readonly ClockView[];
  }>;

const alarmView = (row: AlarmRow, showing: Showing): AlarmView => ({
  alarmId: row.alarmId,
  district: row.district,
  number: row.number,
  creditCode: row.creditCode,
  stage: row.stage,
  stageName: alarmStages[row.stage],
  kind: row.kind,
  kindName: alarmKinds[row.kind],
  pointId: row.pointId,
  code: row.code,
  place: row.place,
  plate: row.plate,
  sourceId: row.sourceId,
  unitId: row.partyId,
  unitName: row.partyName,
  value: row.value,
  limit: row.limit,
  raisedAt: row.raisedAt,
  clearedAt: row.clearedAt,
  answeredAt: row.answeredAt,
  organ: organNamed(showing, row.organ),
  ...progressOf(row, showing, clockName),
});

const columns: readonly Column<AlarmView>[] = [
  ['报警时刻', ({ raisedAt }) => raisedAt],
  ['类型', ({ kindName }) => kindName.zh],
  ['点位编号', ({ code }) => code],
  ['所在', ({ place }) => place],
  ['单位', ({ unitName }) => unitName],
  ['监测值', ({ value }) => (value === null ? '' : String(value))],
  ['报警值', ({ limit }) => (limit === null ? '' : String(limit))],
  ['状态', ({ stageName }) => stageName.zh],
  ['解除时刻', ({ clearedAt }) => clearedAt],
  ['处置时刻', ({ answeredAt }) => answeredAt],
];

/** Alarms（报警台账）: the list, and each as it stands or stood. */
export const alarmReading = readingOf({
  noun: alarmNoun,
  register: alarmRegister,
  key: 'alarmId',
  tag: 'sources 重大危险源',
  by: sourceReaders,
  view: alarmView,
  columns,
  list: {
    summary: 'Alarms, filtered, searched and sorted（报警台账）',
    query: AlarmsQuery,
    sorts: ['lastEventAt', 'raisedAt'],
    defaultSort: '-raisedAt',
    filters: {
      stage: { column: 'stage', by: 'equal' },
      kind: { column: 'kind', by: 'equal' },
      point: { column: 'pointId', by: 'equal' },
      source: { column: 'sourceId', by: 'equal' },
      plate: { column: 'plate', by: 'equal' },
    },
    search: ['words'],
  },
  one: { summary: 'One alarm, as it stands or stood（报警详情）' },
});
