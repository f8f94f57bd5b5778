import type { Reaction } from '#domain/kernel';
import { clueOf } from '#domain/procedure';
import type { AccidentEvent } from '../accident/accident.events.js';
import { accidentStream } from '../accident/accident.stream.js';
import { actOf } from '../accident/orders/orders.events.js';

/**
 * Each penalty that the approval orders is a clue of enforcement (X8, R493 32), known by the event
 * and its place in it: repeats are harmless. Whose case it is, and when the act was, the order
 * says: it is handled by the organ that owes it.
 */
export const pursueAfterApproval: Reaction<AccidentEvent> = {
  name: 'accidents.pursue-after-approval',
  from: accidentStream,
  on: {
    ReportApproved: ({ orders, approvedOn, pursued }, { id }) =>
      orders.flatMap(({ what, penalty, item, organ: owing }, n) => {
        if (!penalty) return [];
        const caseId = `${id}-${n + 1}`;
        const { party, item: power, violates, punishes } = penalty;
        const { accidentId, occurredOn, area, inNameOf } = pursued;
        const inName = inNameOf?.[owing];
        const act = {
          actId: actOf(accidentId, item),
          facts: what,
          item: power,
          violates,
          punishes,
          endedOn: occurredOn,
          harmed: true,
          foundOn: approvedOn,
          area,
        };
        const handled = {
          organ: inName ?? pursued.organ,
          handlingOrgan: inName === undefined ? pursued.handlingOrgan : owing,
        };
        return [clueOf(caseId, 'accident', { party, act, handled })];
      }),
  },
};
