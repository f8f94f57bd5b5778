import type { AnyVerb, MessageOf } from './command.js';
import { type Decide, type Decider, type Evolve, evolveOne } from './decider.js';
import type { Fields } from './fields.js';
import type { Citations } from '../values/refusal.js';
import type { Command, Event } from '../events/message.js';
import type { StreamKind } from '../events/stream-kind.js';
import type { Recurring } from '../time/recurring.js';
import type { WindowSaid } from '../time/window-said.js';
import type { AmountsOf } from '../people/amounts.js';
import type { Over } from '../people/over.js';
import { mustNotBeOwn } from '../people/own-matter.js';
import type { WhoActs } from '../people/who-acts.js';
import type { Whose } from '../people/whose.js';

/**
 * How a matter from paper, which began without a number, takes one with its first paper here: the
 * command that tells it, and the series of that year.
 */
export type NumberedLate<S> = Readonly<{
  by: string;
  series: (state: S, year: number) => string;
}>;

/** Commands that stand together in the documents of the API. */
export type Chapter<V = AnyVerb> = Readonly<{ title: string; commands: readonly V[] }>;

type Parts<S, E extends Event, C extends readonly Chapter<AnyVerb<S, E>>[]> = Readonly<{
  /** `enforcementCase`: of its streams, and before the names of its schemas. */
  stream: StreamKind<E>;
  /** What a person calls it: `Enforcement case（执法案件）`. */
  title: string;
  /** Where its doors are: `enforcement-cases`. */
  path: string;
  /**
   * What its id is called in paths, and its form, when that is not `id`: `calendars/:year`. A
   * command may ask for it as one of its fields.
   */
  id?: Fields;
  /**
   * Word before the ids made for new ones; ids follow from the idempotency key, so it never
   * changes.
   */
  idsFrom?: string;
  /**
   * Whose it is, as its state tells: who may act on it and who may read it is asked of that.
   * Nothing while it is nobody's.
   */
  whose?: (state: S) => Whose | undefined;
  /**
   * Since it is over（办结）, how its file is kept; nothing while it runs. What is left out is kept
   * on for as long as the register is（长期管理）.
   */
  over?: (state: S) => Over | undefined;
  /** What is owed, paid and open in it on a day（金额）; its bundles are reckoned again by that. */
  amounts?: AmountsOf<S>;
  /** The articles that say whose acts these are: whoever is of another office is told them. */
  whoseActs?: Citations;
  /**
   * It keeps who somebody is from those who act on it: no text is compared with that, or a preview
   * would tell who guesses.
   */
  vault?: true;
  /** How whoever acts stands to it, where that is more or less than being of its organs. */
  whoActs?: WhoActs<MessageOf<C[number]['commands'][number]>['type']>;
  /** What is owed for it time and again（周期性职责）. */
  recurs?: readonly Recurring[];
  /** What it counts of other files, and within how long（滚动计次）. */
  windows?: readonly WindowSaid[];
  /** How its papers are numbered where it began on paper, without a number. */
  numberedLate?: NumberedLate<S>;
  initial: S;
  evolve: Evolve<S, E>;
  chapters: C;
  /**
   * The commands that begin one, and what anything else asked of one that does not exist is
   * answered (404).
   */
  begins: readonly MessageOf<C[number]['commands'][number]>['type'][];
  unknown: readonly [code: string, reason: string];
}>;

/**
 * One kind of thing the bureau keeps a file on, said once: the decider, the doors, the documents,
 * history and lists of the product follow from it.
 */
export type Noun<S, E extends Event, V extends AnyVerb<S, E>> = StreamKind<E> &
  Decider<MessageOf<V>, S, E> &
  Readonly<{
    title: string;
    path: string;
    id?: Fields;
    whose?: (state: S) => Whose | undefined;
    over?: (state: S) => Over | undefined;
    amounts?: AmountsOf<S>;
    whoseActs?: Citations;
    vault?: true;
    whoActs?: WhoActs;
    recurs?: readonly Recurring[];
    windows?: readonly WindowSaid[];
    numberedLate?: NumberedLate<S>;
    idsFrom: string;
    chapters: readonly Chapter<V>[];
    commands: readonly V[];
    unknown: readonly [code: string, reason: string];
  }>;

