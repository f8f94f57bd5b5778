import { fields, localDateOf, type MessageOf, refuse, unknown } from '#domain/kernel';
import { deviceCommand, keeperOf, mustBeInUse } from './device.state.js';

const { id } = fields;

/** Hands a device to somebody of the office, who has it from then on（装备领用）. */
export const assignDevice = deviceCommand('AssignDevice', {
  title: 'Hand a device to somebody（装备领用）',
  at: 'assignment',
  by: ['team-leader', 'head-of-organ'],
  asks: {
    to: id({
      about: 'Who has it from now on（领用人）',
      example: '01900000-4407-7040-8000-000000000104',
    }),
  },
  who: keeperOf,
  repeat: ({ to }, { holder }) => holder === to,
  stage: (device, act, { to }) => {
    mustBeInUse(device);
    if (device.inRepair) refuse('device-in-repair', 'It is being repaired（该装备正在送修）.');
    if (!act.registry.person(to))
      unknown('person-unknown', 'The register knows no such person（登记簿中没有该人员）.');
  },
  rule: ({ to }, _, act, by) => [
    { type: 'DeviceAssigned', data: { to, assignedOn: localDateOf(act.validAt), by } },
  ],
});

export type AssignDevice = MessageOf<typeof assignDevice>;
