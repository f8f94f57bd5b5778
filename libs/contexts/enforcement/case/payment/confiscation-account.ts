import { type Act, type Fen, localDateOf } from '#domain/kernel';
import { fallen } from '../standing-penalty.js';
import type { Case } from '../case.state.js';
import { dueOn } from './due-on.js';

const total = (list: readonly Readonly<{ fen: Fen }>[]): Fen =>
  list.reduce((sum, { fen }) => sum + fen, 0);

/**
 * 没收违法所得: what is to be taken, what was taken and what is to be given back. No surcharge runs
 * on it.
 */
export const confiscationAccount = (
  state: Case,
): Readonly<{ owedFen: Fen; takenFen: Fen; openFen: Fen; refundFen: Fen }> => {
  const owedFen = fallen(state) ? 0 : (state.penalty?.confiscationFen ?? 0);
  const takenFen = total(state.confiscations);
  const returnedFen = total(state.refunds.filter(({ of }) => of === 'confiscation'));
  return {
    owedFen,
    takenFen,
    openFen: Math.max(0, owedFen - takenFen),
    refundFen: Math.max(0, takenFen - owedFen) - returnedFen,
  };
};

/** What is to be given back to the party now, fine and confiscation, in fen（应退款） (PL 75). */
export const owedBack = (state: Case, { now, law }: Pick<Act, 'now' | 'law'>): Fen => {
  const account = dueOn(state, localDateOf(now), law);
  return account.refundFen - account.refundedFen + confiscationAccount(state).refundFen;
};
