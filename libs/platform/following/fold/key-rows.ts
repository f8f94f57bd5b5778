import type { Recorded } from '#domain/kernel';
import type { Client } from '#platform/tables';
import type { KeyChange } from './followed.js';
import type { Changed, Prepared, RowSet } from './prepared.js';
import type { Cell, RowTable } from './row-table.js';

type Index = Map<string, Set<string>>;
type Row = Readonly<Record<string, unknown>>;

/**
 * Many rows per stream, named by primary key. A change that names only part of the key means every
 * row that has it; one that names all of it makes the row when there is none.
 */
export class KeyRows implements RowSet {
  private readonly cells = new Map<string, Cell>();
  /** The primary key of each cell, which outlives a deleted row. */
  private readonly keys = new Map<string, Row>();
  private readonly stored = new Set<string>();
  private readonly dirty = new Set<string>();
  /** For each combination of key columns in use: which cells have which values. */
  private readonly indexes = new Map<string, Index>();

  constructor(private readonly table: RowTable) {}

  load = async (client: Client, prepared: readonly Prepared[]): Promise<void> => {
    this.expect(prepared);
    const groups = new Map<string, Row[]>();
    for (const { key } of prepared.flatMap(({ changes }) => changes)) {
      const signature = this.signature(key as Row);
      const group = groups.get(signature);
      if (group) group.push(key as Row);
      else groups.set(signature, [key as Row]);
    }
    for (const group of groups.values())
      for (const cell of await this.table.byKeys(client, group)) {
        this.stored.add(this.table.keyOf(cell.row!));
        this.put(cell.row!, cell);
      }
  };

  expect = (prepared: readonly Prepared[]): void => {
    for (const { key } of prepared.flatMap(({ changes }) => changes)) {
      const signature = this.signature(key as Row);
      if (this.indexes.has(signature)) continue;
      const index: Index = new Map();
      this.indexes.set(signature, index);
      for (const [own, identity] of this.keys) this.file(index, signature, own, identity);
    }
  };

  take = ({ event, changes }: Prepared): void => {
    const next = changes.map((change) => this.checked(change));
    for (const change of next) this.apply(event, change);
  };

  pass = (): void => undefined;

  changed = (): Changed => {
    const touched = [...this.dirty];
    const isGone = (key: string) => !this.cells.get(key)!.row;
    return {
      cells: touched.filter((key) => !isGone(key)).map((key) => this.cells.get(key)!),
      gone: touched
        .filter((key) => isGone(key) && this.stored.has(key))
        .map((key) => this.keys.get(key)!),
    };
  };

  private apply(event: Recorded, change: KeyChange): void {
    const named = change.key as Row;
    const whole = this.columnsIn(named).length === this.table.keys.length;
    const makes = whole && !('delete' in change);
    for (const key of whole ? [this.table.keyOf(named)] : this.matching(named)) {
      const before = this.cells.get(key)?.row;
      if (before || makes) this.change(event, this.keys.get(key) ?? named, change);
    }
  }

  private change(event: Recorded, identity: Row, change: KeyChange): void {
    const key = this.table.keyOf(identity);
    const before = this.cells.get(key)?.row;
    const values = newValues(change, before);
    const row = values && this.table.settled({ ...before, ...values, ...identity });
    this.put(identity, { ...event, row });
    this.dirty.add(key);
  }

  private put(identity: Row, { row, stream, revision, position }: Cell): void {
    const key = this.table.keyOf(identity);
    this.cells.set(key, { row, stream, revision, position });
    if (this.keys.has(key)) return;
    const own = this.table.keys.map(({ property }) => [property, identity[property]] as const);
    this.keys.set(key, Object.fromEntries(own));
    for (const [signature, index] of this.indexes) this.file(index, signature, key, identity);
  }

  private file(index: Index, signature: string, key: string, identity: Row): void {
    const values = this.valuesOf(signature.split('\n'), identity);
    const cells = index.get(values);
    if (cells) cells.add(key);
    else index.set(values, new Set([key]));
  }

  private matching(named: Row): readonly string[] {
    const signature = this.signature(named);
    const values = this.valuesOf(signature.split('\n'), named);
    return [...(this.indexes.get(signature)?.get(values) ?? [])];
  }

  private checked(change: KeyChange): KeyChange {
    const named = this.columnsIn(change.key as Row).length;
    if (named === 0 || named !== Object.keys(change.key).length)
      throw new Error(`a row of ${this.table.relation} is named by columns that are not its key`);
    return change;
  }

  private columnsIn(key: Row): readonly string[] {
    return this.table.keys
      .map(({ property }) => property)
      .filter((property) => key[property] !== undefined);
  }

  private signature(key: Row): string {
    return this.columnsIn(key).join('\n');
  }

  private valuesOf(properties: readonly string[], row: Row): string {
    return JSON.stringify(
      this.table.keys
        .filter(({ property }) => properties.includes(property))
        .map(({ property, toText }) => toText(row[property])),
    );
  }
}

/** What a change makes of a row; nothing where it takes it away. */
export const newValues = (change: KeyChange, before: Cell['row']): object | undefined => {
  if ('delete' in change) return undefined;
  return 'merge' in change ? change.merge(before) : change.set;
};
