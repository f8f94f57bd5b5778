import { fields, localDateOf, type MessageOf } from '#domain/kernel';
import { voided } from '#domain/procedure';
import { deviceCommand, headOver } from './device.state.js';

const { text } = fields;

/** The head takes a device out of use（装备报废）; what was measured with it stands. */
export const writeOffDevice = deviceCommand('WriteOffDevice', {
  title: 'Take a device out of use（装备报废）',
  at: 'write-off',
  by: ['head-of-organ'],
  asks: { reason: text({ about: 'Why（报废原因）', max: 500 }) },
  who: headOver,
  repeat: (_, { writtenOff }) => writtenOff === true,
  rule: ({ reason }, device, act, by) => [
    {
      type: 'DeviceWrittenOff',
      data: {
        reason,
        writtenOffOn: localDateOf(act.validAt),
        by,
        clocks: voided(device, act.validAt, '装备已报废'),
      },
    },
  ],
});

export type WriteOffDevice = MessageOf<typeof writeOffDevice>;
