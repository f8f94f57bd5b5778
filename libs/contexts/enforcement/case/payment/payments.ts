import { type Act, type ClockChange, type Fen, localDateOf, refuse } from '#domain/kernel';
import { dueOn } from './due-on.js';
import { stop, voided } from '#domain/procedure';
import { rules } from '../case.law.js';
import type { Case } from '../case.state.js';
import type { Payment } from './payment.state.js';
import { instalmentsOf, spread } from './parts-of.js';

/** Refuses what is no whole amount of fen above zero. */
export const soundAmount = (fen: Fen): void => {
  if (!Number.isSafeInteger(fen) || fen <= 0)
    refuse(
      'amount-not-positive',
      `${fen} is no amount in fen above zero（金额应为正整数分，现为 ${fen}）.`,
    );
};

export const withPayment = (state: Case, payment: Payment): Case => ({
  ...state,
  payments: [...state.payments, payment],
});

const paidParts = (state: Case, act: Act): readonly string[] =>
  spread(instalmentsOf(state, act.law), state.payments).parts.flatMap(({ clock, openFen }) =>
    openFen === 0 ? clock : [],
  );

/**
 * Ends the payment clocks of the parts this payment covers, and the demand's when nothing is left.
 */
export const clocksOfPayment = (before: Case, after: Case, act: Act): readonly ClockChange[] => {
  const already = paidParts(before, act);
  const covered = paidParts(after, act).filter((clock) => !already.includes(clock));
  const settled = dueOn(after, localDateOf(act.now), act.law).openFen === 0;
  return [
    ...stop(before, act.validAt, ...covered),
    ...(settled ? stop(before, act.validAt, rules.demand) : []),
    ...(settled && !before.court.applied
      ? voided(before, act.validAt, 'paid in full（已履行）', (clock) => clock === rules.court)
      : []),
  ];
};
