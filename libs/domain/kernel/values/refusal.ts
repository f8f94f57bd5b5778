/**
 * A rule of law, as people cite it: `PL 42` with its id in the catalogue or in the domain rules.
 */
export type Citation = string;

/**
 * A rule said no. `refused` (409): what was asked cannot be done now; `denied` (403): not by this
 * actor; `unknown` (404): there is no such thing. The code is part of our API; the reason is for
 * the person who reads it.
 */
export class Refusal extends Error {
  constructor(
    readonly kind: 'refused' | 'denied' | 'unknown',
    readonly code: string,
    reason: string,
    readonly law: readonly Citation[] = [],
  ) {
    super(reason);
    this.name = 'Refusal';
  }
}

/** The thing asked for cannot be done. `law` names the article that forbids it. */
export function refuse(code: string, reason: string, ...law: readonly Citation[]): never {
  throw new Refusal('refused', code, reason, law);
}

/** This actor, in this capacity, may not do it. */
export function deny(code: string, reason: string, ...law: readonly Citation[]): never {
  throw new Refusal('denied', code, reason, law);
}

/** There is no such thing. */
export function unknown(code: string, reason: string): never {
  throw new Refusal('unknown', code, reason);
}
