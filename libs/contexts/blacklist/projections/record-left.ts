import { partsOf, streamName } from '#domain/kernel';
import { readable, type Reading } from '#platform/log';
import { creditStream } from '../credit/credit.stream.js';
import type { LeftRecord } from '../reactions/follow-credit.reaction.js';

/** Looks in the log whether the case of an event left a record. */
export const recordLeft =
  (from: Reading): LeftRecord =>
  async ({ stream }) => {
    const parts = partsOf(stream);
    if (!parts) return false;
    const record = streamName(creditStream, parts.district, parts.id);
    for await (const _ of readable(from, creditStream, record)) return true;
    return false;
  };
