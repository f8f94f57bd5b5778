/**
 * A rule of law, as people cite it: `PL 42` with its id in the catalogue or in the domain rules.
 */
export type Citation = string;
/** What a refusal rests on: one rule at least. */
export type Citations = readonly [Citation, ...Citation[]];

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

/**
 * It is on record already, and otherwise（已有记录且内容不同）: under which names of the request is
 * for whoever knows what these are called.
 */
export class Otherwise extends Refusal {
  constructor(
    code: string,
    readonly names: readonly string[],
  ) {
    super(
      'refused',
      code,
      `已有记录，内容不同：${names.join('、')}（on record already, and otherwise）.`,
    );
    this.name = 'Otherwise';
  }
}

/** The thing asked for cannot be done. `law` names the article that forbids it. */
export function refuse(code: string, reason: string, ...law: readonly Citation[]): never {
  throw new Refusal('refused', code, reason, law);
}

/** This actor, in this capacity, may not do it; whoever is told so is told by which rule. */
export function deny(code: string, reason: string, ...law: Citations): never {
  throw new Refusal('denied', code, reason, law);
}

/** There is no such thing. */
export function unknown(code: string, reason: string): never {
  throw new Refusal('unknown', code, reason);
}
