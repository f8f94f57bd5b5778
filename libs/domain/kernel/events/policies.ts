import type { Recorded } from './envelope.js';
import type { DataOf, Event } from './message.js';
import type { StreamKind } from './stream-kind.js';

/** What an event says about itself beside its data: who, when, where in the log. */
export type About = Omit<Recorded, 'type' | 'data'> & Readonly<{ id: string }>;

/**
 * A read-model table as a function of events, one row per stream. `Opening` events make a row
 * (`row` is the one that stands already, when another opening event made it); every other event
 * changes it. A missing entry does not compile; an event that says nothing to the table has
 * `() => ({})`.
 */
export type Projection<E extends Event, Row extends object, Opening extends E['type']> = Readonly<{
  name: string;
  /** Raise it when the fold changes: the table is then rebuilt beside the live one. */
  version: number;
  from: StreamKind<E>;
  table: new () => Row;
  opens: {
    readonly [Type in Opening]: (data: DataOf<E, Type>, about: About, row?: Readonly<Row>) => Row;
  };
  changes: {
    readonly [Type in Exclude<E['type'], Opening>]: (
      data: DataOf<E, Type>,
      row: Readonly<Row>,
      about: About,
    ) => Partial<Row>;
  };
}>;

/**
 * One change to a table of many rows per stream: `row` is created or merged into; `delete` removes
 * it.
 */
export type RowChange<Row extends object> =
  | Readonly<{ key: Partial<Row>; set: Partial<Row> }>
  | Readonly<{ key: Partial<Row>; delete: true }>;

/** A table with any number of rows per event (documents of a case, entries of a worklist). */
export type RowsProjection<E extends Event, Row extends object> = Readonly<{
  name: string;
  version: number;
  from: StreamKind<E>;
  table: new () => Row;
  rows: {
    readonly [Type in E['type']]: (
      data: DataOf<E, Type>,
      about: About,
    ) => readonly RowChange<Row>[];
  };
}>;

/**
 * Turns another context's news into commands of our own, with id UUIDv5(event id, name): repeats
 * are harmless.
 */
export type Reaction<E extends Event = Event> = Readonly<{
  name: string;
  from: StreamKind<E>;
  on: {
    readonly [Type in E['type']]?: (
      data: DataOf<E, Type>,
      about: About,
    ) => readonly Readonly<{ category: string; id: string; type: string; data: object }>[];
  };
}>;
