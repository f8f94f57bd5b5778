import { type About, type Label, label, type LocalDate } from '#domain/kernel';
import {
  matterOf,
  matterRegister,
  MatterRow,
  type Says,
  silent,
  unopenedMatter,
} from '#platform/registers';
import { LocalDateColumn } from '#platform/tables';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DeviceEvent, DeviceKind } from '../device/device.events.js';
import { deviceStream } from '../device/device.stream.js';

/** What becomes of a device（装备状态）. */
export const deviceStages = {
  'in-use': label('in use', '在用'),
  'in-repair': label('being repaired', '送修'),
  'written-off': label('written off', '报废'),
} as const satisfies Readonly<Record<string, Label>>;
export type DeviceStage = keyof typeof deviceStages;

/** One device（装备台账）; in hand with whoever has it. */
@Entity({ schema: 'read', name: 'device' })
@Index(['district', 'lastEventAt', 'deviceId'])
@Index(['district', 'calibratedUntil', 'deviceId'])
@Index(['district', 'stage'])
export class DeviceRow extends MatterRow {
  @PrimaryColumn('text') deviceId!: string;
  declare stage: DeviceStage;
  @Column('text') kind!: DeviceKind;
  @Column('text') name!: string;
  @Column('text') model!: string;
  @Column('text') serialNumber!: string;
  @Column('text', { nullable: true }) certificate!: string | null;
  @LocalDateColumn({ nullable: true }) calibratedUntil!: LocalDate | null;
}

const says: Says<DeviceEvent, DeviceRow> = {
  DeviceRegistered: ({ kind, name, model, serialNumber, organ, registeredOn }) => ({
    kind,
    name,
    model,
    serialNumber,
    organ,
    filedOn: registeredOn,
  }),
  DeviceAssigned: ({ to }) => ({ hands: [to] }),
  // One of earlier that is entered afterwards moves no clock, and nothing here.
  DeviceCalibrated: ({ certificate, until, clocks }) =>
    clocks?.length === 0 ? {} : { certificate, calibratedUntil: until },
  DeviceSentForRepair: () => ({ stage: 'in-repair' }),
  DeviceRepaired: ({ calibrationHolds }) => ({
    stage: 'in-use',
    ...(!calibrationHolds && { certificate: null, calibratedUntil: null }),
  }),
  DeviceWrittenOff: () => ({ stage: 'written-off' }),
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): DeviceRow => ({
  ...unopenedMatter(about),
  deviceId: matterOf(about).id,
  stage: 'in-use',
  kind: 'other',
  name: '',
  model: '',
  serialNumber: '',
  certificate: null,
  calibratedUntil: null,
});

/** 装备台账: one row per device; the task to have it calibrated follows from its clock. */
export const deviceRegister = matterRegister<DeviceEvent, DeviceRow>(deviceStream, {
  name: 'equipment.devices',
  version: 2,
  table: DeviceRow,
  unopened,
  opens: ['DeviceRegistered'],
  says,
  tasks: () => [],
  hands: ({ hands }) => hands,
  words: ({ name, model, serialNumber, certificate }) => [name, model, serialNumber, certificate],
});
