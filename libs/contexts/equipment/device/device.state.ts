import {
  type Act,
  commandsOf,
  commandsOnThe,
  refuse,
  type Role,
  unknown,
  type Whose,
} from '#domain/kernel';
import { actingAs, clockChanges, evolving, type Matter, noMatter } from '#domain/procedure';
import {
  backFromRepair,
  calibratedOnce,
  isLatest,
  type Soundness,
  sentForRepair,
  writtenOffThen,
} from './calibration.js';
import type {
  DeviceCalibrated,
  DeviceEvent,
  DeviceRegistered,
  DeviceRepaired,
} from './device.events.js';

/** What later decisions need to know of a device. */
export type Device = Matter &
  Readonly<{
    registered?: DeviceRegistered['data'];
    holder?: string;
    calibrated?: Omit<DeviceCalibrated['data'], 'clocks'>;
    inRepair?: true;
    /** All that tells how its calibration stood on any day. */
    sound: Soundness;
    /** How it came back the last time. */
    repaired?: Pick<DeviceRepaired['data'], 'result' | 'calibrationHolds'>;
    writtenOff?: true;
  }>;

export type KnownDevice = Device & Readonly<{ registered: DeviceRegistered['data'] }>;

export const noDevice: Device = { ...noMatter, sound: { calibrations: [], repairs: [] } };

/** The name of its one clock. */
export const calibrationClock = 'calibration';

/** Who keeps the devices of an organ. */
export const keepersOfDevices: readonly [Role, ...Role[]] = [
  'officer',
  'team-leader',
  'head-of-organ',
];

/** Declares the command that enters one. */
export const newDeviceCommand = commandsOf<Device, DeviceEvent>(undefined, 'kept');

const known = (device: Device): KnownDevice =>
  device.registered
    ? { ...device, registered: device.registered }
    : unknown('device-unknown', 'There is no such device（装备台账中无此装备）.');

/** Declares commands on a device that is there. */
export const deviceCommand = commandsOnThe<Device, KnownDevice, DeviceEvent>(known, 'kept');

/** Who keeps it, in the organ that it belongs to. */
export const keeperOf = ({ registered }: KnownDevice, act: Act): string =>
  actingAs(act, keepersOfDevices, [registered.organ], ['INS-1']).id;

/** The organ it belongs to, and the one in whose name that acts（大队及其所属局）. */
export const organsOver = ({ registered: { organ } }: KnownDevice, { registry }: Act) => {
  const { actsFor } = registry.organ(organ) ?? {};
  return actsFor === undefined ? [organ] : [organ, actsFor];
};

/** Who decides about it: the head of its organ, or of the one in whose name that acts. */
export const headOver = (device: KnownDevice, act: Act): string =>
  actingAs(act, ['head-of-organ'], organsOver(device, act), ['INS-1']).id;

/** Refuses what nobody uses any more. */
export const mustBeInUse = ({ writtenOff }: Device): void => {
  if (writtenOff) refuse('device-written-off', 'Nobody uses it any more（该装备已报废）.');
};

export const whoseDevice = ({ registered, holder }: Device): Whose | undefined =>
  registered && {
    organs: [registered.organ],
    hands: holder === undefined ? [] : [holder],
    parties: [],
  };

export const evolveDevice = evolving<Device, DeviceEvent>({
  DeviceRegistered: (_, registered) => ({ registered }),
  DeviceAssigned: (_, { to: holder }) => ({ holder }),
  DeviceCalibrated: ({ sound, calibrated: before }, calibrated) => ({
    calibrated: isLatest(sound, calibrated) ? calibrated : before,
    sound: calibratedOnce(sound, calibrated),
  }),
  DeviceSentForRepair: ({ sound }, { sentOn }) => ({
    inRepair: true,
    sound: sentForRepair(sound, sentOn),
  }),
  DeviceRepaired: ({ calibrated, sound }, { result, calibrationHolds, repairedOn }) => ({
    inRepair: undefined,
    repaired: { result, calibrationHolds },
    calibrated: calibrationHolds ? calibrated : undefined,
    sound: backFromRepair(sound, { repairedOn, calibrationHolds }),
  }),
  DeviceWrittenOff: ({ sound }, { writtenOffOn }) => ({
    writtenOff: true,
    sound: writtenOffThen(sound, writtenOffOn),
  }),
  ...clockChanges,
});
