import type { AsOf } from '#libs/audit';
import { instant, type Instant } from '#libs/kernel';
import type { PastQuery } from './reading.bodies.js';

/** A past moment as the log is asked; nothing when the reader wants the present. */
export const pastOf = ({ asOf, validAt, revision }: PastQuery): AsOf | undefined =>
  asOf === undefined && validAt === undefined && revision === undefined
    ? undefined
    : {
        ...(asOf === undefined ? {} : { knownAt: instant(asOf) }),
        ...(validAt === undefined ? {} : { validAt: instant(validAt) }),
        ...(revision === undefined ? {} : { revision }),
      };

/** The moment amounts and lateness are judged by. */
export const momentOf = ({ knownAt, validAt }: AsOf, now: Instant): Instant =>
  validAt ?? knownAt ?? now;
