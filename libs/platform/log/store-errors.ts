import { convertToCommandError } from '@eventstore/db-client';

/**
 * The event store does not answer now: away, electing, out of time. Nobody knows whether what was
 * asked was done; the same request may be sent again. `type` is the official client's word for it.
 */
export class StoreUnavailable extends Error {
  constructor(
    readonly type: string,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'StoreUnavailable';
  }
}

const outages: ReadonlySet<string> = new Set([
  'unavailable',
  'deadline-exceeded',
  'timeout',
  'cancelled',
  'not-leader',
]);

/** What a server or a broken connection says that the client has no type for. */
const outageWords =
  /Server Is (?:Not Ready|Too Busy)|RST_STREAM|without gRPC status|Failed to discover|Connection dropped|ECONN(?:REFUSED|RESET)|EPIPE/i;

/** Whether a live subscription was ended because its reader had fallen behind. */
export const wasTooSlow = (error: unknown): boolean =>
  error instanceof StoreUnavailable && /too slow/i.test(error.message);

/**
 * Whether the server ran out of time, as it does with the second copy of an append that is still on
 * its way.
 */
export const wasOverdue = (error: unknown): boolean =>
  error instanceof StoreUnavailable && ['timeout', 'deadline-exceeded'].includes(error.type);

/** The kind of trouble, for counting. */
export const kindOf = (error: unknown): string => {
  if (wasTooSlow(error)) return 'too-slow';
  return error instanceof StoreUnavailable ? error.type : 'other';
};

/** An error of the store in words: many of the client's have a type and no text. */
export const wordsOf = (error: unknown): string => {
  const { type, message } = (error ?? {}) as { type?: unknown; message?: unknown };
  const words = [type, message].filter((word) => typeof word === 'string' && word !== '');
  return words.length > 0 ? words.join(': ') : String(error);
};

/**
 * The store's error as the rest of the product knows it: an outage as such, everything else as the
 * official client says it.
 */
export const storeError = (error: unknown): Error => {
  if (!(error instanceof Error)) return new Error(wordsOf(error));
  if (error instanceof StoreUnavailable) return error;
  const known = convertToCommandError(error);
  const { type = '' } = known as { type?: string };
  const isOutage = outages.has(type) || outageWords.test(error.message);
  return isOutage
    ? new StoreUnavailable(
        outages.has(type) ? type : 'unavailable',
        `The event store does not answer (${wordsOf(known)})`,
        known,
      )
    : known;
};
