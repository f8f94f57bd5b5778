import { type Act, fields, localDateOf, type MessageOf, plusDays, refuse } from '#domain/kernel';
import { again, stop } from '#domain/procedure';
import { orderNumber } from '../papers.js';
import { orderOf, plannedCommand } from '../inspection.state.js';
import { suspicionOf } from '../suspicion.js';
import { handling } from '../who-may.js';
import { dailyPenaltyClock } from './order-clocks.js';
import { notCorrected } from './not-corrected.js';

const { flag, id, optional, paperNumber, text } = fields;

/**
 * Whether the unit is fined by the day（按日连续处罚）: it was ordered, it was fined, it refuses
 * (WSL 112, X5). Where it is, enforcement hears of it; the days run from the one after the order.
 */
export const checkDailyPenalty = plannedCommand('CheckDailyPenalty', {
  title: 'Say whether it is fined by the day（核查按日连续处罚）',
  at: 'orders/:orderId/daily-penalty-check',
  by: ['officer', 'team-leader'],
  asks: {
    orderId: id({ about: 'Which order（责令整改编号）' }),
    applies: flag({ about: 'It is fined by the day（是否按日连续处罚）' }),
    fine: optional(
      paperNumber({ about: 'Decision whose fine is imposed each day（原处罚决定文号）' }),
    ),
    reason: text({ about: 'Why, or why not（理由）' }),
  },
  who: handling(['WSL 112']),
  repeat: (asked, inspection) => {
    const { dailyPenalty: before } = orderOf(inspection, asked.orderId);
    const { orderId, applies, fine, reason } = before ?? asked;
    return again(before && { orderId, applies, fine, reason }, asked, 'daily-penalty-checked');
  },
  stage: (inspection, _, { orderId, applies, fine }) => {
    notCorrected(inspection, orderId);
    if (applies !== (fine !== undefined))
      refuse(
        'fined-or-not',
        'Daily penalties presuppose a fine: name its decision, and none where it is not（按日连续处罚以已受罚款为前提：适用的须写明原处罚决定文号，不适用的不写）.',
        'WSL 112',
        'X5',
      );
  },
  rule: (said, inspection, act, { id: by }) => {
    const checkedOn = localDateOf(act.now);
    const { orderedOn } = orderOf(inspection, said.orderId);
    const facts = `${orderNumber(inspection, said.orderId)}责令改正并处罚款（${said.fine}）后拒不改正：${said.reason}`;
    return [
      {
        type: 'DailyPenaltyChecked',
        data: {
          ...said,
          ...(said.applies && {
            countsFrom: plusDays(orderedOn, daysAfterOrder(act)),
            suspicion: suspicionOf(inspection, facts, checkedOn),
          }),
          checkedOn,
          by,
          clocks: stop(inspection, act.now, dailyPenaltyClock(said.orderId)),
        },
      },
    ];
  },
});

export type CheckDailyPenalty = MessageOf<typeof checkDailyPenalty>;

const daysAfterOrder = ({ law, now }: Pick<Act, 'law' | 'now'>): number =>
  law.amount('ENF-D18', 'firstDayAfterOrder', localDateOf(now));
