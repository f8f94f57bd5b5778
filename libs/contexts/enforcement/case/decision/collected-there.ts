import { type Act, localDateOf } from '#domain/kernel';
import { start } from '#domain/procedure';
import { handInClock, rules } from '../case.law.js';
import { noCase } from '../case.state.js';
import { dueOn } from '../payment/due-on.js';
import type { FineCollectedOnSpot } from '../payment/payment.events.js';
import type { OnSpot, SpotPenalty } from './spot-guards.js';

/** What a decision on the spot and a collection after it call the same grounds (PL 68, 69). */
const grounds = {
  'small-fine': 'small-fine',
  'hard-to-collect-later': 'hard-to-execute',
  'remote-area-on-request': 'remote-on-request',
} as const satisfies Record<OnSpot['ground'], FineCollectedOnSpot['data']['ground']>;

/**
 * Money taken on the spot is taken（当场收缴）: the fine is paid with the receipt of the decision,
 * and the officers have their two working days to hand it in (PL 68-71; ENF-D10).
 */
export const collectedThere = (asked: SpotPenalty, act: Act): readonly FineCollectedOnSpot[] => {
  const { onSpot, fineFen: fen, present } = asked;
  if (!onSpot) return [];
  const { ground, receipt: receiptNumber } = onSpot;
  const collectedOn = localDateOf(act.validAt);
  const payment = { receiptNumber, fen, channel: 'cash', paidOn: collectedOn } as const;
  const clock = { name: handInClock(receiptNumber), rule: rules.handIn, duty: 'officer' } as const;
  return [
    {
      type: 'FineCollectedOnSpot',
      data: {
        receiptNumber,
        fen,
        ground: grounds[ground],
        officers: present.map(({ officer }) => officer),
        collectedOn,
        account: dueOn({ ...noCase, fineFen: fen, payments: [payment] }, collectedOn, act.law),
        clocks: [start(act, clock)],
      },
    },
  ];
};
