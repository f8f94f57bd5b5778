import type { Event, WithClocks } from './message.js';
import { label, type Label } from '../values/label.js';
import type { LocalDate } from '../time/instant.js';
import { same } from '../values/same.js';

// Corrections of recorded facts（更正登记事实）: three events that any stream may have. No noun
// folds them itself: what a corrected fact makes of a state or a row follows from what the fact
// itself makes of it.

/** An event as it was told. */
export type Told = Readonly<{ type: string; data: object }>;

/**
 * A fact was recorded wrongly, somebody says, and how it was（提出更正）. It changes nothing
 * yet.
 */
export type CorrectionProposed = Event<
  'CorrectionProposed',
  WithClocks<{
    /** Revision of the event that is wrong, its id and its type. */
    event: number;
    entry: string;
    of: string;
    /** What is right, field by field, and what was recorded. */
    with: object;
    was: object;
    /** The whole event as it stood. */
    recorded: object;
    reason: string;
    by: string;
    proposedOn: LocalDate;
  }>
>;

/** Another person confirmed it: from now on it counts as if it had been recorded so（更正）. */
export type FactCorrected = Event<
  'FactCorrected',
  WithClocks<{
    event: number;
    entry: string;
    of: string;
    with: object;
    was: object;
    recorded: object;
    reason: string;
    proposedBy: string;
    by: string;
    correctedOn: LocalDate;
  }>
>;

/** What was proposed is not done（撤回更正）. */
export type CorrectionWithdrawn = Event<
  'CorrectionWithdrawn',
  WithClocks<{ event: number; reason: string; by: string; withdrawnOn: LocalDate }>
>;

export type CorrectionEvent = CorrectionProposed | FactCorrected | CorrectionWithdrawn;

/** What each is called in a history. */
export const correctionLabels: Readonly<Record<CorrectionEvent['type'], Label>> = {
  CorrectionProposed: label('Correction of a fact proposed', '提出更正登记事实'),
  FactCorrected: label('Fact corrected', '更正登记事实'),
  CorrectionWithdrawn: label('Correction withdrawn', '撤回更正'),
};

/** Whether an event is one of a correction: every stream knows them. */
export const isOfCorrection = (event: Readonly<{ type: string }>): event is CorrectionEvent =>
  Object.hasOwn(correctionLabels, event.type);

type Table = Readonly<Record<string, unknown>>;
const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The data of an event with what is right in the place of what was wrong. */
export const amended = <D extends object>(recorded: D, right: object): D => {
  const known = { ...recorded } as Table;
  const parts = Object.entries(right).map(([name, value]): readonly [string, unknown] => {
    const before = known[name];
    return [name, isTable(before) && isTable(value) ? amended(before, value) : value];
  });
  // What is right has the fields of what was recorded, as the noun declared them.
  return { ...recorded, ...Object.fromEntries(parts) };
};

/** Whether an entry of a list is the one that a fact made, and has only grown since. */
const hasGrownFrom = (now: unknown, was: unknown): boolean =>
  isTable(now) &&
  isTable(was) &&
  Object.entries(was).every(([name, value]) => typeof value === 'object' || same(now[name], value));

const inList = (now: readonly unknown[], was: unknown, is: unknown): readonly unknown[] => {
  if (!Array.isArray(was) || !Array.isArray(is) || was.length !== is.length) return now;
  const list: readonly unknown[] = is;
  return list.reduce<readonly unknown[]>((so, one, at) => {
    const before: unknown = was[at];
    if (same(before, one)) return so;
    return so.map((each) =>
      same(each, before) || hasGrownFrom(each, before) ? replaced(each, before, one) : each,
    );
  }, now);
};

/**
 * A value in which what followed from the wrong fact (`was`) is replaced by what follows from the
 * right one (`is`). What has been told otherwise since stands.
 */
export const replaced = <V>(now: V, was: unknown, is: unknown): V => {
  if (same(was, is)) return now;
  if (same(now, was)) return is as V;
  if (Array.isArray(now)) return inList(now, was, is) as V;
  if (!isTable(now) || !isTable(was) || !isTable(is)) return now;
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const changed = names.flatMap((name) => {
    const value = replaced(now[name], was[name], is[name]);
    return same(value, now[name]) ? [] : [[name, value] as const];
  });
  return { ...now, ...Object.fromEntries(changed) };
};

/** The corrections of a file: those that wait, and the corrected events as they stand. */
export type Corrections = Readonly<{
  waiting: Readonly<Record<string, CorrectionProposed['data']>>;
  done: Readonly<Record<string, object>>;
  /** Those that were withdrawn, with the reason. */
  withdrawn: Readonly<Record<string, string>>;
}>;

/** What any state may hold beside what its noun says of it. */
export type Corrected = Readonly<{ correctedFacts?: Corrections }>;

/** The corrections a state knows of. */
export const correctionsIn = (state: unknown): Corrections =>
  (isTable(state) ? (state as Corrected).correctedFacts : undefined) ?? {
    waiting: {},
    done: {},
    withdrawn: {},
  };

const after = (event: CorrectionEvent, known: Corrections): Corrections => {
  const { data } = event;
  const { [data.event]: _, ...others } = known.waiting;
  if (event.type === 'CorrectionProposed')
    return { ...known, waiting: { ...others, [data.event]: event.data } };
  const so = { ...known, waiting: others };
  if (event.type === 'CorrectionWithdrawn')
    return { ...so, withdrawn: { ...known.withdrawn, [data.event]: event.data.reason } };
  const { recorded, with: right } = event.data;
  return { ...so, done: { ...known.done, [data.event]: amended(recorded, right) } };
};

type Rows = Readonly<Record<string, ((state: never, data: never) => unknown) | undefined>>;

const told = <S>(rows: Rows, type: string, state: S, data: object): S =>
  (rows[type] as ((state: S, data: object) => S) | undefined)?.(state, data) ?? state;

/**
 * The state after an event of a correction: what the wrong fact made of it is replaced by what the
 * right one makes of it, and clocks are noted as those of any other event.
 */
export const afterCorrection = <S>(evolve: object, state: S, event: CorrectionEvent): S => {
  const rows = evolve as Rows;
  const correctedFacts = after(event, correctionsIn(state));
  const kept = { ...state, correctedFacts };
  const so = event.type === 'FactCorrected' ? factCorrected(rows, kept, event.data) : kept;
  const { clocks } = event.data;
  // A change of clocks and nothing else, whatever the noun.
  return clocks ? told(rows, 'ClocksRecomputed', so, { moved: [], clocks }) : so;
};

const factCorrected = <S>(rows: Rows, state: S, { of, recorded, with: right }: Fact): S =>
  replaced(state, told(rows, of, state, recorded), told(rows, of, state, amended(recorded, right)));

type Fact = Pick<FactCorrected['data'], 'of' | 'recorded' | 'with'>;

/** What every state may hold beside what its noun says of it. */
const beside = ['correctedFacts', 'wentOut'] as const;

/** The state after any other event: what is known beside what the noun itself says is kept. */
export const keepingWhatIsBeside = <S>(before: S, next: S): S => {
  if (!isTable(before) || !isTable(next)) return next;
  const was: Table = before;
  const so: Table = next;
  const lost = beside.filter((name) => was[name] !== undefined && so[name] === undefined);
  if (lost.length === 0) return next;
  return { ...next, ...Object.fromEntries(lost.map((name) => [name, was[name]])) };
};
