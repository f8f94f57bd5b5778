import { commandsOf, fields, isCreditCode, type MessageOf, refuse } from '#domain/kernel';
import { keepersOrImport } from '../shared/who-may.js';
import type { CreditCodeReserved } from './reservation.events.js';

/** Whose the code is; nobody's before. */
export type Reservation = Readonly<{ enterprise?: string }>;

const reservationCommand = commandsOf<Reservation, CreditCodeReserved>();
const { id, text } = fields;

/** Takes the credit code for one enterprise before it is entered; the id of this stream is the code itself. No door of its own. */
export const reserveCreditCode = reservationCommand('ReserveCreditCode', {
  title: 'Reserve a credit code（占用统一社会信用代码）',
  ...keepersOrImport(),
  asks: {
    creditCode: text({
      about: 'Unified social credit code（统一社会信用代码）',
      example: '91440704MA4UT01H5E',
      max: 18,
    }),
    enterprise: id({ about: 'The enterprise that takes it（企业）' }),
  },
  repeat: ({ creditCode, enterprise }, state) => {
    if (state.enterprise === undefined || state.enterprise === enterprise)
      return state.enterprise !== undefined;
    return refuse(
      'credit-code-taken',
      `${creditCode} belongs to another entry（统一社会信用代码已登记）.`,
    );
  },
  rule: ({ creditCode, enterprise }) => {
    if (!isCreditCode(creditCode))
      refuse(
        'credit-code-invalid',
        `${creditCode} fails its check（统一社会信用代码校验不通过）.`,
        'GB 32100',
      );
    return [{ type: 'CreditCodeReserved', data: { creditCode, enterprise } }];
  },
});

export type ReserveCreditCode = MessageOf<typeof reserveCreditCode>;
