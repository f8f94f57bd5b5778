import {
  type Act,
  type ClockChange,
  type Command,
  type Decide,
  type Instant,
  localDateOf,
} from '#domain/kernel';
import { reactionOr } from '../desk/authority.js';
import { voidAll } from '../desk/clocks.js';
import { forms } from '../documents/forms.js';
import {
  clocksOfReview,
  clocksOfTerm,
  suspensionClock,
  suspensionClocks,
} from './licence.clocks.js';
import type { LicenceRevoked, PenaltyEffectUndone } from './licence.events.js';
import { itemOf, mustBe, paper } from './licence.papers.js';
import { type Held, held, type Licence } from './licence.state.js';

export type RevokeLicenceAfterPenalty = Command<
  'RevokeLicenceAfterPenalty',
  { source: string; decisionNumber: string }
>;
type Undone = PenaltyEffectUndone['data']['undone'];
export type UndoPenaltyEffect = Command<
  'UndoPenaltyEffect',
  { source: string; because: string; only?: Undone }
>;

/** 吊销 is a penalty: enforcement decides it with hearing and review, the register of licences follows (LIC-L5; PL 63). */
export const revokeLicence: Decide<RevokeLicenceAfterPenalty, Licence, LicenceRevoked> = (
  { source, decisionNumber },
  state,
  act,
) => {
  const licence = held(state);
  reactionOr(act);
  if (licence.revokedBy === source || licence.undone.includes(source)) return [];
  mustBe(licence, 'valid', 'expired');
  return [
    {
      type: 'LicenceRevoked',
      data: {
        source,
        decisionNumber,
        revokedOn: localDateOf(act.validAt),
        documents: [paper(licence, act, forms.revoked, { source, decisionNumber })],
        clocks: voidAll(licence.clocks, act.validAt, suspensionClocks(licence.clocks)),
      },
    },
  ];
};

const stopped = (licence: Held, source: string, at: Instant): readonly ClockChange[] => {
  const clock = suspensionClock(source);
  return licence.clocks[clock] ? [{ op: 'stop', clock, outcome: 'void', at }] : [];
};

/** Its term and its reviews run again, as if it had never been taken away. */
const restored = (licence: Held, act: Act): readonly ClockChange[] => {
  const item = itemOf(licence);
  const { validFrom } = licence.grant;
  return [
    ...clocksOfTerm(act, item, { validFrom, validTo: licence.validTo }),
    ...clocksOfReview(act, item, validFrom),
  ];
};

/** An entry that was struck because of the revocation is opened again with it; one struck for another cause stays. */
const mustBeRevoked = (licence: Held): void => {
  if (licence.cancelledFor !== 'revoked') mustBe(licence, 'revoked');
};

/**
 * The penalty fell, or this part of it (`only`): what followed from it falls too, and the term of the licence runs again (X12,
 * E27).
 */
export const undoPenaltyEffect: Decide<UndoPenaltyEffect, Licence, PenaltyEffectUndone> = (
  { source, because, only },
  state,
  act,
) => {
  const licence = held(state);
  reactionOr(act);
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
};
