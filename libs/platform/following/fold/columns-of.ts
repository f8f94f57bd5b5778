import type { RowClass } from '#platform/tables';
import { type DataSource, TableColumn } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** One column of a row class, as SQL needs it. Values travel as text and are cast by PostgreSQL. */
export type RowColumn = Readonly<{
  name: string;
  property: string;
  /** SQL type, used in the table and in casts. */
  type: string;
  nullable: boolean;
  /** The default as SQL, if there is one. */
  otherwise: string | undefined;
  primary: boolean;
  toText: (value: unknown) => string | null;
  fromDriver: (value: unknown) => unknown;
  /** The value as it would come back from the table, as far as rules can tell the difference. */
  settled: (value: unknown) => unknown;
}>;

/**
 * The columns of a row class, in the order of the class. Throws on what a projection cannot keep.
 */
export const columnsOf = (readModels: DataSource, row: RowClass): readonly RowColumn[] => {
  const { columns, name } = readModels.getMetadata(row);
  if (!columns.some(({ isPrimary }) => isPrimary)) throw new Error(`${name} has no key.`);
  return columns.map((column) => {
    if (column.type === 'enum' || column.isGenerated || column.propertyPath.includes('.'))
      throw new Error(`${name}.${column.propertyPath}: write it as a plain text or jsonb column.`);
    return rowColumn(readModels, column);
  });
};

/** What a row says, as SQL, in a column that was thought of after its table was made. */
export const emptyOf = ({ nullable, type }: RowColumn): string => {
  if (nullable) return 'NULL';
  if (/array|\[\]$/.test(type)) return `'{}'`;
  return emptyOfKind[type] ?? 'NULL';
};

const emptyOfKind: Readonly<Record<string, string>> = {
  boolean: 'false',
  bigint: '0',
  integer: '0',
  jsonb: `'[]'`,
  text: `''`,
};

const rowColumn = ({ driver }: DataSource, column: ColumnMetadata): RowColumn => {
  const isJson = column.type === 'json' || column.type === 'jsonb';
  return {
    name: column.databaseName,
    property: column.propertyName,
    type: driver.createFullType(
      new TableColumn({
        name: column.databaseName,
        type: driver.normalizeType(column),
        length: driver.getColumnLength(column),
        isArray: column.isArray,
        ...(typeof column.precision === 'number' && { precision: column.precision }),
        ...(typeof column.scale === 'number' && { scale: column.scale }),
      }),
    ),
    nullable: column.isNullable,
    otherwise: driver.normalizeDefault(column),
    primary: column.isPrimary,
    toText: (value) =>
      value === null || value === undefined
        ? null
        : textOf(driver.preparePersistentValue(value, column)),
    fromDriver: (value) => driver.prepareHydratedValue(value, column) as unknown,
    settled: (value) => (isJson ? settledJson(value) : (value ?? null)),
  };
};

const settledJson = (value: unknown): unknown =>
  value === null || value === undefined
    ? null
    : isJson(value)
      ? value
      : (JSON.parse(JSON.stringify(value)) as unknown);

/**
 * Already as JSON would give it back, so that the way through text, taken at every event, can be
 * spared.
 */
const isJson = (value: unknown): boolean => {
  if (value === null || ['string', 'boolean'].includes(typeof value)) return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (Array.isArray(value)) return value.every(isJson);
  return typeof value === 'object' && isPlain(value);
};

const isPlain = (value: object): boolean =>
  Object.getPrototypeOf(value) === Object.prototype &&
  !('toJSON' in value) &&
  Object.values(value).every(isJson);

const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  if (Array.isArray(value)) return `{${value.map(element).join(',')}}`;
  return typeof value === 'object' ? JSON.stringify(value) : `${value as number | boolean}`;
};

const element = (value: unknown): string => {
  if (Array.isArray(value)) return textOf(value)!;
  const text = textOf(value);
  return text === null ? 'NULL' : `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
};
