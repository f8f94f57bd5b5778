import { fields, localDateOf, type MessageOf } from '#domain/kernel';
import { again, stop } from '#domain/procedure';
import { findingOf } from '../findings.js';
import { orderOf, plannedCommand } from '../inspection.state.js';
import { hazardOf } from '../suspicion.js';
import { handling } from '../who-may.js';
import { listingClock } from './order-clocks.js';
import { notCorrected } from './not-corrected.js';

const { flag, id, text } = fields;

/**
 * Whether what was not corrected is a major hazard（挂牌核查）: it is reported as one then, to be
 * verified and proposed for listing (INS-8, HAZ-S1, S4). What was reported before is not again.
 */
export const checkListing = plannedCommand('CheckListing', {
  title: 'Say whether it is a major hazard to be listed（挂牌核查）',
  at: 'orders/:orderId/listing-check',
  by: ['officer', 'team-leader'],
  asks: {
    orderId: id({ about: 'Which order（责令整改编号）' }),
    major: flag({ about: 'It may be a major hazard（疑似重大事故隐患）' }),
    reason: text({ about: 'Why, or why not（理由）' }),
  },
  who: handling(['WSL 41']),
  repeat: (asked, inspection) => {
    const { listing: before } = orderOf(inspection, asked.orderId);
    const { orderId, major, reason } = before ?? asked;
    return again(before && { orderId, major, reason }, asked, 'listing-checked');
  },
  stage: (inspection, _, { orderId }) => notCorrected(inspection, orderId),
  rule: (said, inspection, act, { id: by }) => {
    const checkedOn = localDateOf(act.now);
    const { planned, recorded } = inspection;
    const reported = new Set((recorded?.reports ?? []).map(({ facts }) => facts));
    const facts = orderOf(inspection, said.orderId)
      .findings.map((one) => findingOf(inspection, one).facts)
      .filter((one) => !reported.has(one));
    const reports = facts.map((one, n) => ({
      ...hazardOf(inspection, one, checkedOn),
      hazardId: `${planned.inspectionId}-${said.orderId}-${n + 1}`,
    }));
    return [
      {
        type: 'ListingChecked',
        data: {
          ...said,
          ...(said.major && { reports }),
          checkedOn,
          by,
          clocks: stop(inspection, act.now, listingClock(said.orderId)),
        },
      },
    ];
  },
});

export type CheckListing = MessageOf<typeof checkListing>;
