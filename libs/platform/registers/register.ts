import {
  type About,
  amended,
  type DataOf,
  type Event,
  type FactCorrected,
  isOfAnyStream,
  isOfCorrection,
  type Recorded,
  replaced,
  type StreamKind,
  type Told,
} from '#domain/kernel';
import { aboutOf, type PerKey, type PerStream, type Shared } from '#platform/following';

/**
 * What each event says to the row, beside what every event says. An event without its line does not
 * compile.
 */
export type Says<E extends Event, Row extends object> = {
  readonly [Type in E['type']]: (
    data: DataOf<E, Type>,
    row: Readonly<Row>,
    about: About,
  ) => Partial<Row>;
};

/** Nothing but what every event says. */
export const silent = () => ({});

/** A register（台账）as it is declared: one row per stream. */
export type SaidOfRegister<E extends Event, Row extends object> = Readonly<{
  name: string;
  /** Raise it when the fold changes: the table is then rebuilt beside the live one. */
  version: number;
  table: new () => Row;
  /** A row of which nothing is known but its stream. */
  unopened: (about: About) => Row;
  /** The events that make a row; the others change one that is there. */
  opens: readonly E['type'][];
  /** Absent where a row is what the rules of its stream make of its events. */
  says?: Says<E, Row>;
  /** What every event says when it has said its own. */
  every?: (row: Readonly<Row>, event: Recorded<E>) => Partial<Row>;
  shared?: Shared;
}>;

/** A register that can be followed, and folded anywhere else. */
export type Register<E extends Event = Event, Row extends object = object> = Omit<
  PerStream,
  'table' | 'next'
> &
  Readonly<{
    from: StreamKind<E>;
    table: new () => Row;
    next(event: Recorded<E>, row: Row | undefined): Row | undefined;
  }>;

type Saying<E extends Event, Row extends object> = Pick<SaidOfRegister<E, Row>, 'says' | 'every'>;

/** The row after an event that is no correction. */
const saidBy = <E extends Event, Row extends object>(
  { says, every }: Saying<E, Row>,
  row: Row,
  event: Recorded<E>,
): Row => {
  const { type, data } = event;
  const told: Row = { ...row, ...says?.[type as E['type']]?.(data, row, aboutOf(event)) };
  return every ? { ...told, ...every(told, event) } : told;
};

/**
 * The row after an event. A corrected fact says what it would have said, in the place of what it
 * said.
 */
const rowNext = <E extends Event, Row extends object>(
  saying: Saying<E, Row>,
  row: Row,
  event: Recorded<E>,
): Row => {
  const told: Told = { type: event.type, data: event.data };
  if (!isOfCorrection(told)) return saidBy(saying, row, event);
  const { every } = saying;
  const so = told.type === 'FactCorrected' ? corrected(saying, row, [event, told.data]) : row;
  return every ? { ...so, ...every(so, event) } : so;
};

const corrected = <E extends Event, Row extends object>(
  saying: Saying<E, Row>,
  row: Row,
  [event, fact]: readonly [Recorded<E>, FactCorrected['data']],
): Row => {
  const { of: type, entry: id, recorded, with: right } = fact;
  // The entry as it was told, and as it should have been: what its own fold says of it.
  const as = (data: object): Row => saidBy(saying, row, { ...event, id, type, data });
  return replaced(row, as(recorded), as(amended(recorded, right)));
};

/** Puts a register together: its table is a function of the events of its streams, said once. */
export const register = <E extends Event, Row extends object>(
  from: StreamKind<E>,
  { unopened, opens, says, every, ...rest }: SaidOfRegister<E, Row>,
): Register<E, Row> => {
  const opening = new Set<string>(opens);
  const saying = { ...(says && { says }), ...(every && { every }) };
  return {
    ...rest,
    from,
    kinds: [from],
    per: 'stream',
    knows: (type) =>
      opening.has(type) || Object.hasOwn(says ?? {}, type) || isOfAnyStream({ type }),
    next(event: Recorded<E>, before: Row | undefined): Row | undefined {
      const about = aboutOf(event);
      const row = before ?? (opening.has(event.type) ? unopened(about) : undefined);
      if (row === undefined) return undefined;
      return rowNext(saying, row, event);
    },
  };
};

/**
 * A register of things that any event of a stream may bring（文书）: `of` says which rows an event
 * makes.
 */
export type SaidOfThings<E extends Event, Row extends object> = Readonly<{
  name: string;
  version: number;
  table: new () => Row;
  types: readonly E['type'][];
  key: keyof Row;
  of: (event: Recorded<E>) => readonly Row[];
}>;

/** Puts a register of many rows per stream together. */
export const registerOfThings = <E extends Event, Row extends object>(
  from: StreamKind<E>,
  { types, key, of, ...rest }: SaidOfThings<E, Row>,
): PerKey => ({
  ...rest,
  kinds: [from],
  per: 'key',
  knows: (type) => isOfAnyStream({ type }) || types.some((known) => known === type),
  changes(event: Recorded<E>) {
    return of(event).map((set) => ({ key: { [key]: set[key] }, set }));
  },
});

/**
 * The row a history makes: the same fold as the worker's, for looking into the past. Nothing while
 * no event opened one.
 */
export const rowAfter = <E extends Event, Row extends object>(
  of: Register<E, Row>,
  history: readonly Recorded<E>[],
): Row | undefined =>
  history.reduce<Row | undefined>((row, event) => of.next(event, row), undefined);
