import {
  type Act,
  type ClockChange,
  type ClockFacts,
  type ClockOutcome,
  type ClocksRecomputed,
  type ClockSet,
  type Instant,
  type RecomputeClocks,
  recomputeClocks,
  refuse,
  type RingClock,
} from '#domain/kernel';

/** The clocks of one stream that run now, by name. */
export type Clocks = Readonly<Record<string, ClockSet>>;

/** The running clocks after the changes of one event. */
export const clocksAfter = (clocks: Clocks, changes: readonly ClockChange[] = []): Clocks =>
  changes.reduce<Clocks>((running, change) => {
    if (change.op !== 'stop') return { ...running, [change.clock]: change.set };
    return Object.fromEntries(Object.entries(running).filter(([name]) => name !== change.clock));
  }, clocks);

/** Starts a clock under a rule of law; `name` when several of a kind may run in one stream. */
export const start = (
  act: Act,
  rule: string,
  facts: ClockFacts,
  as: Readonly<{ duty: string; name?: string }>,
): Extract<ClockChange, { set: ClockSet }> => ({
  op: 'start',
  clock: as.name ?? rule,
  set: act.law.set(rule, facts, as.duty),
});

/** Sets a running clock anew after its facts changed; nothing when it does not run. */
export const move = (
  act: Act,
  clocks: Clocks,
  clock: string,
  change: Readonly<{ facts: (was: ClockFacts) => ClockFacts; why: string }>,
): readonly ClockChange[] => {
  const running = clocks[clock];
  if (!running) return [];
  const set = act.law.set(running.rule, change.facts(running.facts), running.duty, running);
  return [{ op: 'move', clock, set, why: change.why }];
};

const outcomeAt = (running: ClockSet, at: Instant): ClockOutcome =>
  running.standing || at <= running.due ? 'met' : 'late';

/** Stops those of the named clocks that run: in time, or late. */
export const stop = (
  clocks: Clocks,
  names: readonly string[],
  at: Instant,
): readonly ClockChange[] =>
  names.flatMap((clock) => {
    const running = clocks[clock];
    return running ? [{ op: 'stop' as const, clock, outcome: outcomeAt(running, at), at }] : [];
  });

/** Stops every clock of the matter: it no longer matters. `except` go on running. */
export const voidAll = (
  clocks: Clocks,
  at: Instant,
  except: readonly string[] = [],
): readonly ClockChange[] =>
  Object.keys(clocks)
    .filter((clock) => !except.includes(clock))
    .map((clock) => ({ op: 'stop', clock, outcome: 'void', at }));

/** Names a ring, so that it is answered once. */
export const ringName = ({ clock, due, kind, step }: RingClock['data']): string =>
  `${clock}@${due}/${kind}/${step}`;

/**
 * The clock that a ring is about, or nothing when the ring no longer matters: stopped, moved, standing or answered.
 * A ring before its time is refused, so that it comes again.
 */
export const rung = (
  clocks: Clocks,
  answered: readonly string[],
  ring: RingClock['data'],
  now: Instant,
): ClockSet | undefined => {
  const running = clocks[ring.clock];
  if (!running || running.standing || running.due !== ring.due) return undefined;
  if (answered.includes(ringName(ring))) return undefined;
  const over = now >= running.due;
  if (ring.kind === 'reminder') return over ? undefined : running;
  if (!over) refuse('clock-still-running', `The clock ${ring.clock} runs until ${running.due}.`);
  return running;
};

/** The running clocks of a stream under a new calendar, whatever the stream is about (CAL-16). */
export const recompute = (
  asked: RecomputeClocks['data'],
  state: Readonly<{ status?: string; clocks?: Clocks }>,
  act: Act,
): readonly ClocksRecomputed[] => recomputeClocks(asked, state.clocks ?? {}, act);
