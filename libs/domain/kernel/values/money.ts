import { refuse } from './refusal.js';

/** Money in fen (分), a whole number. 1 yuan (元) = 100 fen. Never a floating-point yuan. */
export type Fen = number;

/** Whole yuan as fen. */
export const yuan = (amount: number): Fen => whole(amount) * 100;

/** 万元 as fen. */
export const wan = (amount: number): Fen => yuan(whole(amount * 10_000));

/**
 * A share of an amount in basis points (1 % = 100), rounded half up to whole fen, exact up to 9e15.
 */
export const share = (amount: Fen, basisPoints: number): Fen => {
  const twice = 2n * BigInt(whole(amount)) * BigInt(whole(basisPoints)) + 10_000n;
  return Number(twice / 20_000n);
};

/** `¥ 50,000.00` */
export const showFen = (amount: Fen): string => {
  const digits = Math.abs(whole(amount)).toString().padStart(3, '0');
  const grouped = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '-' : ''}¥${grouped}.${digits.slice(-2)}`;
};

function whole(amount: number): number {
  if (!Number.isSafeInteger(amount))
    refuse('amount-not-whole', `${amount} is no whole amount（金额须为整数，现为 ${amount}）.`);
  return amount;
}
