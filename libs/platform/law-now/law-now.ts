import type { Law } from '#domain/kernel';

/** The law with the working-day calendar as it is known now; each act takes one snapshot of it. */
export abstract class LawNow {
  abstract current(): Law;
}
