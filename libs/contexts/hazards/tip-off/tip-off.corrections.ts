import { fields } from '#domain/kernel';
import { correctionsOf } from '#domain/procedure';
import type { TipOffEvent } from '../tip-off-kept/tip-off.events.js';
import type { TipOff } from '../tip-off-kept/tip-off.state.js';

const { day, optional, part, shape, text } = fields;

/** Which recorded facts may be corrected, by whom（更正登记事实）. */
export const tipOffCorrections = correctionsOf<TipOff, TipOffEvent>({
  tag: 'tip-offs',
  by: ['officer', 'intake-clerk'],
  confirmedBy: ['head-of-organ', 'principal-head'],
  facts: {
    TipOffRegistered: {
      told: part(
        shape('ToldToCorrect', {
          address: optional(text({ about: 'Where（地址）', max: 300 })),
        }),
        { about: 'What is right of what was told（举报内容）' },
      ),
    },
    TipOffChecked: { findings: text({ about: 'What was found（核查情况）' }) },
    RewardNotified: { notifiedOn: day({ about: 'Told on（通知日期）', past: true }) },
    RewardCollected: {
      receipt: text({ about: 'Number of the receipt（领取凭证）', max: 100 }),
      collectedOn: day({ about: 'Collected on（领取日期）', past: true }),
    },
  },
});
