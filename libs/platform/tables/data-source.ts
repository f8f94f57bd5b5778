import { DataSource, getMetadataArgsStorage } from 'typeorm';

/** A row class of a read model. */
export type RowClass<Row extends object = object> = new () => Row;

/** Schema of the read models of the contexts, and of what the platform itself keeps beside them. */
export const readSchema = 'read';
export const platformSchema = 'platform';

/**
 * Every row class that was imported by this process: enough for an app that imports its contexts
 * first.
 */
const knownRows = (): RowClass[] =>
  getMetadataArgsStorage()
    .tables.map(({ target }) => target)
    .filter((target): target is RowClass => typeof target === 'function');

/** The columns of the primary key of a row class, also those that it has from the class above. */
export const keyColumnsOf = (row: RowClass): readonly string[] =>
  getMetadataArgsStorage()
    .columns.filter(
      ({ target, options }) =>
        options.primary === true &&
        typeof target === 'function' &&
        (target === row || target.prototype.isPrototypeOf(row.prototype)),
    )
    .map(({ propertyName }) => propertyName);

/**
 * Opens the database of the read models. Without `rows` it serves every row class imported so far.
 * Tables are never synchronised from classes: projections build theirs by version, migrations build
 * the rest. `answersWithinMs`: who asks for a person waits no longer, also for a connection.
 */
export const readModels = async (
  url: string,
  rows: readonly RowClass[] = knownRows(),
  poolSize = 20,
  answersWithinMs?: number,
): Promise<DataSource> =>
  new DataSource({
    type: 'postgres',
    url,
    schema: readSchema,
    entities: [...rows],
    synchronize: false,
    logging: false,
    poolSize,
    poolErrorHandler: () => undefined,
    extra: {
      keepAlive: true,
      // Opening a connection costs more than keeping it between two bursts of work.
      idleTimeoutMillis: 60_000,
      ...(answersWithinMs !== undefined && {
        query_timeout: answersWithinMs,
        connectionTimeoutMillis: answersWithinMs,
      }),
    },
  }).initialize();
