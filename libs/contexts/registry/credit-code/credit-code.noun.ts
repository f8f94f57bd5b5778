import { type CommandOf, refuse } from '#domain/kernel';
import { free, held, onRecord, reservation } from '#domain/procedure';
import type { CreditCodeEvent } from './credit-code.events.js';

/** A code as it is written. */
export type CreditCode = Readonly<{ creditCode: string }>;

/**
 * Credit codes (统一社会信用代码): each belongs to one enterprise of the district. One stream for
 * each: `reservationCreditCode-440704.<code>`.
 */
export const creditCodeNoun = reservation<CreditCode, CreditCodeEvent>({
  stream: { category: 'reservationCreditCode', upcasters: {} },
  title: 'Credit code（统一社会信用代码）',
  writes: {
    held: ({ matter, attempt, details, since }) => ({
      type: 'CreditCodeHeld',
      data: { ...details, enterprise: matter, attempt, at: since },
    }),
    onRecord: ({ matter, details }) => ({
      type: 'CreditCodeReserved',
      data: { ...details, enterprise: matter },
    }),
    released: ({ matter, reason }) => ({
      type: 'CreditCodeReleased',
      data: { enterprise: matter, reason },
    }),
  },
  evolve: {
    CreditCodeHeld: (was, { creditCode, enterprise, attempt, at }) =>
      held(was, { matter: enterprise, attempt, details: { creditCode }, since: at }),
    CreditCodeReserved: (_, { creditCode, enterprise }) => onRecord(enterprise, { creditCode }),
    CreditCodeReleased: () => free,
  },
  taken: ({ details }) =>
    refuse(
      'credit-code-taken',
      `${details.creditCode} belongs to another entry（统一社会信用代码 ${details.creditCode} 已登记在另一条目）.`,
    ),
});

export type CreditCodeCommand = CommandOf<typeof creditCodeNoun>;
