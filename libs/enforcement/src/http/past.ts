import type { AsOf } from '#libs/audit';
import { instant } from '#libs/kernel';
import type { CaseRow } from '../projections/case-row.js';
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

/** The moment amounts and lateness are judged by: the one asked for, or that of the last event looked at. */
export const momentOf = (
  { knownAt, validAt }: AsOf,
  { lastEventAt }: Pick<CaseRow, 'lastEventAt'>,
) => validAt ?? knownAt ?? lastEventAt;
