import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { actedBy, forOrgan } from '../../desk/authority.js';
import { stop } from '#domain/procedure';
import { suspensionClock } from '../licence.clocks.js';
import { heldCommand } from '../licence.state.js';

const { optional, text } = fields;

/** Gives it back before its term is over, because the conditions are met again (LIC-L5). */
export const liftSuspension = heldCommand('LiftSuspension', {
  title: 'Give it back after a suspension（解除暂扣）',
  at: 'suspension-end',
  by: ['head-of-organ', 'licence-approver'],
  system: ['reaction'],
  asks: {
    source: text({ about: 'The suspension, by what it follows from（暂扣来源）', max: 100 }),
    reasons: optional(text({ about: 'Why it is given back early（解除理由）', called: 'reason' })),
  },
  who: ({ grant }, act) => forOrgan(act, grant.organ),
  repeat: ({ source }, { status, suspendedBy }) => {
    if (status === 'cancelled')
      refuse('wrong-licence-status', 'The licence is cancelled（已注销）.', 'LL 70');
    return !suspendedBy.includes(source);
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
