import type {
  ClockChange,
  ClockOutcome,
  ClockSet,
  Event,
  Instant,
  Owed,
  Recorded,
  RegistryView,
  Whose,
} from '#domain/kernel';
import type { Words } from '#domain/law';
import { heldThen } from '#domain/procedure';

/** Somebody as a person reads it. */
type Somebody = Readonly<{ id: string; name: string }>;

/** One thing that somebody in office owed in a matter, and what came of it（履职台账）. */
export type LedgerEntry = Readonly<{
  what: Words;
  clock: string;
  rule: string;
  since: Instant;
  due: Instant;
  outcome: 'running' | 'overdue' | ClockOutcome;
  doneAt?: Instant;
  /** Who held it when it was due, or holds it now, by the registry as it is known today. */
  heldBy: readonly Somebody[];
  /** Whom it was put down to when it was missed, by the registry as it was known then. */
  missedBy?: readonly Somebody[];
  /** The registry was corrected since: another would be named today. */
  otherwise: boolean;
  /** How far it climbed, and who was told（逐级上报）. */
  climbed: readonly Readonly<{ to: string; told: readonly Somebody[]; at: Instant }>[];
}>;

type Owing = {
  clock: string;
  set: ClockSet;
  /** Who owed it, and from when on: it may have been handed over. */
  owners: Readonly<{ from: Instant; owed: Owed }>[];
  since: Instant;
  ended?: Readonly<{ outcome: ClockOutcome; at: Instant }>;
  missedBy?: readonly string[];
  climbed: { to: string; told: readonly string[]; at: Instant }[];
};

type Noted = Readonly<{
  clocks?: readonly ClockChange[];
  clock?: string;
  missedBy?: readonly string[];
  to?: string;
  told?: readonly string[];
}>;

const set = (all: Owing[], event: Recorded, change: ClockChange): void => {
  const last = all.findLast(({ clock }) => clock === change.clock);
  if (change.op === 'stop') {
    if (last) last.ended = { outcome: change.outcome, at: change.at };
    return;
  }
  const { clock, owed } = change;
  const from = event.envelope.recordedAt;
  if (change.op === 'move' && last) {
    last.set = change.set;
    if (owed) last.owners.push({ from, owed });
    return;
  }
  const owners = owed ? [{ from, owed }] : [];
  all.push({ clock, set: change.set, since: event.envelope.validAt, owners, climbed: [] });
};

const note = (all: readonly Owing[], { type, data, envelope }: Recorded): void => {
  const { clock, missedBy, to = '', told = [] } = data as Noted;
  const last = all.findLast((one) => one.clock === clock);
  if (!last) return;
  if (type === 'ClockExpired' && missedBy) last.missedBy = missedBy;
  if (type === 'ClockEscalated') last.climbed.push({ to, told, at: envelope.recordedAt });
};

const owingsIn = (history: readonly Recorded[]): readonly Owing[] => {
  const all: Owing[] = [];
  for (const event of history) {
    for (const change of (event.data as Noted).clocks ?? []) set(all, event, change);
    note(all, event);
  }
  return all;
};

const outside: readonly string[] = ['holder', 'applicant'];

/** What the ledger of a matter is told with. */
export type Around = Readonly<{
  now: Instant;
  registry: RegistryView;
  nameOf: (rule: string) => Words;
  /** Whose the matter was at a moment. */
  whoseAt: (at: Instant) => Whose | undefined;
}>;

const outcomeOf = ({ ended, set: { due } }: Owing, now: Instant): LedgerEntry['outcome'] =>
  ended?.outcome ?? (due < now ? 'overdue' : 'running');

const owedAt = ({ owners }: Owing, at: Instant): Owed | undefined =>
  (owners.findLast(({ from }) => from <= at) ?? owners[0])?.owed;

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

const differ = (a: readonly string[], b: readonly string[]): boolean =>
  a.toSorted().join() !== b.toSorted().join();

type Naming = (people: readonly string[]) => readonly Somebody[];

const naming =
  (registry: RegistryView): Naming =>
  (people) =>
    people.map((id) => ({ id, name: registry.person(id)?.name ?? id }));

const missed = (
  by: readonly string[] | undefined,
  held: readonly string[],
  named: Naming,
): Pick<LedgerEntry, 'missedBy' | 'otherwise'> =>
  by === undefined ? { otherwise: false } : { missedBy: named(by), otherwise: differ(by, held) };

const entryOf = (owing: Owing, { now, registry, nameOf, whoseAt }: Around): LedgerEntry => {
  const { clock, ended, since, missedBy, set: latest } = owing;
  const at = earlier(latest.due, ended?.at ?? now);
  const owed = owedAt(owing, at);
  const held = heldThen({ set: latest, ...(owed && { owed }) }, whoseAt(at), registry, at);
  const named = naming(registry);
  return {
    what: owed?.what ?? nameOf(latest.rule),
    clock,
    rule: latest.rule,
    since,
    due: latest.due,
    outcome: outcomeOf(owing, now),
    ...(ended && { doneAt: ended.at }),
    heldBy: named(held),
    ...missed(missedBy, held, named),
    climbed: owing.climbed.map(({ to, told, at: when }) => ({ to, told: named(told), at: when })),
  };
};

/**
 * Everything that somebody in office owed in a matter: who held it when it was due, when it was
 * done, whom it was put down to when it was not, and how far it climbed. A correction in the
 * registry changes what would be said today, never what was said then.
 */
export const dutyLedger = <E extends Event>(
  history: readonly Recorded<E>[],
  around: Around,
): readonly LedgerEntry[] =>
  owingsIn(history)
    .filter(({ owners, set: { duty } }) => owners.length > 0 || !outside.includes(duty))
    .map((owing) => entryOf(owing, around));
