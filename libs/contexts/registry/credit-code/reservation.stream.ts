import { knownTo, type StreamKind, streamName } from '#domain/kernel';
import type { CreditCodeReserved } from './reservation.events.js';

export const reservationStream: StreamKind<CreditCodeReserved> = {
  category: 'reservationCreditCode',
  upcasters: {},
  knows: knownTo({ CreditCodeReserved: true }),
};

/**
 * The lock that keeps a credit code unique in a district: the stream to append to, expecting that it does not exist. Whoever
 * is told that it does exist reads whose the code is.
 */
export const creditCodeReservation = (
  district: string,
  { creditCode, enterprise }: CreditCodeReserved['data'],
): Readonly<{ stream: string; expected: 'none'; event: CreditCodeReserved }> => ({
  stream: streamName(reservationStream, district, creditCode),
  expected: 'none',
  event: { type: 'CreditCodeReserved', data: { creditCode, enterprise } },
});
