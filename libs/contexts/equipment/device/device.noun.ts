import { type CommandOf, noun, overWhen } from '#domain/kernel';
import { newsOf, recomputing, ringing } from '#domain/procedure';
import { assignDevice } from './assign-device.js';
import type { DeviceEvent } from './device.events.js';
import {
  type Device,
  deviceCommand,
  evolveDevice,
  type KnownDevice,
  noDevice,
  whoseDevice,
} from './device.state.js';
import { deviceStream } from './device.stream.js';
import { recordCalibration } from './record-calibration.js';
import { registerDevice } from './register-device.js';
import { returnFromRepair, sendForRepair } from './repair-device.js';
import { writeOffDevice } from './write-off-device.js';

const initial: Device = noDevice;

/** A device of the bureau（执法装备）: a body camera, an instrument with its calibration. */
export const deviceNoun = noun({
  stream: deviceStream,
  title: 'Device（执法装备）',
  path: 'equipment',
  whose: whoseDevice,
  over: ({ writtenOff }) => overWhen(writtenOff === true),
  initial,
  evolve: evolveDevice,
  chapters: [
    {
      title: 'equipment 执法装备',
      commands: [
        registerDevice,
        assignDevice,
        recordCalibration,
        sendForRepair,
        returnFromRepair,
        writeOffDevice,
        deviceCommand('RecomputeClocks', recomputing),
        deviceCommand('RingClock', ringing<KnownDevice, DeviceEvent>({ news: newsOf })),
      ],
    },
  ],
  begins: ['RegisterDevice'],
  unknown: ['device-unknown', 'There is no such device（装备台账中无此装备）.'],
});

export type DeviceCommand = CommandOf<typeof deviceNoun>;
