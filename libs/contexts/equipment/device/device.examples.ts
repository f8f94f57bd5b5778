import { type Act, type Actor, emptyRegistry, localDate, type Role } from '#domain/kernel';
import { decisions, officeOn } from '#testing';
import type { DeviceEvent } from './device.events.js';
import { deviceNoun } from './device.noun.js';
import type { RecordCalibration } from './record-calibration.js';
import type { RegisterDevice } from './register-device.js';

const registry: Act['registry'] = {
  ...emptyRegistry,
  organ: (id) =>
    id === 'brigade'
      ? { id, name: id, kind: 'brigade', actsFor: 'bureau', documentPrefix: '', area: '440704' }
      : undefined,
  person: (id) =>
    id === 'nobody'
      ? undefined
      : {
          id,
          name: id,
          posts: [
            {
              post: id,
              organ: id === 'agent' ? 'hongda' : 'bureau',
              roles: [],
              from: localDate('2020-01-01'),
            },
          ],
        },
};

const office = officeOn('2026-07-08T09:30:00+08:00');

/** An act in the bureau that has the devices. */
export const act = (changes: Partial<Act> = {}): Act => office.act({ registry, ...changes });

export const somebody = (role: Role): Actor => office.somebody(role);

export const registering: RegisterDevice['data'] = {
  kind: 'instrument',
  name: '四合一气体检测仪',
  model: 'BX-615',
  serialNumber: 'SN20260117',
  organ: 'bureau',
};

export const calibrating: RecordCalibration['data'] = {
  certificate: 'JL2026-0311',
  laboratory: '江门市计量检测所',
  calibratedOn: localDate('2026-07-01'),
  until: localDate('2027-06-30'),
};

const given = decisions(deviceNoun);

/** A detector that was calibrated until the end of June of the next year. */
export const registered: readonly DeviceEvent[] = given()
  .when({ type: 'RegisterDevice', data: registering }, act())
  .events();
export const calibrated: readonly DeviceEvent[] = [
  ...registered,
  ...given(...registered)
    .when({ type: 'RecordCalibration', data: calibrating }, act())
    .events(),
];
export const inRepair: readonly DeviceEvent[] = [
  ...calibrated,
  ...given(...calibrated)
    .when({ type: 'SendForRepair', data: { fault: '传感器失灵' } }, act())
    .events(),
];
