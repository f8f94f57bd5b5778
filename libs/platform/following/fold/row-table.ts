import type { Position } from '#domain/kernel';
import { type Client, type Kept, kept, quoted, type RowClass } from '#platform/tables';
import type { DataSource } from 'typeorm';
import { columnsOf, type RowColumn } from './columns-of.js';

/** A row in memory, with the last event that touched it. `row` is nothing once it is deleted. */
export type Cell = Readonly<{
  row: Readonly<Record<string, unknown>> | undefined;
  stream: string;
  revision: number;
  position: Position;
}>;

/** What the platform writes beside the columns of the row class: which event the row stands at. */
const guards = [
  { name: '_stream', type: 'text' },
  { name: '_revision', type: 'bigint' },
  { name: '_commit', type: 'numeric(20)' },
  { name: '_prepare', type: 'numeric(20)' },
] as const;

type Row = Record<string, unknown>;

/** A table of lines that follow from the rows of another, and are written with them. */
export type Lines = Readonly<{ table: RowTable; of: (row: object) => readonly object[] }>;

const linesOf = ({ table, of }: Lines, cells: readonly Cell[]): readonly Cell[] =>
  cells.flatMap(({ row, ...at }) => of(row!).map((line) => ({ ...at, row: table.settled(line) })));

/** A row holds what its column cannot keep. */
export class Unstorable extends Error {}

const storable = <T>(value: () => T): T => {
  try {
    return value();
  } catch (error) {
    throw new Unstorable(String(error), { cause: error });
  }
};

/**
 * One physical table of a projection: loads the rows that a batch touches and writes them back in
 * one statement.
 */
export class RowTable {
  readonly columns: readonly RowColumn[];
  readonly keys: readonly RowColumn[];
  /** `"read"."case_docket__v3"`. */
  readonly relation: string;
  private readonly insert: Kept;
  private readonly select: Kept;
  private readonly selects = new Map<string, Kept>();

  constructor(
    readModels: DataSource,
    row: RowClass,
    readonly names: Readonly<{ schema: string; name: string; per: 'stream' | 'key' }>,
    readonly lines?: Lines,
  ) {
    this.columns = columnsOf(readModels, row);
    this.keys = this.columns.filter(({ primary }) => primary);
    this.relation = `${quoted(names.schema)}.${quoted(names.name)}`;
    this.insert = kept(this.insertStatement());
    this.select = kept(
      `SELECT ${listed([...this.columns, ...guards])} FROM ${this.relation} WHERE _stream = ANY($1::text[])`,
    );
  }

  /**
   * The row as it would come back from the table: no `undefined`, JSON without what JSON does not
   * keep.
   */
  settled(row: object): Readonly<Row> {
    const [given, kept]: Row[] = [row as Row, {}];
    for (const { property, settled } of this.columns) kept![property] = settled(given![property]);
    return kept!;
  }

  /** The primary key as text, to file rows under in memory. */
  keyOf(row: object): string {
    return JSON.stringify(this.keys.map(({ property, toText }) => toText((row as Row)[property])));
  }

  /** Rows of these streams, by stream. */
  async byStream(client: Client, streams: readonly string[]): Promise<ReadonlyMap<string, Cell>> {
    const { rows } = await client.query<Row>({ ...this.select, values: [streams] });
    return new Map(rows.map((row) => [row['_stream'] as string, this.cell(row)]));
  }

  /** Rows whose primary key begins with one of these; all of `keys` name the same columns. */
  async byKeys(client: Client, keys: readonly Row[]): Promise<readonly Cell[]> {
    const named = this.keys.filter(({ property }) => keys[0]?.[property] !== undefined);
    if (named.length === 0) return [];
    const values = named.map(({ property, toText }) => keys.map((key) => toText(key[property])));
    const { rows } = await client.query<Row>({ ...this.selectNaming(named), values });
    return rows.map((row) => this.cell(row));
  }

  /** Made once for each set of columns that keys name. */
  private selectNaming(named: readonly RowColumn[]): Kept {
    const names = listed(named);
    const known = this.selects.get(names);
    if (known) return known;
    const asked = kept(
      `SELECT ${[...this.columns, ...guards].map(({ name }) => `t.${quoted(name)}`).join(', ')} FROM ${this.relation} t JOIN (SELECT DISTINCT ${casts(named)}
      FROM unnest(${parameters(named)}) AS u(${names})) k USING (${names})`,
    );
    this.selects.set(names, asked);
    return asked;
  }

  /** Writes all cells: one insert-or-update for those with a row, one delete for those without. */
  async write(client: Client, cells: readonly Cell[], gone: readonly Row[] = []): Promise<void> {
    if (gone.length > 0) await this.remove(client, gone);
    const whole = cells.filter((cell) => cell.row);
    if (whole.length === 0) return;
    const values = [
      ...this.columns.map(({ property, toText }) =>
        whole.map(({ row }) => storable(() => toText(row![property]))),
      ),
      whole.map(({ stream }) => stream),
      whole.map(({ revision }) => String(revision)),
      whole.map(({ position }) => position.commit),
      whole.map(({ position }) => position.prepare),
    ];
    await client.query({ ...this.insert, values });
    if (this.lines) await this.lines.table.write(client, linesOf(this.lines, whole));
  }

  private async remove(client: Client, gone: readonly Row[]): Promise<void> {
    const { keys } = this;
    await client.query(
      `DELETE FROM ${this.relation} t USING (SELECT ${casts(keys)} FROM unnest(${parameters(keys)})
        AS u(${listed(keys)})) k WHERE ${keys.map(({ name }) => `t.${quoted(name)} = k.${quoted(name)}`).join(' AND ')}`,
      keys.map(({ property, toText }) => gone.map((row) => toText(row[property]))),
    );
  }

  private cell(row: Row): Cell {
    return {
      row: Object.fromEntries(
        this.columns.map(({ property, name, fromDriver }) => [property, fromDriver(row[name])]),
      ),
      stream: row['_stream'] as string,
      revision: Number(row['_revision']),
      position: { commit: row['_commit'] as string, prepare: row['_prepare'] as string },
    };
  }

  private insertStatement(): string {
    const every = [...this.columns, ...guards];
    const perStream = this.names.per === 'stream';
    const conflict = perStream ? '_stream' : listed(this.keys);
    const guard = perStream ? 't._revision < excluded._revision' : 't._commit <= excluded._commit';
    const set = every.map(({ name }) => `${quoted(name)} = excluded.${quoted(name)}`);
    return `INSERT INTO ${this.relation} AS t (${listed(every)})
      SELECT ${casts(every)} FROM unnest(${parameters(every)}) AS u(${listed(every)})
      ON CONFLICT (${conflict}) DO UPDATE SET ${set.join(', ')} WHERE ${guard}`;
  }
}

type Named = readonly Readonly<{ name: string; type: string }>[];

const listed = (columns: Named): string => columns.map(({ name }) => quoted(name)).join(', ');

const casts = (columns: Named): string =>
  columns.map(({ name, type }) => `u.${quoted(name)}::${type} AS ${quoted(name)}`).join(', ');

const parameters = (columns: Named): string =>
  columns.map((_, at) => `$${at + 1}::text[]`).join(', ');

/** Columns that every projected table has beside those of its row class. */
export const guardColumns: Named = guards;
