import type {
  About,
  Event,
  Projection,
  Recorded,
  RowChange,
  RowsProjection,
  StreamKind,
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

/** Either shape in which a context writes a projection. */
export type AnyProjection<E extends Event, Row extends object, Opening extends E['type']> =
  Projection<E, Row, Opening> | RowsProjection<E, Row>;

type Opens = Record<string, ((data: object, about: About, row?: object) => object) | undefined>;
type Changes = Record<string, ((data: object, row: object, about: About) => object) | undefined>;
type Rows = Record<
  string,
  ((data: object, about: About) => readonly RowChange<object>[]) | undefined
>;

/** Forgets the types of a projection; everything else stays. */
export const followed = <E extends Event, Row extends object, Opening extends E['type']>(
  projection: AnyProjection<E, Row, Opening>,
): Followed => ('rows' in projection ? perKey(projection) : perStream(projection));

const perStream = <E extends Event, Row extends object, Opening extends E['type']>(
  projection: Projection<E, Row, Opening>,
): PerStream => {
  const opens = projection.opens as Opens;
  const changes = projection.changes as Changes;
  return {
    ...common(projection),
    per: 'stream',
    knows: (type) => Object.hasOwn(opens, type) || Object.hasOwn(changes, type),
    next: (event, row) => {
      const open = opens[event.type];
      if (open) return open(event.data, aboutOf(event), row);
      return row && { ...row, ...changes[event.type]?.(event.data, row, aboutOf(event)) };
    },
  };
};

const perKey = <E extends Event, Row extends object>(
  projection: RowsProjection<E, Row>,
): PerKey => {
  const rows = projection.rows as Rows;
  return {
    ...common(projection),
    per: 'key',
    knows: (type) => Object.hasOwn(rows, type),
    changes: (event) => rows[event.type]?.(event.data, aboutOf(event)) ?? [],
  };
};

const common = ({
  name,
  version,
  from,
  table,
}: Readonly<{ name: string; version: number; from: StreamKind; table: RowClass }>) => ({
  name,
  version,
  kinds: [from],
  table,
});

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
