import { type Command, type Decide, type Decider, refuse, isCreditCode } from '#domain/kernel';
import { theRegistrarOrAnImport } from '../shared/who-may.js';
import type { CreditCodeReserved } from './reservation.events.js';

export type ReserveCreditCode = Command<
  'ReserveCreditCode',
  { creditCode: string; enterprise: string }
>;

/** Whose the code is; nobody's before. */
export type Reservation = Readonly<{ enterprise?: string }>;

/** Takes the credit code for one enterprise before it is entered; the id of this stream is the code itself. */
export const reserveCreditCode: Decide<ReserveCreditCode, Reservation, CreditCodeReserved> = (
  { creditCode, enterprise },
  state,
  act,
) => {
  theRegistrarOrAnImport(act);
  if (state.enterprise === enterprise) return [];
  if (state.enterprise !== undefined)
    refuse(
      'credit-code-taken',
      `${creditCode} belongs to another entry（统一社会信用代码已登记）.`,
    );
  if (!isCreditCode(creditCode))
    refuse(
      'credit-code-invalid',
      `${creditCode} fails its check（统一社会信用代码校验不通过）.`,
      'GB 32100',
    );
  return [{ type: 'CreditCodeReserved', data: { creditCode, enterprise } }];
};

export const reservationDecider: Decider<ReserveCreditCode, Reservation, CreditCodeReserved> = {
  initial: {},
  decide: { ReserveCreditCode: reserveCreditCode },
  evolve: { CreditCodeReserved: (_, { enterprise }) => ({ enterprise }) },
};
