import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import { type ClockEvent, clockNewsLabels } from '#domain/procedure';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `device.stream.ts`.

/** What a device is for（装备类别）: whoever measures with an instrument has it calibrated. */
export const deviceKinds = ['body-camera', 'instrument', 'other'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** It is entered in the register of its organ（装备登记）. */
export type DeviceRegistered = Event<
  'DeviceRegistered',
  {
    kind: DeviceKind;
    name: string;
    model: string;
    /** The maker’s own number（出厂编号）. */
    serialNumber: string;
    organ: string;
    registeredOn: LocalDate;
    by: string;
  }
>;
/** Somebody has it in hand from that day on（领用）. */
export type DeviceAssigned = Event<
  'DeviceAssigned',
  { to: string; assignedOn: LocalDate; by: string }
>;
/** A laboratory calibrated it: it may be measured with until that day（检定、校准）. */
export type DeviceCalibrated = Event<
  'DeviceCalibrated',
  WithClocks<{
    certificate: string;
    laboratory: string;
    calibratedOn: LocalDate;
    until: LocalDate;
    by: string;
  }>
>;
/** It is being repaired（送修）. */
export type DeviceSentForRepair = Event<
  'DeviceSentForRepair',
  { fault: string; sentOn: LocalDate; by: string }
>;
/** It is back; where the repair touched what it measures, its calibration is void（修复）. */
export type DeviceRepaired = Event<
  'DeviceRepaired',
  WithClocks<{ result: string; calibrationHolds: boolean; repairedOn: LocalDate; by: string }>
>;
/** Nobody uses it any more（报废）. */
export type DeviceWrittenOff = Event<
  'DeviceWrittenOff',
  WithClocks<{ reason: string; writtenOffOn: LocalDate; by: string }>
>;

export type DeviceEvent =
  | DeviceRegistered
  | DeviceAssigned
  | DeviceCalibrated
  | DeviceSentForRepair
  | DeviceRepaired
  | DeviceWrittenOff
  | ClockEvent;

/** What each is called in a history. An event without its row does not compile. */
export const deviceLabels: LabelsOf<DeviceEvent> = {
  DeviceRegistered: label('Device registered', '装备登记'),
  DeviceAssigned: label('Device assigned', '装备领用'),
  DeviceCalibrated: label('Device calibrated', '装备检定'),
  DeviceSentForRepair: label('Device sent for repair', '装备送修'),
  DeviceRepaired: label('Device repaired', '装备修复'),
  DeviceWrittenOff: label('Device written off', '装备报废'),
  ...clockNewsLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
