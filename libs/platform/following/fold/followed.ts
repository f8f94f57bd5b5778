import {
  type About,
  type DataOf,
  type Event,
  isOfAnyStream,
  type Recorded,
  type StreamKind,
} from '#domain/kernel';
import type { RowClass } from '#platform/tables';

type Common = Readonly<{
  name: string;
  version: number;
  /** Streams it is told of. */
  kinds: readonly StreamKind[];
  table: RowClass;
  /** An event type of these streams that it does not know is poison. */
  knows: (type: string) => boolean;
}>;

/**
 * What the rows of several projections have in common, seen as one: a view over all tables that are
 * shown, by the columns of `rows`; and lines that follow from a row, written with it into a table
 * of their own and seen as one by the name of `lines`. A line keeps its key for as long as its row
 * is there.
 */
export type Shared = Readonly<{
  rows: RowClass;
  lines: RowClass;
  linesOf(row: object): readonly object[];
}>;

/** One row per stream: the row after an event, or nothing while the stream has not opened one. */
export type PerStream = Common &
  Readonly<{
    per: 'stream';
    next(event: Recorded, row: object | undefined): object | undefined;
    shared?: Shared;
  }>;

/**
 * One change to a table of many rows per stream: `row` is created or merged into; `delete` removes
 * it.
 */
export type RowChange<Row extends object> =
  | Readonly<{ key: Partial<Row>; set: Partial<Row> }>
  | Readonly<{ key: Partial<Row>; delete: true }>;

/** As `RowChange`, or a change that needs the row as it stands (nothing when there is none). */
export type KeyChange =
  | RowChange<object>
  | Readonly<{
      key: object;
      merge: (row: Readonly<Record<string, unknown>> | undefined) => object;
    }>;

/**
 * Any number of rows: what an event does to rows named by (a leading part of) their primary key.
 */
export type PerKey = Common &
  Readonly<{ per: 'key'; changes(event: Recorded): readonly KeyChange[] }>;

/** A projection as the runner sees it, whatever the types of its events and rows. */
export type Followed = PerStream | PerKey;

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

type Rows = Record<
  string,
  ((data: object, about: About) => readonly RowChange<object>[]) | undefined
>;

/** Forgets the types of a table of many rows; everything else stays. */
export const followed = <E extends Event, Row extends object>({
  name,
  version,
  from,
  table,
  ...projection
}: RowsProjection<E, Row>): PerKey => {
  const rows = projection.rows as Rows;
  return {
    name,
    version,
    kinds: [from],
    table,
    per: 'key',
    knows: (type) => Object.hasOwn(rows, type) || isOfAnyStream({ type }),
    changes: (event) => rows[event.type]?.(event.data, aboutOf(event)) ?? [],
  };
};

/** What an event says about itself beside its data. */
export const aboutOf = ({
  id,
  stream,
  revision,
  position,
  created,
  envelope,
}: Recorded): About => ({
  id,
  stream,
  revision,
  position,
  created,
  envelope,
});
