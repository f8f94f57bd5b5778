import { type Command, type Decide, localDateOf } from '#domain/kernel';
import { personOf } from '../../desk/authority.js';
import type { Application, Status } from '../application.shape.js';
import { filed } from '../application.shape.js';
import { mustServeAs } from './assign-reviewer.js';
import { mustBe, mustBeFreeFor } from '../authority.js';
import type { Hand, HandedOver } from './review.events.js';

export type HandOver = Command<
  'HandOver',
  { hand: Hand; to: string; reason: 'leave' | 'return' | 'transfer' | 'recusal' }
>;

const roleOf: Readonly<Record<Hand, string>> = {
  intake: 'intake-clerk',
  review: 'licence-reviewer',
  approval: 'licence-approver',
};

const open: readonly Status[] = [
  'received',
  'supplement-asked',
  'accepted',
  'under-review',
  'reviewed',
];

/**
 * Passes one of the three hands to somebody else: leave, return from leave, transfer, recusal. Whoever had it before is
 * not set free for another hand of the same matter.
 */
export const handOver: Decide<HandOver, Application, HandedOver> = (
  { hand, to, reason },
  state,
  act,
) => {
  const application = filed(state);
  const { organ, window } = application.received;
  const by = personOf(act, organ, 'licence-approver', 'head-of-organ').id;
  const from = application.holder[hand];
  if (from === to) return [];
  mustBe(application, ...(hand === 'review' ? (['under-review'] as const) : open));
  mustBeFreeFor(application, hand, to);
  mustServeAs(act, to, { role: roleOf[hand], organ: hand === 'intake' ? window : organ });
  return [
    { type: 'HandedOver', data: { hand, from, to, reason, by, on: localDateOf(act.validAt) } },
  ];
};
