import { dayNumber } from '#domain/kernel';
import type { AccountOfFine } from './account.js';

/**
 * On how many calendar days the surcharge has run（加处罚款已计日数）: several parts that run on
 * one day make one day of it (CL 46).
 */
export const surchargeDays = ({ explanation }: Pick<AccountOfFine, 'explanation'>): number =>
  new Set(
    explanation
      .filter(({ kind }) => kind === 'accrued' || kind === 'capped')
      .flatMap(({ from, days }) => Array.from({ length: days }, (_, n) => dayNumber(from) + n)),
  ).size;
