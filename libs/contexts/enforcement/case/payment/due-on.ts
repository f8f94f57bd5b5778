import {
  type Amount,
  label,
  type Law,
  type LocalDate,
  plusDays,
  type Reckoned,
} from '#domain/kernel';
import { type Accrual, surcharge } from '#domain/law';
import type { AccountOfFine } from './account.js';
import type { Debt } from './debt.js';
import { type PaidPart, instalmentsOf, payBy, spread } from './parts-of.js';

type Charge = Readonly<{ fen: number; explanation: readonly Accrual[] }>;

/**
 * The surcharge of one part. It counts from the day after the first due date; deferral and remedies
 * are stays.
 */
const chargeOn = (part: PaidPart, debt: Debt, until: LocalDate, law: Law): Charge => {
  const due = payBy(debt, law);
  if (!due || until <= due) return { fen: 0, explanation: [] };
  return surcharge({
    fineFen: part.fen,
    unpaidFrom: plusDays(due, 1),
    payments: part.payments,
    stays: [...debt.stays, ...(part.deferred ? [part.deferred] : [])],
    until,
    law,
  });
};

const total = <T>(list: readonly T[], fen: (one: T) => number): number =>
  list.reduce((sum, one) => sum + fen(one), 0);

/**
 * What is due at the end of that day, as known today: fine, surcharge（加处罚款, PL 72） with its
 * explanation, payments, what is open and what is to be given back; all in fen. Each deferred part
 * bears its own surcharge, so that the whole never exceeds the fine. Payments go to the fine first,
 * which spares the party the surcharge on it.
 */
export const dueOn = (debt: Debt, date: LocalDate, law: Law): AccountOfFine => {
  const payments = debt.payments.filter(({ paidOn }) => paidOn <= date);
  const { parts } = spread(instalmentsOf(debt, law), payments);
  const charges = parts.map((part) => chargeOn(part, debt, date, law));
  const surchargeFen = total(charges, ({ fen }) => fen);
  const agreed = debt.reduction;
  const counts = agreed && !agreed.lost && agreed.agreedOn <= date;
  const reductionFen = counts ? Math.min(agreed.reductionFen, surchargeFen) : 0;
  const owedFen = debt.fineFen + surchargeFen - reductionFen;
  const paidFen = total(payments, ({ fen }) => fen);
  const openFen = Math.max(0, owedFen - paidFen);
  const notYetFen = total(parts, ({ until, openFen: fen }) => (!until || until >= date ? fen : 0));
  return {
    on: date,
    fineFen: debt.fineFen,
    surchargeFen,
    reductionFen,
    paidFen,
    refundFen: Math.max(0, paidFen - owedFen),
    refundedFen: total(
      debt.refunds.filter(({ of, refundedOn }) => of === 'fine' && refundedOn <= date),
      ({ fen }) => fen,
    ),
    openFen,
    overdueFen: openFen - notYetFen,
    explanation: charges.flatMap(({ explanation }) => explanation),
  };
};

/**
 * The account of a case, amount by amount, in fen（罚款账目）: fine, surcharge (PL 72), what an
 * agreement takes off (CL 42), paid, to be given back, open. None before a penalty was decided.
 */
export const amountsOfCase = (debt: Debt, { on, law }: Reckoned): readonly Amount[] => {
  if (!debt.penalty) return [];
  const account = dueOn(debt, on, law);
  return [
    { ...label('Fine', '罚款'), fen: account.fineFen },
    { ...label('Surcharge', '加处罚款'), fen: account.surchargeFen },
    { ...label('Taken off by agreement', '执行协议减免'), fen: account.reductionFen },
    { ...label('Paid', '已缴'), fen: account.paidFen },
    { ...label('To be given back', '应退'), fen: account.refundFen },
    { ...label('Open', '未缴'), fen: account.openFen },
  ];
};
