import { noun } from '#domain/kernel';
import { reservationStream } from './reservation.stream.js';
import { type Reservation, reserveCreditCode } from './reserve-credit-code.js';

const initial: Reservation = {};

/** Credit codes (统一社会信用代码) that belong to an enterprise of the district. */
export const reservationNoun = noun({
  stream: reservationStream,
  title: 'Reserved credit code（统一社会信用代码占用）',
  path: 'credit-codes',
  initial,
  evolve: { CreditCodeReserved: (_, { enterprise }) => ({ enterprise }) },
  chapters: [{ title: 'registry: credit codes 信用代码', commands: [reserveCreditCode] }],
  begins: ['ReserveCreditCode'],
  unknown: ['credit-code-unknown', 'Nobody has this credit code（无此信用代码）.'],
});
