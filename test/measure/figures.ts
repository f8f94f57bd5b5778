import { dirname } from 'node:path';
import { commandLines, type CommandLines, terminateCase } from './command-lines.js';
import { filesOf, type Room, roomsOf } from './house.js';
import { codeLines } from './lines.js';
import { type Marks, marksOf, namesOf, noMarks } from './marks.js';
import { homesOf } from './notions.js';

export type Amount = Readonly<{ files: number; lines: number }>;

/** What the house measures, at one commit. */
export type Figures = Readonly<{
  rings: Readonly<Record<string, Amount>>;
  contexts: Readonly<Record<string, Amount>>;
  /** By context, then by role. */
  roles: Readonly<Record<string, Readonly<Record<string, Amount>>>>;
  tests: Amount;
  meanLines: number;
  longest: Readonly<{ file: string; lines: number }>;
  terminateCase: CommandLines;
  /** Folders with more than 25 files, and how many. */
  crowded: Readonly<Record<string, number>>;
  marks: Marks;
  /** Exported names that are at home in more than one file of the product, and in how many. */
  manyHomes: Readonly<Record<string, number>>;
  /** In how many files each notion of law or bookkeeping is written. */
  notions: Readonly<Record<string, number>>;
}>;

const amount = (rooms: readonly Room[]): Amount => ({
  files: rooms.length,
  lines: rooms.reduce((sum, { source }) => sum + codeLines(source), 0),
});

const by = <T>(
  rooms: readonly Room[],
  key: (room: Room) => string | undefined,
  told: (rooms: readonly Room[]) => T,
): Readonly<Record<string, T>> => {
  const groups = new Map<string, Room[]>();
  for (const room of rooms) {
    const name = key(room);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), room]);
  }
  return Object.fromEntries(
    [...groups]
      .map(([name, group]) => [name, told(group)] as const)
      .toSorted(([one], [other]) => one.localeCompare(other)),
  );
};

const counted = (all: readonly string[], least: number): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return Object.fromEntries(
    [...counts]
      .filter(([, count]) => count > least)
      .toSorted(([one, less], [other, more]) => more - less || one.localeCompare(other)),
  );
};

const marksIn = (rooms: readonly Room[]): Marks => {
  const sum = { ...noMarks };
  for (const { source } of rooms)
    for (const [mark, count] of Object.entries(marksOf(source)) as [keyof Marks, number][])
      sum[mark] += count;
  return sum;
};

/** Measures the house below a root, in the layout of today or of e8c4ee5. */
export const figuresOf = (root: string): Figures => {
  const rooms = roomsOf(root);
  const product = rooms.filter(({ test }) => !test);
  const whole = amount(product);
  const longest = product
    .map(({ path, source }) => ({ file: path, lines: codeLines(source) }))
    .reduce((one, other) => (other.lines > one.lines ? other : one));
  return {
    rings: by(product, ({ ring }) => ring, amount),
    contexts: by(product, ({ context }) => context, amount),
    roles: by(
      product,
      ({ context }) => context,
      (inside) => by(inside, ({ role }) => role, amount),
    ),
    tests: amount(rooms.filter(({ test }) => test)),
    meanLines: Math.round((whole.lines / whole.files) * 10) / 10,
    longest,
    terminateCase: commandLines(rooms, terminateCase),
    crowded: counted(
      filesOf(root)
        .filter((path) => !path.startsWith('migrations/'))
        .map((path) => dirname(path)),
      25,
    ),
    marks: marksIn(product),
    manyHomes: counted(
      product.flatMap(({ source }) => [...new Set(namesOf(source))]),
      1,
    ),
    notions: homesOf(product),
  };
};
