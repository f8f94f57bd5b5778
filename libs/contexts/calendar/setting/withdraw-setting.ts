import { ofTheBureau } from '#domain/procedure';
import { fields, type MessageOf, refuse } from '#domain/kernel';
import { proposedSettingCommand } from './setting.state.js';

const { day, text } = fields;

/**
 * Takes back what waits for confirmation（撤回本地规定）: it was wrong, or is no longer wanted.
 * What was confirmed is law from its day on, and is ended by another setting.
 */
export const withdrawSetting = proposedSettingCommand('WithdrawSetting', {
  title: 'Take back what was proposed（撤回本地规定）',
  at: '/law-settings/:rule/withdrawal',
  by: ['legal-reviewer', 'registrar', 'head-of-organ', 'principal-head'],
  asks: {
    rule: text({ about: 'Rule that the law leaves open（规则）', example: 'DTY-REFUND', max: 64 }),
    from: day({ about: 'First day of what is taken back（拟施行日期）', example: '2026-12-01' }),
    reason: text({ about: 'Why（理由）', max: 1_000 }),
  },
  who: (_, act) => ofTheBureau(act),
  stage: ({ proposed: { override } }, _, { from }) => {
    if (override.from !== from)
      refuse(
        'another-proposal',
        `待确认的规定自 ${override.from} 起施行，与所写日期不符（what waits begins on ${override.from}）.`,
      );
  },
  rule: ({ reason }, { proposed: { override } }, __, by) => [
    { type: 'SettingWithdrawn', data: { override, reason, by } },
  ],
});

export type WithdrawSetting = MessageOf<typeof withdrawSetting>;
