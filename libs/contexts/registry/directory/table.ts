/**
 * An immutable map from id to value. A new version shares all but one small leaf with the one
 * before, so that every decision can keep the version it saw and a log of many thousand events is
 * still folded quickly.
 */
export type Table<T> = Readonly<{ size: number; branches: readonly Branch<T>[] }>;

type Branch<T> = readonly Leaf<T>[];
type Leaf<T> = ReadonlyMap<string, T>;

const width = 64;

const noBranch: Branch<never> = Array.from({ length: width }, () => new Map<string, never>());

export const emptyTable: Table<never> = {
  size: 0,
  branches: Array.from({ length: width }, () => noBranch),
};

/** The value filed under that id. */
export const valueIn = <T>({ branches }: Table<T>, id: string): T | undefined => {
  const place = hashOf(id);
  return branches[place >>> 6]![place % width]!.get(id);
};

/** The next version of the table, with this value under that id. */
export const withValue = <T>(table: Table<T>, id: string, value: T): Table<T> => {
  const place = hashOf(id);
  const branch = table.branches[place >>> 6]!;
  const leaf = branch[place % width]!;
  const size = table.size + (leaf.has(id) ? 0 : 1);
  const grown = branch.with(place % width, new Map(leaf).set(id, value));
  return { size, branches: table.branches.with(place >>> 6, grown) };
};

/** All ids with their values, in no order that means anything. */
export function* entriesOf<T>({ branches }: Table<T>): Iterable<readonly [string, T]> {
  for (const branch of branches) for (const leaf of branch) yield* leaf;
}

/** FNV-1a of the id, folded to 12 bits: 64 branches of 64 leaves. */
const hashOf = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return ((hash >>> 20) ^ (hash >>> 8) ^ hash) & 0xfff;
};
