import type { Event } from '#domain/kernel';

/** This code belongs to this enterprise of the district, for ever: a code is never given to another unit. */
export type CreditCodeReserved = Event<
  'CreditCodeReserved',
  { creditCode: string; enterprise: string }
>;
