import {
  type Act,
  type ClockChange,
  type ClockSet,
  type CorrectionProposed,
  correctionsIn,
  type FactCorrected,
  isLocalDate,
  type LocalDate,
  localDateOf,
  refuse,
  type Role,
  same,
  startOfDay,
  unknown,
} from '#domain/kernel';
import { type Clocked, move, type Running, start } from './clocks.js';

// What a correction says and what follows from it, whatever the noun.

/** What is right in an entry of that type, field by field. */
export type Fact = Readonly<{ of: string }> & Readonly<Record<string, unknown>>;
/** A correction as somebody asks for it. */
export type Asked = Readonly<{ event: number; fact: Fact; reason: string }>;
export type Proposal = CorrectionProposed['data'];

/** The entry as it stands: as it was recorded, or as it was corrected last. */
const recordedAt = (
  revision: number,
  of: string,
  state: unknown,
  { recorded }: Act,
): Readonly<{ entry: string; recorded: object }> => {
  if (!recorded)
    return unknown(
      'entry-unknown',
      `本卷没有第 ${revision} 版登记（there is no entry ${revision} on this file）.`,
    );
  if (recorded.type !== of)
    refuse(
      'another-entry',
      `第 ${revision} 版登记是 ${recorded.type}，不是 ${of}（entry ${revision} is no ${of}）.`,
    );
  return {
    entry: recorded.id,
    recorded: correctionsIn(state).done[revision] ?? recorded.data,
  };
};

type Table = Readonly<Record<string, unknown>>;
const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields that differ from what is on record, and what is on record of them. */
export const differingIn = (
  right: Table,
  recorded: Table,
): Readonly<{ with: Table; was: Table }> => {
  const parts = Object.entries(right).flatMap(([name, value]) => {
    const before = recorded[name];
    if (value === undefined || same(value, before)) return [];
    if (!isTable(value) || !isTable(before)) return [[name, value, before] as const];
    const inside = differingIn(value, before);
    return Object.keys(inside.with).length === 0 ? [] : [[name, inside.with, inside.was] as const];
  });
  return {
    with: Object.fromEntries(parts.map(([name, value]) => [name, value])),
    was: Object.fromEntries(parts.map(([name, , before]) => [name, before])),
  };
};

/** What a person proposes, held against what is on record. */
export const proposalOf = (
  asked: Asked,
  state: unknown,
  act: Act,
): Omit<Proposal, 'by' | 'proposedOn'> => {
  const { of, ...right } = asked.fact;
  const { entry, recorded } = recordedAt(asked.event, of, state, act);
  const differs = differingIn(right, { ...recorded });
  if (Object.keys(differs.with).length === 0)
    refuse('nothing-to-correct', '与现有登记相同，无须更正（this is what is on record）.');
  return { event: asked.event, entry, of, ...differs, recorded, reason: asked.reason };
};

const clockedIn = (state: unknown): Clocked =>
  isTable(state) && isTable(state['clocks']) ? (state as unknown as Clocked) : noClocks;
const noClocks: Clocked = { clocks: {}, lapsed: {} };

const isDay = (value: unknown): value is LocalDate =>
  typeof value === 'string' && isLocalDate(value);

/** The days that a correction changes, each with the right one. */
const daysIn = ({ with: right, was }: Pick<Proposal, 'with' | 'was'>) => {
  const before: Table = { ...was };
  return Object.entries(right).flatMap(
    ([name, is]): readonly (readonly [LocalDate, LocalDate])[] => {
      const old = before[name];
      if (isTable(is) && isTable(old)) return daysIn({ with: is, was: old });
      return isDay(is) && isDay(old) ? [[old, is]] : [];
    },
  );
};

type Set = Readonly<{ clock: string; set: ClockSet }>;

/** The clocks that an entry set. */
const setBy = (recorded: object): readonly Set[] => {
  const { clocks = [] } = recorded as Readonly<{ clocks?: readonly ClockChange[] }>;
  return clocks.flatMap((one) => (one.op === 'stop' ? [] : [{ clock: one.clock, set: one.set }]));
};

/** Clocks that ran from a wrong day run from the right one; what ran out too early runs again. */
const followed = (proposal: Proposal, state: unknown, act: Act): readonly ClockChange[] => {
  const clocked = clockedIn(state);
  const days = daysIn(proposal);
  return setBy(proposal.recorded).flatMap(({ clock, set }): readonly ClockChange[] => {
    const day = days.find(([was]) => localDateOf(set.facts.start) === was);
    if (!day) return [];
    const from = startOfDay(day[1]);
    const running: Running | undefined = clocked.clocks[clock];
    const why = 'fact corrected（更正登记事实）';
    if (running)
      return move(act, clocked, clock, { facts: (was) => ({ ...was, start: from }), why });
    if (clocked.lapsed[clock] === undefined) return [];
    const timer = { rule: set.rule, duty: set.duty as Role, name: clock };
    return [start(act, timer, { ...set.facts, start: from })];
  });
};

/** What a correction comes to when another person confirms it: exactly what its preview showed. */
export const correctedFact = (
  proposal: Proposal,
  state: unknown,
  act: Act,
  by: string,
): FactCorrected => {
  const { event, entry, of, with: right, was, recorded, reason, by: proposedBy } = proposal;
  const clocks = followed(proposal, state, act);
  const correctedOn = localDateOf(act.now);
  const said = { event, entry, of, with: right, was, recorded, reason };
  const data = { ...said, proposedBy, by, correctedOn };
  return { type: 'FactCorrected', data: clocks.length > 0 ? { ...data, clocks } : data };
};
