import { label, type Label, type LocalDate, type Role } from '#domain/kernel';
import { clockNewsLabels, dutyName, plainNameLabels } from '#domain/procedure';
import {
  type ClockView,
  clockView,
  type MatterKind,
  type Named,
  organNamed,
  personNamed,
  type Showing,
} from '#platform/board';
import { OneOf, Only } from '#platform/http';
import { type Column, readingOf, RegisterQuery } from '#platform/reading';
import { recordRoutesOf } from '#platform/record';
import { type DeviceKind, deviceLabels } from '../device/device.events.js';
import { deviceNoun } from '../device/device.noun.js';
import { makerNumberNoun } from '../maker-number/maker-number.noun.js';
import {
  deviceRegister,
  type DeviceRow,
  type DeviceStage,
  deviceStages,
} from '../projections/device-register.js';

const readers: readonly [Role, ...Role[]] = [
  'officer',
  'team-leader',
  'head-of-organ',
  'principal-head',
  'legal-reviewer',
  'auditor',
];

const kindNames: Readonly<Record<DeviceKind, Label>> = {
  'body-camera': label('body camera', '执法记录仪'),
  instrument: label('instrument', '检测仪器'),
  other: label('other', '其他装备'),
};

/** Devices as the board and the worklist tell of them. */
export const deviceMatters: MatterKind = {
  register: deviceRegister,
  title: label('device', '执法装备'),
  stages: deviceStages,
  clockName: dutyName,
};

class DevicesQuery extends RegisterQuery {
  @OneOf(deviceStages, {
    about: 'In use, in repair, written off（状态）',
    optional: true,
  })
  stage?: DeviceStage;
  @OneOf(kindNames, { about: 'Kind（装备类别）', optional: true }) kind?: DeviceKind;
  @Only({ about: 'Only what is late（仅逾期）', optional: true }) overdue?: 'true';
}

type DeviceView = Readonly<{
  deviceId: string;
  kind: DeviceKind;
  kindName: Label;
  name: string;
  model: string;
  serialNumber: string;
  stage: DeviceStage;
  stageName: Label;
  organ: Named;
  holder: Named | null;
  certificate: string | null;
  calibratedUntil: LocalDate | null;
  registeredOn: LocalDate | null;
  clocks: readonly ClockView[];
  revision: number;
}>;

const deviceView = (row: DeviceRow, showing: Showing): DeviceView => {
  const { deviceId, kind, name, model, serialNumber, stage, certificate, calibratedUntil } = row;
  const [holder] = row.hands;
  return {
    deviceId,
    kind,
    kindName: kindNames[kind],
    name,
    model,
    serialNumber,
    stage,
    stageName: deviceStages[stage],
    organ: organNamed(showing, row.organ),
    holder: holder === undefined ? null : personNamed(showing, holder),
    certificate,
    calibratedUntil,
    registeredOn: row.filedOn,
    clocks: row.clocks.map((clock) => clockView(clock, showing.now, dutyName)),
    revision: row.revision,
  };
};

/** The register as people take it with them（装备台账导出）. */
const columns: readonly Column<DeviceView>[] = [
  ['装备名称', ({ name }) => name],
  ['类别', ({ kindName }) => kindName.zh],
  ['型号', ({ model }) => model],
  ['出厂编号', ({ serialNumber }) => serialNumber],
  ['状态', ({ stageName }) => stageName.zh],
  ['所属机关', ({ organ }) => organ.name],
  ['领用人', ({ holder }) => holder?.name],
  ['检定证书编号', ({ certificate }) => certificate],
  ['检定有效期至', ({ calibratedUntil }) => calibratedUntil],
];

const tag = 'equipment 执法装备';

/** Devices（装备台账）: the list, and each as it stands or stood. */
export const deviceReading = readingOf({
  noun: deviceNoun,
  register: deviceRegister,
  key: 'deviceId',
  tag,
  by: readers,
  view: deviceView,
  columns,
  list: {
    summary: 'Devices, filtered, searched and sorted（装备台账）',
    query: DevicesQuery,
    sorts: ['lastEventAt', 'calibratedUntil', 'name'],
    defaultSort: 'calibratedUntil',
    filters: {
      stage: { column: 'stage', by: 'equal' },
      kind: { column: 'kind', by: 'equal' },
    },
    search: ['words'],
  },
  one: { summary: 'One device; in the past with asOf, validAt or revision（装备详情、历史时点）' },
});

/** What is on record about each device and each maker’s number: history, replay, verify, clocks. */
export const deviceRecords = [
  ...recordRoutesOf(deviceNoun, {
    tag,
    called: '装备',
    by: readers,
    events: { ...deviceLabels, ...clockNewsLabels },
    clock: dutyName,
  }),
  ...recordRoutesOf(makerNumberNoun, {
    tag,
    called: '出厂编号',
    path: 'maker-numbers',
    by: readers,
    events: plainNameLabels,
  }),
];
