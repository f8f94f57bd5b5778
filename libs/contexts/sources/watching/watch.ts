import type { AlarmKind } from '../alarm/alarm.events.js';
import type { Limits } from '../point/point.events.js';
import { metresOff } from './corridor.js';

// What readings mean for a point, one after the other: pure, so that the same readings in the same
// order lead to the same alarms, however often they are gone through.

/** What was measured, and when in milliseconds; a value, or the place of a vehicle. */
export type Measurement = Readonly<{
  at: number;
  value?: number;
  latitude?: number;
  longitude?: number;
}>;

/**
 * A run of readings beyond a limit that is over: the first and the newest that are known of it,
 * when it was inside again, and whether its alarm was raised.
 */
type Run = Readonly<{ kind: Beyond; since: number; to: number; until: number; told: boolean }>;

type Beyond = Exclude<AlarmKind, 'silent'>;

/** What is known of a point by what was read so far; moments in milliseconds. */
export type Watched = Readonly<{
  last?: number;
  /** Beyond a limit, not yet for long enough. */
  beyond?: Readonly<{ kind: Beyond; since: number }>;
  /** The alarm that rings, and since when it was so. */
  rings?: Readonly<{ kind: Beyond; since: number }>;
  /** When it was inside last. */
  inside?: number;
  /**
   * The runs beyond a limit that were over last, the newest first; readings that come late may be
   * of one of them. One alone in what was kept before several were.
   */
  over?: Run | readonly Run[];
  /** It has been silent since. */
  silent?: Readonly<{ since: number }>;
}>;

/** What follows for an alarm: it is raised or cleared; `since` names it. */
export type Told = Readonly<{
  what: 'raise' | 'clear';
  kind: AlarmKind;
  since: number;
  at: number;
  value?: number;
  limit?: number;
}>;

/** So many runs that are over are remembered of each point. */
const keptRuns = 8;

const isOne = (over: Run | readonly Run[]): over is Run => !Array.isArray(over);

const runsOver = ({ over = [] }: Watched): readonly Run[] => (isOne(over) ? [over] : over);

/** With a run as it is now in place of what it was, or before the others. */
const withRun = (state: Watched, run: Run, was?: Run): Watched => {
  const others = runsOver(state);
  const over = was ? others.map((one) => (one === was ? run : one)) : [run, ...others];
  return { ...state, over: over.slice(0, keptRuns) };
};

type After = readonly [state: Watched, told: readonly Told[]];

const second = 1_000;

/** What is measured against the limits: of a vehicle, how far it is off its way. */
const measured = ({ value, latitude, longitude }: Measurement, { corridor }: Limits) => {
  if (!corridor) return value;
  if (latitude === undefined || longitude === undefined) return undefined;
  return metresOff(corridor.way, { latitude, longitude });
};

const limitOf = (kind: Beyond, { high, low, corridor }: Limits): number | undefined => {
  if (kind === 'off-corridor') return corridor?.metres;
  return kind === 'high' ? high : low;
};

/** Which limit a value is beyond; `back` makes it stay so until it is that far inside again. */
const isBeyond = (kind: Beyond, value: number, limits: Limits, back = 0): boolean => {
  const limit = limitOf(kind, limits);
  if (limit === undefined) return false;
  if (kind === 'low') return value <= limit + back;
  return kind === 'high' ? value >= limit - back : value > limit - back;
};

const kinds: readonly Beyond[] = ['high', 'low', 'off-corridor'];

const stillRings = (kind: Beyond, value: number, limits: Limits): boolean => {
  const { hysteresis = 0 } = limits;
  // Back at the edge of the band is inside again, unless that is the limit itself.
  const limit = limitOf(kind, limits);
  if (hysteresis > 0 && limit !== undefined) {
    if (kind === 'low') return value < limit + hysteresis;
    return value > limit - hysteresis;
  }
  return isBeyond(kind, value, limits);
};

type Measured = Readonly<{ at: number; value: number; limits: Limits }>;

/** What is rung no longer is cleared. */
const cleared = (state: Watched, { at, value, limits }: Measured): After => {
  const { rings, ...rest } = state;
  if (!rings || stillRings(rings.kind, value, limits)) return [state, []];
  const over: Run = { ...rings, to: at, until: at, told: true };
  return [withRun(rest, over), [{ what: 'clear', ...rings, at, value }]];
};

