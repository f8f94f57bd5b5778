import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { actedBy, forOrgan, isReaction } from '../../desk/authority.js';
import { stop } from '#domain/procedure';
import { suspensionClock } from '../licence.clocks.js';
import { heldCommand } from '../licence.state.js';

const { optional, text } = fields;

/**
 * Gives it back before its term is over, because the conditions are met again, with reasons, by the
 * head of the organ: whoever grants licences does not take back a penalty (LIC-L5; SPL 14, PL 75).
 */
export const liftSuspension = heldCommand('LiftSuspension', {
  title: 'Give it back after a suspension（解除暂扣）',
  at: 'suspension-end',
  by: ['head-of-organ', 'principal-head'],
  system: ['reaction'],
  asks: {
    source: text({ about: 'The suspension, by what it follows from（暂扣来源）', max: 100 }),
    reasons: optional(text({ about: 'Why it is given back early（解除理由）', called: 'reason' })),
  },
  who: ({ grant }, act) => forOrgan(act, grant.organ),
  repeat: ({ source }, { status, suspendedBy, suspensionsOver }) => {
    if (status === 'cancelled')
      refuse('wrong-licence-status', 'The licence is cancelled（该许可证已经注销）.', 'LL 70');
    return !suspendedBy.includes(source) && suspensionsOver.includes(source);
  },
  stage: ({ suspendedBy }, act, { source, reasons }) => {
    if (!suspendedBy.includes(source))
      refuse(
        'not-suspended',
        `The licence is not suspended by ${source}（该许可证未因 ${source} 被暂扣）.`,
        'LIC-L5',
      );
    if (!isReaction(act) && !reasons?.trim())
      refuse(
        'reasons-missing',
        'Say why a suspension that was imposed as a penalty ends before its day（提前解除暂扣须说明理由）.',
        'LIC-L5',
        'SPL 14',
      );
  },
  rule: ({ source, reasons }, licence, act) => {
    const liftedOn = localDateOf(act.validAt);
    const clocks = stop(licence, act.validAt, suspensionClock(source));
    return [
      { type: 'SuspensionLifted', data: { source, by: actedBy(act), reasons, liftedOn, clocks } },
    ];
  },
});

export type LiftSuspension = MessageOf<typeof liftSuspension>;
