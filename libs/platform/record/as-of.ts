import { type Event, type Evolve, fold, type Instant, type Recorded } from '#domain/kernel';

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

/** What its events make of a noun. */
export type Folding<S, E extends Event> = Readonly<{ initial: S; evolve: Evolve<S, E> }>;

/** The state as it stood, as it was known. */
export const stateAsOf = <S, E extends Event>(
  { initial, evolve }: Folding<S, E>,
  history: readonly Recorded<E>[],
  moment: AsOf,
): S => fold({ initial, evolve, decide: {} }, within(history, moment));