/** Any noun, whatever its state. */
export type AnyNoun = StreamKind &
  Readonly<{
    title: string;
    path: string;
    id?: Fields;
    whose?: (state: never) => Whose | undefined;
    over?: (state: never) => Over | undefined;
    amounts?: AmountsOf<never>;
    whoseActs?: Citations;
    vault?: true;
    whoActs?: WhoActs;
    recurs?: readonly Recurring[];
    windows?: readonly WindowSaid[];
    numberedLate?: NumberedLate<never>;
    idsFrom: string;
    chapters: readonly Chapter[];
    commands: readonly AnyVerb[];
    begins?: Readonly<{ by: readonly string[] }>;
    unknown: readonly [code: string, reason: string];
    initial: unknown;
    evolve: object;
    decide: object;
    refers?: object;
  }>;

/**
 * The rules of a noun that was found by its category: what it takes and tells, only the two who
 * meet over it know.
 */
export const rulesOf = (noun: AnyNoun): AnyNoun & AnyRules => noun as AnyNoun & AnyRules;
type AnyRules = Decider<Command, unknown, Event> &
  Readonly<{
    whose?: (state: unknown) => Whose | undefined;
    over?: (state: unknown) => Over | undefined;
    amounts?: AmountsOf<unknown>;
    numberedLate?: NumberedLate<unknown>;
  }>;

/** Any command of a noun, as it is sent. */
export type CommandOf<X> = X extends { messages?: { command: infer C extends Command } }
  ? C
  : never;
/** Any event of a noun. */
export type EventOf<X> = X extends { messages?: { event: infer E extends Event } } ? E : never;
/** The state of a noun. */
export type StateOf<X> = X extends { initial: infer S } ? S : never;

type Table<C extends Command, S, E extends Event> = {
  readonly [Type in C['type']]: Decide<Extract<C, { type: Type }>, S, E>;
};

type References<C extends Command, S, E extends Event> = NonNullable<Decider<C, S, E>['refers']>;

/** Puts a noun together. Throws when two of its commands have one name or one door. */
export const noun = <S, E extends Event, const C extends readonly Chapter<AnyVerb<S, E>>[]>(
  said: Parts<S, E, C>,
): Noun<S, E, C[number]['commands'][number]> => {
  type Message = MessageOf<C[number]['commands'][number]>;
  const { stream, chapters, begins, unknown, idsFrom = 'noun', ...rest } = said;
  const commands = chapters.flatMap(({ commands }) => commands);
  once(commands.map(({ name }) => name));
  const doors = commands.filter(({ at }) => at !== undefined);
  once(doors.map(({ at, method = 'post' }) => `${method} ${at}`));
  const table = Object.fromEntries(commands.map((verb) => [verb.name, knowingWhose(verb, rest)]));
  const refers = Object.fromEntries(
    commands.flatMap(({ name, refers }) => (refers ? [[name, refers]] : [])),
  );
  return {
    ...rest,
    ...stream,
    idsFrom,
    chapters,
    commands,
    asking: (command) => commands.find(({ name }) => name === command)?.asks ?? {},
    unknown,
    begins: { by: begins, else: unknown },
    // Each name stands with the rule it was declared with, so that the table is what the type says.
    decide: table as Table<Message, S, E>,
    refers: refers as References<Message, S, E>,
  };
};

/**
 * Every rule of a noun is told whose the matter is, as its state says; where it begins, whose it
 * will be.
 */
const knowingWhose =
  <S, E extends Event>(
    { decide, evenInOwn }: AnyVerb<S, E>,
    { whose, evolve }: Pick<Parts<S, E, readonly Chapter<AnyVerb<S, E>>[]>, 'whose' | 'evolve'>,
  ): AnyVerb<S, E>['decide'] =>
  (asked, state, act) => {
    if (!whose) return decide(asked, state, act);
    const now = whose(state);
    if (now) return decide(asked, state, { ...act, whose: now });
    const events = decide(asked, state, act);
    const then = events.reduce((so, event) => evolveOne(evolve, so, event), state);
    if (!evenInOwn) mustNotBeOwn(whose(then), act);
    return events;
  };

const once = (names: readonly string[]): void => {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`${twice} is declared twice.`);
};
