import { type Act, localDateOf, showFen } from '#domain/kernel';
import { amountFor, rules } from '../case.law.js';
import type { Case } from '../case.state.js';
import { confiscationOf, fineOf } from './proposals.js';
import type { Party, PenaltyItem, PenaltyKind } from '../shared.events.js';
import type { Gravity } from './proposal.events.js';

/** PL 63: kinds that call for a hearing whatever the amount. */
const heavyKinds: readonly PenaltyKind[] = [
  'qualification-lowered',
  'licence-revoked',
  'production-stopped',
  'closure',
  'career-ban',
];

const heavyOf = (items: readonly PenaltyItem[]): readonly PenaltyKind[] =>
  heavyKinds.filter((kind) => items.some(({ kinds }) => kinds.includes(kind)));

/**
 * Why the party may ask for a hearing (ENF-H1, H2), in words; none when it may not. Fines count
 * together, because the party pays them together.
 */
export const hearingCauses = (
  items: readonly PenaltyItem[],
  party: Party,
  act: Act,
): readonly string[] => {
  const on = localDateOf(act.now);
  const { value, law } = act.law.cited(rules.largerAmounts, amountFor(party.kind), on);
  const sums = [
    ['fine', fineOf(items)],
    ['confiscation', confiscationOf(items)],
  ] as const;
  return [
    ...heavyOf(items).map((kind) => `${kind} (PL 63)`),
    ...sums
      .filter(([, fen]) => fen >= value)
      .map(([what, fen]) => `${what} ${showFen(fen)} >= ${showFen(value)} (${law})`),
  ];
};

const gravityOf = (state: Case): Gravity =>
  state.concluded?.conclusion.gravity ?? {
    publicInterest: false,
    complex: false,
    severalRelations: false,
  };

/** PL 58: a legal reviewer must have passed the case before a penalty is decided. */
export const legalReviewDue = (state: Case): boolean => {
  const { publicInterest, complex, severalRelations, otherLaw } = gravityOf(state);
  const heard = state.round?.held !== undefined;
  return publicInterest || complex || severalRelations || otherLaw !== undefined || heard;
};

/** PL 57: complex, or a heavy penalty by kind or by the amounts of ENF-CD. */
export const discussionDue = (
  items: readonly PenaltyItem[],
  party: Party,
  state: Case,
  act: Act,
): boolean => {
  const limit = act.law.amount(rules.discussion, amountFor(party.kind), localDateOf(act.now));
  const money = fineOf(items) + confiscationOf(items);
  return gravityOf(state).complex || heavyOf(items).length > 0 || money >= limit;
};
