import {
  type Decider,
  type Command,
  type Event,
  fold,
  type Instant,
  type Recorded,
} from '#domain/kernel';

/** The moment an auditor asks about, on two axes; each absent axis means "all there is". */
export type AsOf = Readonly<{
  /** What had happened in the world by then. */
  validAt?: Instant;
  /** What was on record by then. */
  knownAt?: Instant;
  /** What was on record at that revision. */
  revision?: number;
}>;

/** The part of a history that counts for the moment asked about, in the order it was recorded. */
export const within = <E extends Event>(
  history: readonly Recorded<E>[],
  { validAt, knownAt, revision }: AsOf,
): readonly Recorded<E>[] =>
  history.filter(
    (event) =>
      (validAt === undefined || event.envelope.validAt <= validAt) &&
      (knownAt === undefined || event.envelope.recordedAt <= knownAt) &&
      (revision === undefined || event.revision <= revision),
  );

/** The state as it stood, as it was known. */
export const stateAsOf = <C extends Command, S, E extends Event>(
  decider: Decider<C, S, E>,
  history: readonly Recorded<E>[],
  moment: AsOf,
): S => fold<C, S, E>(decider, within(history, moment));
