import { type Fen, type Interval, type Law, type LocalDate, startOfDay } from '#domain/kernel';
import type { DeferredPart } from './payment.events.js';
import { instalmentClock, rules } from '../case.law.js';
import type { Debt } from './debt.js';
import type { Payment } from './payment.state.js';

/** A part of the fine with a last day of payment of its own. */
export type Part = Readonly<{
  fen: Fen;
  /** Absent before service: nothing is due yet. */
  until?: LocalDate;
  /** The clock that runs for it. */
  clock: string;
  /** Approved deferral: no surcharge for this part in this time. */
  deferred?: Interval;
}>;

/** A part with the payments that go to it, in order of time. */
export type PaidPart = Part &
  Readonly<{ payments: readonly Readonly<{ on: LocalDate; fen: Fen }>[]; openFen: Fen }>;

/**
 * Last day to pay as first set, from the clock of the decision or, where it had none, from the
 * rule.
 */
export const payBy = (debt: Debt, law: Law): LocalDate | undefined =>
  debt.payBy ??
  (debt.served && law.clock(rules.payment, { start: startOfDay(debt.served.servedOn) }).dueDate);

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

const sum = (parts: readonly Readonly<{ fen: Fen }>[]): Fen =>
  parts.reduce((total, { fen }) => total + fen, 0);

const deferredParts = (debt: Debt): readonly Part[] => {
  const { approved, ended } = debt.deferral;
  return (approved?.parts ?? []).map(({ fen, until }: DeferredPart, index): Part => {
    // After the end of the deferral what was still to come is due at once.
    const last = ended ? earlier(until, ended.endedOn) : until;
    return {
      fen,
      until: last,
      clock: approved!.kind === 'deferral' ? rules.payment : instalmentClock(index + 1),
      deferred: { from: approved!.from, to: last, reason: 'Approved deferral（延期/分期）' },
    };
  });
};

/** Takes a lowered fine off the parts that fall due last. */
const loweredTo = (fineFen: Fen, parts: readonly Part[]): readonly Part[] => {
  let left = fineFen;
  return parts.map((part) => {
    const fen = Math.min(left, part.fen);
    left -= fen;
    return { ...part, fen };
  });
};

/**
 * The fine in parts, first due first: the whole of it, or what was deferred and what was paid
 * before.
 */
export const instalmentsOf = (debt: Debt, law: Law): readonly Part[] => {
  const deferred = deferredParts(debt);
  const original = debt.penalty?.fineFen ?? 0;
  const first: Part = {
    fen: Math.max(0, original - sum(deferred)),
    until: payBy(debt, law),
    clock: rules.payment,
  };
  return loweredTo(debt.fineFen, [first, ...deferred]).filter(({ fen }) => fen > 0);
};

/**
 * Gives the money received until that day to the parts in order. What is left over pays the
 * surcharge.
 */
export const spread = (
  parts: readonly Part[],
  payments: readonly Payment[],
): Readonly<{ parts: readonly PaidPart[]; leftFen: Fen }> => {
  const purse = payments
    .map(({ paidOn, fen }) => ({ on: paidOn, fen }))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const paid = parts.map((part) => {
    let openFen = part.fen;
    const taken: { on: LocalDate; fen: Fen }[] = [];
    for (const money of purse) {
      const fen = Math.min(money.fen, openFen);
      if (fen === 0) continue;
      money.fen -= fen;
      openFen -= fen;
      taken.push({ on: money.on, fen });
    }
    return { ...part, payments: taken, openFen };
  });
  return { parts: paid, leftFen: sum(purse) };
};
