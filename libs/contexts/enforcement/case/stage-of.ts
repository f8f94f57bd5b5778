import type { Law, LocalDate } from '#domain/kernel';
import type { AccountOfFine } from './payment/account.js';
import { dueOn } from './payment/due-on.js';
import { fallen } from './standing-penalty.js';
import type { Debt } from './payment/debt.js';

/** Where the execution stands, in the words of rules §3.4 (ENF-S14 to S19). */
export type ExecutionStage =
  | 'not-served'
  | 'served'
  | 'deferred'
  | 'overdue'
  | 'demanded'
  | 'court-applied'
  | 'execution-ended'
  | 'performed'
  | 'revoked'
  | 'closed'
  | 'archived';

type Due = Pick<AccountOfFine, 'openFen' | 'overdueFen'>;

const ofMoney = (state: Debt, { openFen, overdueFen }: Due): ExecutionStage => {
  if (openFen === 0) return 'performed';
  if (overdueFen > 0) return state.court.demand?.servedOn ? 'demanded' : 'overdue';
  return state.deferral.approved ? 'deferred' : 'served';
};

/**
 * 执行阶段 on a day: what the list of cases shows. A party that paid has performed, whatever was
 * demanded before. Whoever has the account of that day already hands it in: to count a surcharge
 * takes a step for each day it runs.
 */
export const stageOf = (state: Debt, date: LocalDate, law: Law, due?: Due): ExecutionStage => {
  if (state.archived) return 'archived';
  if (state.closed) return 'closed';
  if (fallen(state)) return 'revoked';
  if (!state.served) return 'not-served';
  if (state.court.ended) return 'execution-ended';
  return state.court.applied ? 'court-applied' : ofMoney(state, due ?? dueOn(state, date, law));
};
