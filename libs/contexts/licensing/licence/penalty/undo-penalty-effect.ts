import {
  type Act,
  type ClockChange,
  type Instant,
  localDateOf,
  type MessageOf,
  sentInstead,
} from '#domain/kernel';
import { news } from '../../desk/news.js';
import { clocksOfReview, clocksOfTerm, suspensionClock } from '../licence.clocks.js';
import type { PenaltyEffectUndone } from '../licence.events.js';
import { itemOfLicence, mustBe } from '../licence.papers.js';
import { type HeldLicence, heldCommand } from '../licence.state.js';

type Undone = PenaltyEffectUndone['data']['undone'];

const stopped = (licence: HeldLicence, source: string, at: Instant): readonly ClockChange[] => {
  const clock = suspensionClock(source);
  return licence.clocks[clock] ? [{ op: 'stop', clock, outcome: 'void', at }] : [];
};

/** Its term and its reviews run again, as if it had never been taken away. */
const restored = (licence: HeldLicence, act: Act): readonly ClockChange[] => {
  const item = itemOfLicence(licence);
  const { validFrom } = licence.grant;
  const { validTo, reviewedTo = validFrom } = licence;
  return [
    ...clocksOfTerm(act, item, { validFrom, validTo }),
    ...clocksOfReview(act, item, { from: validFrom, until: validTo, done: reviewedTo }),
  ];
};

/**
 * An entry that was struck because of the revocation is opened again with it; one struck for
 * another cause stays.
 */
const mustBeRevoked = (licence: HeldLicence): void => {
  if (licence.cancelledFor !== 'revoked') mustBe(licence, 'revoked');
};

/**
 * The penalty fell, or this part of it (`only`): what followed from it falls too, and the term of
 * the licence runs again (X12, E27).
 */
export const undoPenaltyEffect = heldCommand('UndoPenaltyEffect', {
  title: 'Undo what a fallen penalty did（撤销处罚后果）',
  ...news,
  fills: sentInstead<Readonly<{ source: string; because: string; only?: Undone }>>(),
  rule: ({ source, because, only }, licence, act) => {
    const undone = (what: Undone, clocks: readonly ClockChange[]): PenaltyEffectUndone => {
      const undoneOn = localDateOf(act.validAt);
      return {
        type: 'PenaltyEffectUndone',
        data: { source, undone: what, because, undoneOn, clocks },
      };
    };
    const events: PenaltyEffectUndone[] = [];
    if (only !== 'revocation' && licence.suspendedBy.includes(source))
      events.push(undone('suspension', stopped(licence, source, act.validAt)));
    if (only !== 'suspension' && licence.revokedBy === source) {
      mustBeRevoked(licence);
      events.push(undone('revocation', restored(licence, act)));
    }
    return events;
  },
});

export type UndoPenaltyEffect = MessageOf<typeof undoPenaltyEffect>;
