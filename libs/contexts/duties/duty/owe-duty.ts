import { fields, localDateOf, type Owner, type Role, roles } from '#domain/kernel';
import { owe } from '#domain/procedure';
import { dutyClock, dutyCommand } from './duty.state.js';

const { checked, id, part, shape, text, texts } = fields;

const isOwner = (value: unknown): value is Owner<Role> =>
  typeof value === 'object' &&
  value !== null &&
  'organ' in value &&
  ('person' in value || !('role' in value) || roles.some((role) => role === value.role));

const words = shape('DutyWords', {
  en: text({ about: 'In English（英文）', max: 500 }),
  zh: text({ about: 'In Chinese（中文）', max: 500 }),
});

/**
 * Sets what somebody has to settle that belongs to no matter with clocks of its own: what the
 * system could not carry over, what an act rested on and was not so (K10, K24). Only the system
 * sends it.
 */
export const oweDuty = dutyCommand('OweDuty', {
  title: 'Somebody owes something（产生职责）',
  by: [],
  system: ['reaction'],
  asks: {
    what: part(words, { about: 'What is to be done（职责内容）' }),
    by: checked<Owner<Role>>({
      about: 'Who owes it（责任主体）',
      example: { kind: 'unit', organ: '01900000-4407-7040-8000-000000000002' },
      rule: 'isOwner',
      schema: { type: 'object' },
      fits: isOwner,
      otherwise: 'names nobody（须写明责任主体）',
    }),
    why: texts({ about: 'Rules it rests on（依据）' }),
    rule: text({ about: 'Rule of its time（时限规则）', example: 'DTY-SETTLE', max: 40 }),
    about: text({ about: 'Stream it is about（所涉事项）', max: 200 }),
    event: id({ about: 'Event it was found at（所涉事件）' }),
  },
  repeat: (_, { owed }) => owed !== undefined,
  rule: (asked, _, act) => {
    const { what, by, why, rule } = asked;
    const clocks = [owe(act, { duty: dutyClock, rule, what, by, why })];
    return [{ type: 'DutyOwed', data: { ...asked, owedOn: localDateOf(act.now), clocks } }];
  },
});
