import { type Act, fields, localDateOf, type MessageOf, refuse, unknown } from '#domain/kernel';
import { deviceCommand, keeperOf, mustBeInUse, organsOver } from './device.state.js';

const { id } = fields;

/** Whether somebody holds a post in one of these organs that day. */
const isOfTheOffice = (to: string, organs: readonly string[], act: Act): boolean => {
  const on = localDateOf(act.validAt);
  const { posts = [] } = act.registry.person(to) ?? {};
  return posts.some(
    (post) =>
      organs.includes(post.organ) && post.from <= on && (post.to === undefined || on <= post.to),
  );
};

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
    if (!isOfTheOffice(to, organsOver(device, act), act))
      refuse(
        'not-of-the-office',
        '装备只能由本机关在岗人员领用（only somebody in office in its organ has it in hand）.',
        'INS-1',
      );
  },
  rule: ({ to }, _, act, by) => [
    { type: 'DeviceAssigned', data: { to, assignedOn: localDateOf(act.validAt), by } },
  ],
});

export type AssignDevice = MessageOf<typeof assignDevice>;
