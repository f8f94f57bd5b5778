import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { actingAs } from '#domain/procedure';
import { deviceKinds } from './device.events.js';
import { keepersOfDevices, newDeviceCommand } from './device.state.js';

const { id, oneOf, text } = fields;

/** Enters a device in the register of the own organ（装备登记）. */
export const registerDevice = newDeviceCommand('RegisterDevice', {
  title: 'Enter a device in the register（装备登记）',
  at: '',
  by: keepersOfDevices,
  asks: {
    kind: oneOf(deviceKinds, { about: 'Body camera, instrument, other（装备类别）' }),
    name: text({ about: 'What it is（装备名称）', example: '四合一气体检测仪', max: 100 }),
    model: text({ about: 'Model（型号）', example: 'BX-615', max: 60 }),
    serialNumber: text({
      about: 'Number of its maker（出厂编号）',
      example: 'SN20260117',
      max: 60,
    }),
    organ: id({ about: 'Organ it belongs to（所属机关）' }),
  },
  who: (_, act, { organ }) => actingAs(act, keepersOfDevices, [organ], ['INS-1']).id,
  repeat: ({ kind, name, model, serialNumber, organ }, { registered }) =>
    registered !== undefined &&
    ((registered.kind === kind &&
      registered.name === name &&
      registered.model === model &&
      registered.serialNumber === serialNumber &&
      registered.organ === organ) ||
      refuse('device-registered', 'It is in the register already（该装备已登记）.')),
  rule: (told, _, act, by) => [
    { type: 'DeviceRegistered', data: { ...told, registeredOn: localDateOf(act.validAt), by } },
  ],
});

export type RegisterDevice = MessageOf<typeof registerDevice>;
