import { type Command, type Decide, localDateOf } from '#libs/kernel';
import { reactionOr } from '../desk/authority.js';
import { voidAll } from '../desk/clocks.js';
import { forms } from '../documents/forms.js';
import { clocksOfReview, clocksOfTerm } from './licence.clocks.js';
import type { LicenceRevoked, PenaltyEffectUndone } from './licence.events.js';
import { itemOf, mustBe, paper } from './licence.papers.js';
import { held, type Licence } from './licence.state.js';

export type RevokeLicenceAfterPenalty = Command<
  'RevokeLicenceAfterPenalty',
  { source: string; decisionNumber: string }
>;
export type UndoPenaltyEffect = Command<'UndoPenaltyEffect', { source: string; because: string }>;

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
        clocks: voidAll(licence.clocks, act.validAt),
      },
    },
  ];
};

/** The penalty fell: what followed from it falls too, and the term of the licence runs again (X12, E27). */
export const undoPenaltyEffect: Decide<UndoPenaltyEffect, Licence, PenaltyEffectUndone> = (
  { source, because },
  state,
  act,
) => {
  const licence = held(state);
  reactionOr(act);
  const undoneOn = localDateOf(act.validAt);
  if (licence.suspendedBy.includes(source))
    return [
      {
        type: 'PenaltyEffectUndone',
        data: { source, undone: 'suspension', because, undoneOn },
      },
    ];
  if (licence.revokedBy !== source) return [];
  mustBe(licence, 'revoked');
  const item = itemOf(licence);
  const { validFrom } = licence.grant;
  const clocks = [
    ...clocksOfTerm(act, item, { validFrom, validTo: licence.validTo }),
    ...clocksOfReview(act, item, validFrom),
  ];
  return [
    {
      type: 'PenaltyEffectUndone',
      data: { source, undone: 'revocation', because, undoneOn, clocks },
    },
  ];
};
