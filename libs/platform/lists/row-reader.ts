import { quoted, readSchema } from '#platform/tables';
import pg from 'pg';
import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/**
 * How rows of one class are read for a list: the same values as the ORM gives, without its
 * bookkeeping for each value, which cost a page of fifty more than the database did.
 */
export type RowReader<Row> = Readonly<{
  table: Readonly<{ schema: string; name: string }>;
  /** `"read"."licence_application"`. */
  relation: string;
  /** Every column, for SELECT. */
  columns: string;
  named: (property: string) => string;
  nullable: (property: string) => boolean;
  /** In which columns an index finds a part of a text（`@Index` with `fulltext`）. */
  searched: ReadonlySet<string>;
  types: pg.CustomTypesConfig;
  /** A row as it comes from the driver, in the order of `columns`. */
  read: (values: readonly unknown[]) => Row;
}>;

const readers = new WeakMap<EntityMetadata, RowReader<never>>();

/** The reader of a row class; made once for each connection. */
export const rowReader = <Row extends ObjectLiteral>(
  database: DataSource,
  table: EntityTarget<Row>,
): RowReader<Row> => {
  const metadata = database.getMetadata(table);
  const known = readers.get(metadata) as RowReader<Row> | undefined;
  if (known) return known;
  const made = readerOf<Row>(database, metadata);
  readers.set(metadata, made as RowReader<never>);
  return made;
};

const readerOf = <Row extends ObjectLiteral>(
  database: DataSource,
  metadata: EntityMetadata,
): RowReader<Row> => {
  const columnOf = (property: string): ColumnMetadata => {
    const column = metadata.findColumnWithPropertyName(property);
    if (!column) throw new TypeError(`${metadata.name} has no column ${property}.`);
    return column;
  };
  const searched = new Set(
    metadata.indices
      .filter(({ isFulltext }) => isFulltext)
      .flatMap(({ columns }) => columns.map(({ propertyName }) => propertyName)),
  );
  const table = { schema: metadata.schema ?? readSchema, name: metadata.tableName };
  return {
    table,
    relation: `${quoted(table.schema)}.${quoted(table.name)}`,
    columns: metadata.columns.map(({ databaseName }) => quoted(databaseName)).join(', '),
    named: (property) => quoted(columnOf(property).databaseName),
    nullable: (property) => columnOf(property).isNullable,
    searched,
    types: { getTypeParser: parserOf as pg.CustomTypesConfig['getTypeParser'] },
    read: readWith<Row>(database, metadata.columns),
  };
};

/**
 * A row is a copy of an empty one: V8 then knows the shape of all, and copying and writing one out
 * costs half.
 */
const readWith = <Row>(
  { driver }: DataSource,
  columns: readonly ColumnMetadata[],
): RowReader<Row>['read'] => {
  const empty = JSON.parse(
    JSON.stringify(Object.fromEntries(columns.map(({ propertyName }) => [propertyName, null]))),
  ) as Record<string, unknown>;
  const parts = columns.map((column) => ({
    name: column.propertyName,
    from: asItIs(column)
      ? undefined
      : (value: unknown): unknown => driver.prepareHydratedValue(value, column),
  }));
  return (values) => {
    const row = { ...empty };
    for (let at = 0; at < parts.length; at += 1) {
      const { name, from } = parts[at]!;
      row[name] = from ? from(values[at]) : values[at];
    }
    return row as Row;
  };
};

/** Types that the parsers below, or the driver's own, already give as the row has them. */
const plain = new Set(['text', 'date', 'boolean', 'int', 'integer', 'jsonb', 'timestamptz']);

const asItIs = (column: ColumnMetadata): boolean =>
  plain.has(String(column.type)) && (!column.transformer || column.type === 'timestamptz');

const { DATE, TEXT, TIMESTAMPTZ } = pg.types.builtins;

const utc = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?\+00$/;

/** `2026-07-08 09:30:00.5+00` as the text of an instant, `2026-07-08T09:30:00.500Z`. */
const momentOf = (text: string): string => {
  const [, day, time, part = ''] = utc.exec(text) ?? [];
  return day
    ? `${day}T${time}.${part.padEnd(3, '0')}Z`
    : (pg.types.getTypeParser(TIMESTAMPTZ)(text) as Date).toISOString();
};

const sameText = (text: string): string => text;

const parserOf = (type: (typeof pg.types.builtins)['TEXT']) => {
  if (type === TEXT || type === DATE) return sameText;
  return type === TIMESTAMPTZ ? momentOf : pg.types.getTypeParser(type);
};
