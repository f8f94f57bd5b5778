import { decisions } from '#testing';
import { act, id } from '../shared/registry.examples.js';
import { creditCodeReservation } from './reservation.stream.js';
import { reservationNoun } from './reservation.noun.js';
import type { ReserveCreditCode } from './reserve-credit-code.js';

const given = decisions(reservationNoun);
const data = { creditCode: '91440704590123448K', enterprise: id(490) };
const reserved = { type: 'CreditCodeReserved', data } as const;
const reserve = (changes: Partial<ReserveCreditCode['data']> = {}): ReserveCreditCode => ({
  type: 'ReserveCreditCode',
  data: { ...data, ...changes },
});

describe('Reserving a credit code', () => {
  it('takes it for one enterprise', () => given().when(reserve(), act()).decides(reserved));

  it('changes nothing when asked again, and refuses it to another enterprise', () => {
    given(reserved).when(reserve(), act()).decidesNothing();
    given(reserved)
      .when(reserve({ enterprise: id(491) }), act())
      .refuses('credit-code-taken');
  });

  it('refuses a code that fails its check', () =>
    given()
      .when(reserve({ creditCode: '91440704590123448J' }), act())
      .refuses('credit-code-invalid'));

  it('is an append to a stream that must not exist, one for each district', () => {
    expect(creditCodeReservation('440704', data)).toEqual({
      stream: 'reservationCreditCode-440704.91440704590123448K',
      expected: 'none',
      event: reserved,
    });
    expect(creditCodeReservation('440703', data).stream).toMatch(/-440703\./);
  });
});
