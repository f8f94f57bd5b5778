import {
  commandsOf,
  type Event,
  type Evolve,
  filledWith,
  type Instant,
  knownTo,
  noun,
  type StreamKind,
} from '#domain/kernel';

/**
 * What a request holds a name by: for which matter, as which attempt. `details` is what others are
 * told of it.
 */
export type Holding<D extends object> = Readonly<{ matter: string; attempt: string; details: D }>;

/**
 * A name held while an act on its matter is under way. `attempt` is the latest of `attempts`, ids
 * of commands.
 */
export type Held<D extends object> = Holding<D> &
  Readonly<{ status: 'held'; attempts: readonly string[]; since: Instant }>;

/** A name whose act is on record in that matter. */
export type OnRecord<D extends object> = Readonly<{
  status: 'on-record';
  matter: string;
  details: D;
}>;

/** What one name over all streams is: nobody's, held, or on record. */
export type Name<D extends object> = Readonly<{ status: 'free' }> | Held<D> | OnRecord<D>;

/** A name that is somebody's. */
export type Taken<D extends object> = Held<D> | OnRecord<D>;

/** A name nobody holds. */
export const free = { status: 'free' } as const;

/** The name after it was held: other attempts of the same matter, not ended yet, stay known. */
export const held = <D extends object>(
  was: Name<D>,
  now: Holding<D> & Readonly<{ since: Instant }>,
): Held<D> => {
  const before = was.status === 'held' && was.matter === now.matter ? was.attempts : [];
  const attempts = [...before.filter((one) => one !== now.attempt), now.attempt];
  return { ...now, status: 'held', attempts };
};

/** The name after its act came on record. */
export const onRecord = <D extends object>(matter: string, details: D): OnRecord<D> => ({
  status: 'on-record',
  matter,
  details,
});

type Parts<D extends object, E extends Event> = Readonly<{
  stream: StreamKind<E>;
  title: string;
  /** The stored events of this kind of name. */
  writes: Readonly<{
    held: (now: Holding<D> & Readonly<{ since: Instant }>) => E;
    onRecord: (of: Readonly<{ matter: string; details: D }>) => E;
    released: (of: Readonly<{ matter: string; reason: string }>) => E;
  }>;
  /** What they make of the name, with `held`, `onRecord` and `free`. */
  evolve: Evolve<Name<D>, E>;
  /** Tells another matter that it cannot have the name: refuses. */
  taken: (by: Taken<D>) => never;
}>;

const sent = { by: [], system: ['installation'], asks: {} } as const;

/** How a name is taken and kept. */
const keeping = <D extends object, E extends Event>({ writes, taken }: Parts<D, E>) => {
  const command = commandsOf<Name<D>, E>();
  const others = (name: Name<D>, matter: string): void => {
    if (name.status !== 'free' && name.matter !== matter) taken(name);
  };
  const holdName = command('HoldName', {
    title: 'Hold a name for a matter（占用）',
    ...sent,
    fills: filledWith<Holding<D>>(),
    stage: (name, _, { matter }) => others(name, matter),
    rule: ({ matter, attempt, details }, name, act) => {
      if (name.status === 'on-record') return [];
      if (name.status === 'held' && name.attempt === attempt) return [];
      return [writes.held({ matter, attempt, details, since: act.now })];
    },
  });
  const confirmName = command('ConfirmName', {
    title: 'Confirm that its act is on record（确认占用）',
    ...sent,
    fills: filledWith<Readonly<{ matter: string; details: D }>>(),
    stage: (name, _, { matter }) => others(name, matter),
    rule: ({ matter, details }, name) =>
      name.status === 'on-record' ? [] : [writes.onRecord({ matter, details })],
  });
  return [holdName, confirmName] as const;
};

/** How a name is let go. */
const lettingGo = <D extends object, E extends Event>({ writes }: Parts<D, E>) => {
  const command = commandsOf<Name<D>, E>();
  const giveUpName = command('GiveUpName', {
    title: 'End an attempt that came to nothing（放弃占用）',
    ...sent,
    fills: filledWith<Readonly<{ matter: string; attempt: string; reason: string }>>(),
    rule: ({ matter, attempt, reason }, name) => {
      if (name.status !== 'held' || name.matter !== matter) return [];
      const alone = name.attempts.every((one) => one === attempt);
      return alone ? [writes.released({ matter, reason })] : [];
    },
  });
  const releaseName = command('ReleaseName', {
    title: 'Release a name（解除占用）',
    ...sent,
    fills: filledWith<Readonly<{ matter: string; attempt?: string; reason: string }>>(),
    rule: ({ matter, attempt, reason }, name) => {
      if (name.status === 'free' || name.matter !== matter) return [];
      const seen = name.status === 'held' ? name.attempt : undefined;
      return seen === attempt ? [writes.released({ matter, reason })] : [];
    },
  });
  return [giveUpName, releaseName] as const;
};

/**
 * A name that only one matter of the district may have at a time: an act that is fined, a receipt,
 * a credit code. One stream is one name, and its revision is the lock. Only processes ask, as the
 * system: whoever may do the act is asked by the matter.
 *
 * - `HoldName`: the first matter takes it, every other is refused. A further attempt of the same
 *   matter joins the first.
 * - `ConfirmName`: the act is on record. It also takes back a name that was let go meanwhile.
 * - `GiveUpName`: this attempt came to nothing. The name stays held while another attempt of its
 *   matter may still succeed.
 * - `ReleaseName`: no attempt came to anything, or what was on record fell. `attempt` is the latest
 *   that was seen; one that came since keeps the name.
 */
export const reservation = <D extends object, E extends Event>(parts: Parts<D, E>) => {
  const { stream, title, evolve } = parts;
  const initial: Name<D> = free;
  return noun({
    stream: { ...stream, knows: knownTo(evolve) },
    title,
    path: stream.category,
    initial,
    evolve,
    chapters: [{ title, commands: [...keeping(parts), ...lettingGo(parts)] }],
    begins: ['HoldName', 'ConfirmName', 'GiveUpName', 'ReleaseName'],
    unknown: ['name-unknown', 'Nobody ever took this name（没有人占用过这一名称）.'],
  });
};

/** One kind of name, as `reservation` makes it. */
export type Reservation<D extends object, E extends Event> = ReturnType<typeof reservation<D, E>>;
