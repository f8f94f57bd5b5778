import {
  type Act,
  type Actor,
  type AnyNoun,
  type AnyVerb,
  type Event,
  type Instant,
  instant,
  plusMs,
  type Role,
} from '#domain/kernel';
import type { Sample } from '#testing';
import { type Case, cases } from '../catalogue/tried-nouns.js';

/** A command as it may be sent: by whom, with what, and when its sample happens. */
export type Move = Readonly<{
  verb: AnyVerb;
  sample: Sample;
  data: object;
  actors: readonly Actor[];
  at: Instant;
  /** When it happened, where it is entered afterwards（补录）. */
  happened?: Instant;
}>;

/** What time it is, and what the registers know: those in which the matter began. */
export type World = Readonly<{ at: Instant; registry?: Act['registry'] | undefined }>;

/** All that may be sent to one noun, by whom of its office, and the act it is sent in. */
export type Walker = Readonly<{
  noun: AnyNoun;
  moves: readonly Move[];
  /** Everybody whom a sample of the noun knows. */
  people: readonly Actor[];
  /** Every id that a sample names. */
  ids: readonly string[];
  act: (move: Move, world: World, actor: Actor) => Act;
}>;

type Tried = Case & Required<Pick<Case, 'sample' | 'office'>>;

const actorsOf = ({ verb, sample, office }: Tried): readonly Actor[] => [
  ...verb.by.map((role: Role) => (sample.as ?? office.somebody)(role)),
  ...verb.system.map((by): Actor => ({ kind: 'system', by, name: by })),
];

const moveOf = (one: Tried): Move => {
  const { verb, sample, office } = one;
  const actors = actorsOf(one);
  return { verb, sample, data: sample.data, actors, at: office.act({ ...sample.act }).now };
};

/** What any sample of the noun looked at: a walk may meet every one of these files. */
const factsOf = (its: readonly Tried[]): NonNullable<Act['facts']> =>
  its.flatMap(({ sample }) => sample.act?.facts ?? []);

/** Each of them once, though another object says the same. */
export const onceEach = <T extends object>(all: readonly T[]): readonly T[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

/** Each person once, in each capacity. */
const peopleOf = (its: readonly Tried[]): readonly Actor[] => {
  return onceEach(its.flatMap(actorsOf).filter(({ kind }) => kind === 'person'));
};

const isId = (verb: AnyVerb, name: string): boolean =>
  Object.hasOwn(verb.asks, name) && verb.asks[name]!.kind === 'id';

const idsOf = (its: readonly Tried[]): readonly string[] => [
  ...new Set(
    its.flatMap(({ verb, sample }) =>
      Object.entries(sample.data).flatMap(([name, value]) =>
        isId(verb, name) && typeof value === 'string' ? [value] : [],
      ),
    ),
  ),
];

/** The same request about somebody or something else that the samples know. */
export const ofOthers = ({ ids }: Walker, { verb }: Move, data: object): readonly object[] =>
  Object.entries(data).flatMap(([name, value]) =>
    isId(verb, name)
      ? ids.filter((one) => one !== value).map((one) => ({ ...data, [name]: one }))
      : [],
  );

const known = new WeakMap<Move['sample'], readonly Actor[]>();

/** Who may knock with that command: whoever its sample names, and others who hold the role. */
export const handsOf = ({ people }: Walker, { verb, sample, actors }: Move): readonly Actor[] => {
  const before = known.get(sample);
  if (before) return before;
  const holds = (one: Actor) =>
    one.kind === 'person' && verb.by.some((role) => one.capacity.roles.includes(role));
  const all = onceEach([...actors, ...people.filter(holds)]);
  known.set(sample, all);
  return all;
};

/** A walker of that noun, with what its samples know. */
export const walkerOf = (noun: AnyNoun, its: readonly Tried[]): Walker => {
  const facts = factsOf(its);
  const offices = new Map(its.map(({ verb, office }) => [verb.name, office]));
  return {
    noun,
    moves: its.map(moveOf),
    people: peopleOf(its),
    ids: idsOf(its),
    act: ({ verb, sample, happened }, { at, registry }, actor) => {
      const { act } = offices.get(verb.name)!;
      const known = registry ?? act({}).registry;
      const now = { now: at, validAt: happened ?? at, actor, registry: known };
      return { ...act({ ...sample.act, ...now }), facts };
    },
  };
};

/** A walker for every noun that the catalogue of commands tries. */
export const walkers: readonly Walker[] = [...new Set(cases.map(({ noun }) => noun))].map((noun) =>
  walkerOf(
    noun,
    cases.filter((one): one is Tried => one.noun === noun && one.sample !== undefined),
  ),
);

const day = /^\d{4}-\d\d-\d\d$/;
const moment = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/;
const dayMs = 24 * 3_600_000;

const shifted = (text: string, ms: number): string => {
  if (moment.test(text)) return plusMs(instant(text), ms);
  if (!day.test(text)) return text;
  const days = Math.round(ms / dayMs) * dayMs;
  return new Date(Date.parse(text) + days).toISOString().slice(0, 10);
};

/** The same value so much later: every day and moment in it moves along. */
export const later = (value: unknown, ms: number): unknown => {
  if (typeof value === 'string') return shifted(value, ms);
  if (Array.isArray(value)) return value.map((one) => later(one, ms));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, later(one, ms)]));
};

