import { fields, localDateOf, type MessageOf, refuse, same } from '#domain/kernel';
import { voided } from '#domain/procedure';
import { deviceCommand, keeperOf, mustBeInUse } from './device.state.js';

const { flag, text } = fields;

/** It is sent for repair（送修）: nobody works with it until it is back. */
export const sendForRepair = deviceCommand('SendForRepair', {
  title: 'Send a device for repair（装备送修）',
  at: 'repair',
  by: ['officer', 'team-leader', 'head-of-organ'],
  asks: { fault: text({ about: 'What is wrong（故障情况）', max: 500 }) },
  who: keeperOf,
  repeat: (_, { inRepair }) => inRepair === true,
  stage: mustBeInUse,
  rule: ({ fault }, _, act, by) => [
    { type: 'DeviceSentForRepair', data: { fault, sentOn: localDateOf(act.validAt), by } },
  ],
});

/**
 * It is back from repair（修复）. Where the repair touched what it measures, its calibration no
 * longer holds, and it is calibrated before anybody relies on it.
 */
export const returnFromRepair = deviceCommand('ReturnFromRepair', {
  title: 'Take a device back from repair（装备修复）',
  at: 'return',
  by: ['officer', 'team-leader', 'head-of-organ'],
  asks: {
    result: text({ about: 'What was done（维修情况）', max: 500 }),
    calibrationHolds: flag({ about: 'Its calibration still holds（原检定是否仍然有效）' }),
  },
  who: keeperOf,
  repeat: (asked, { inRepair, repaired }) => !inRepair && same(repaired, asked),
  stage: (device) => {
    mustBeInUse(device);
    if (!device.inRepair)
      refuse('device-not-in-repair', 'It is not being repaired（该装备不在送修中）.');
  },
  rule: (told, device, act, by) => [
    {
      type: 'DeviceRepaired',
      data: {
        ...told,
        repairedOn: localDateOf(act.validAt),
        by,
        clocks: told.calibrationHolds ? [] : voided(device, act.validAt, '维修后须重新检定'),
      },
    },
  ],
});

export type SendForRepair = MessageOf<typeof sendForRepair>;
export type ReturnFromRepair = MessageOf<typeof returnFromRepair>;
