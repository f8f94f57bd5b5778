import { deny, fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { ofTheBureau, samePerson } from '#domain/procedure';
import { proposedSettingCommand } from './setting.state.js';

const { day, text } = fields;

/**
 * The head confirms what another person proposed（确认本地规定）: from its day on it is law here.
 * The digest of the law in every act names it. It begins today or later: what was decided already
 * is not changed by it.
 */
export const confirmSetting = proposedSettingCommand('ConfirmSetting', {
  title: 'Confirm what the district settles（确认本地规定）',
  at: '/law-settings/:rule/confirmation',
  by: ['head-of-organ', 'principal-head'],
  asks: {
    rule: text({ about: 'Rule that the law leaves open（规则）', example: 'DTY-REFUND', max: 64 }),
    from: day({ about: 'First day of what is confirmed（施行日期）', example: '2026-12-01' }),
  },
  who: ({ proposed }, act) => {
    const by = ofTheBureau(act);
    if (samePerson(proposed.by, by, act))
      deny('own-proposal', 'Somebody else confirms it（提出人不得自行确认）.', 'WHO-3');
    return by;
  },
  stage: ({ proposed: { override } }, act, { from }) => {
    if (override.from !== from)
      refuse(
        'another-proposal',
        `What waits begins on ${override.from}（待确认的规定自 ${override.from} 起施行）.`,
      );
    if (from < localDateOf(act.now))
      refuse(
        'begins-in-the-past',
        'It begins today or later: propose it anew（施行日期不得早于确认之日，请重新提出）.',
      );
  },
  rule: (_, { proposed: { override } }, __, by) => [
    { type: 'SettingConfirmed', data: { override, by } },
  ],
});

export type ConfirmSetting = MessageOf<typeof confirmSetting>;