const raising = (kind: Beyond, since: number, { at, value, limits }: Measured): Told => {
  const limit = limitOf(kind, limits);
  return { what: 'raise', kind, since, at, value, ...(limit !== undefined && { limit }) };
};

/** What is beyond a limit for long enough is raised. */
const raised = (state: Watched, { at, value, limits }: Measured): After => {
  const { beyond, ...rest } = state;
  const kind = kinds.find((one) => isBeyond(one, value, limits));
  if (rest.rings) return [rest, []];
  if (kind === undefined) return [{ ...rest, inside: at }, []];
  const since = beyond?.kind === kind && !isGap(state, at, limits) ? beyond.since : at;
  if (at - since < limits.leastSeconds * second) return [{ ...rest, beyond: { kind, since } }, []];
  return [{ ...rest, rings: { kind, since } }, [raising(kind, since, { at, value, limits })]];
};

/** Nobody knows what was so while nothing came. */
const isGap = ({ last }: Watched, at: number, { silentSeconds }: Limits): boolean =>
  last !== undefined && at - last > silentSeconds * second;

/**
 * Until when a run at a moment in the past lasted at the longest; nothing where it is still so, by
 * what rings or is beyond now.
 */
const overBy = (state: Watched, kind: Beyond, at: number): number | undefined => {
  const { inside = -Infinity, last, beyond, rings } = state;
  if (at < inside) return inside;
  const now = rings ?? beyond;
  return now?.kind === kind ? undefined : (last ?? at);
};

/** The run that a late reading goes on with; nothing where it begins one. */
const runOf = (state: Watched, kind: Beyond, at: number, limits: Limits): Run | undefined =>
  runsOver(state).find(
    (over) =>
      over.kind === kind &&
      at >= over.since &&
      at < over.until &&
      at - over.to <= limits.silentSeconds * second,
  );

/** One inside ends the run that it comes after. */
const endedBy = (state: Watched, at: number): Watched => {
  const over = runsOver(state).find(({ to, until }) => at > to && at < until);
  return over ? withRun(state, { ...over, until: at }, over) : state;
};

/**
 * A reading that came after a newer one（迟到数据）: what is so now it cannot tell, but it raises
 * the alarm that it would have raised, which what was read since has cleared.
 */
const afterLate = (state: Watched, one: Measured): After => {
  const { at, value, limits } = one;
  const kind = kinds.find((each) => isBeyond(each, value, limits));
  if (kind === undefined) return [endedBy(state, at), []];
  const until = overBy(state, kind, at);
  if (until === undefined) return [state, []];
  const was = runOf(state, kind, at, limits);
  const run = was
    ? { ...was, to: Math.max(was.to, at) }
    : { kind, since: at, to: at, until, told: false };
  const { since } = run;
  if (run.told || run.to - since < limits.leastSeconds * second)
    return [withRun(state, run, was), []];
  return [
    withRun(state, { ...run, told: true }, was),
    [raising(kind, since, one), { what: 'clear', kind, since, at: run.until }],
  ];
};

/**
 * The next reading of a point. One of the moment of the last was seen; one that is older changes
 * nothing of what is so now.
 */
export const afterReading = (state: Watched, reading: Measurement, limits: Limits): After => {
  const { at } = reading;
  const value = measured(reading, limits);
  if (value === undefined || at === state.last) return [state, []];
  const one = { at, value, limits };
  if (state.last !== undefined && at < state.last) return afterLate(state, one);
  const { silent, ...heard } = state;
  const spoke: readonly Told[] = silent ? [{ what: 'clear', kind: 'silent', ...silent, at }] : [];
  const [inside, over] = cleared(heard, one);
  const [next, begun] = raised(inside, one);
  return [{ ...next, last: at }, [...spoke, ...over, ...begun]];
};

/**
 * Time passes without a reading: that is an alarm（数据中断）when it lasts. `upSince` is when this
 * program began to listen without a break; before, nobody would have heard it.
 */
export const afterSilence = (
  state: Watched,
  limits: Limits,
  { now, upSince, installedAt }: Readonly<{ now: number; upSince: number; installedAt: number }>,
): After => {
  const since = state.last ?? installedAt;
  const heardUntil = Math.max(since, upSince);
  if (state.silent || now - heardUntil <= limits.silentSeconds * second) return [state, []];
  return [{ ...state, silent: { since } }, [{ what: 'raise', kind: 'silent', since, at: now }]];
};