type Told = readonly (readonly [name: string, value: unknown])[];

/** What a field may say, where it is one of few words, or yes or no. */
const wordsOf = (verb: AnyVerb, name: string): readonly unknown[] => {
  const field = Object.hasOwn(verb.asks, name) ? verb.asks[name]! : undefined;
  if (field?.kind === 'word') return field.words;
  return field?.kind === 'flag' ? [true, false] : [];
};

/** Beyond so many, each word is said otherwise by itself only. */
const mostTogether = 40;

/** The same request with each other word that its fields know: one by one, or all together. */
export const inOtherWords = ({ verb }: Move, data: object): readonly object[] => {
  const known = Object.keys(verb.asks).filter((name) => wordsOf(verb, name).length > 0);
  const together = known.reduce<readonly Told[]>(
    (so, name) =>
      so.flatMap((told) => wordsOf(verb, name).map((one): Told => [...told, [name, one]])),
    [[]],
  );
  const singles = known.flatMap((name) => wordsOf(verb, name).map((one): Told => [[name, one]]));
  const all = together.length <= mostTogether ? together : singles;
  return all.map((told) => ({ ...data, ...Object.fromEntries(told) }));
};

/** What stands on record under each name, the latest first. */
const onRecord = (value: unknown, found: Map<string, unknown[]>): void => {
  if (Array.isArray(value)) return value.forEach((one) => onRecord(one, found));
  if (typeof value !== 'object' || value === null) return;
  for (const [name, one] of Object.entries(value)) {
    found.set(name, [one, ...(found.get(name) ?? [])]);
    onRecord(one, found);
  }
};

const found = new WeakMap<readonly Event[], ReadonlyMap<string, readonly unknown[]>>();

/** What a history has on record under each name; looked for once. */
const foundIn = (events: readonly Event[]): ReadonlyMap<string, readonly unknown[]> => {
  const known = found.get(events);
  if (known) return known;
  const all = new Map<string, unknown[]>();
  for (const event of events) onRecord(event.data, all);
  found.set(events, all);
  return all;
};

const different = (values: readonly unknown[], from: unknown): readonly unknown[] => {
  const all = new Map(values.map((one) => [JSON.stringify(one), one]));
  all.delete(JSON.stringify(from));
  return [...all.values()].slice(0, 3);
};

/** The same request with what this matter has on record under the names of its fields. */
export const asOnRecord = (data: object, events: readonly Event[]): readonly object[] => {
  const all = foundIn(events);
  const others = Object.entries(data).map(
    ([name, value]) => [name, different(all.get(name) ?? [], value)] as const,
  );
  const latest = others.flatMap(([name, [one]]) => (one === undefined ? [] : [[name, one]]));
  if (latest.length === 0) return [];
  const singles = others.flatMap(([name, values]) =>
    values.map((one) => ({ ...data, [name]: one })),
  );
  return [{ ...data, ...Object.fromEntries(latest) }, ...singles];
};

type Ring = Readonly<{ clock: string; due: Instant }>;
type Started = Readonly<{
  clocks?: readonly Readonly<{ clock: string; set?: { due: Instant } }>[];
}>;

/** The clocks that were set in a history, each with when it runs out. */
export const ringsOf = (events: readonly Event[]): readonly Ring[] =>
  events.flatMap(({ data }) =>
    ((data as Started).clocks ?? []).flatMap(({ clock, set }) =>
      set ? [{ clock, due: set.due }] : [],
    ),
  );

/** Where a history begins: nothing, or that of a sample. */
export type Beginning = World & Readonly<{ events: readonly Event[] }>;

/** Every history a walk of that noun may begin with. */
export const beginningsOf = ({ moves }: Walker): readonly Beginning[] =>
  moves.map(({ sample, at }) => ({
    events: sample.history,
    at,
    registry: sample.act?.registry,
  }));
