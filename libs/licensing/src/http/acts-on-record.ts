import type { AsOf } from '#libs/audit';
import { positionText } from '#libs/event-log';
import { type Actor, instant, type Instant, type Recorded } from '#libs/kernel';
import type { Label } from '../projections/label.js';
import { licensingEventLabels } from '../projections/licensing-event-labels.js';
import type { PastQuery } from './licensing-reading.bodies.js';

/** One act on record: what, by whom, in which capacity, when it happened and when it was recorded. */
export type Entry = Readonly<{
  revision: number;
  id: string;
  position: string;
  type: string;
  name: Label;
  actor: Actor;
  validAt: Instant;
  recordedAt: Instant;
  /** It was recorded after it happened（补录）. */
  late: boolean;
  law: string;
  calendar: string;
  what: object;
}>;

/** An event as a history shows it. */
export const entryOf = (event: Recorded): Entry => {
  const { revision, id, position, type, data, envelope } = event;
  const { actor, validAt, recordedAt, law, calendar } = envelope;
  return {
    revision,
    id,
    position: positionText(position),
    type,
    name: licensingEventLabels[type as keyof typeof licensingEventLabels],
    actor,
    validAt,
    recordedAt,
    late: validAt < recordedAt,
    law,
    calendar,
    what: data,
  };
};

/** A past moment as the log is asked; nothing when the reader wants the present. */
export const pastOf = ({ asOf, validAt, revision }: PastQuery): AsOf | undefined =>
  asOf === undefined && validAt === undefined && revision === undefined
    ? undefined
    : {
        ...(asOf === undefined ? {} : { knownAt: instant(asOf) }),
        ...(validAt === undefined ? {} : { validAt: instant(validAt) }),
        ...(revision === undefined ? {} : { revision }),
      };

/** The moment lateness is judged by. */
export const momentOf = ({ knownAt, validAt }: AsOf, now: Instant): Instant =>
  validAt ?? knownAt ?? now;
