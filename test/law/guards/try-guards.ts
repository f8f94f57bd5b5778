import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { keptUnder, standardCatalogue } from '#domain/law';
import { drawn, type Mutant } from '../../mutants/changes.js';
import { Houses } from '../../mutants/house.js';
import type { Tried } from '../../mutants/report.js';
import { Imports } from '../../mutants/specs.js';
import { distOf, Trying } from '../../mutants/trying.js';
import { guardsOfTheHouse, specsOfRules } from './house.js';
import { heldOtherwise, rowsOfWork } from './rows.js';

/** A row, what may go wrong with its guards, and what was seen of it. */
type Row = Readonly<{ row: string; mistakes: readonly Mutant[]; tried: readonly Tried[] }>;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Rows as they were asked for: of a whole work (`hazards`), or one by one. */
const asked = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) => rowsOfWork[word] ?? [word]);

const lineOf = ({ row, mistakes, tried }: Row): string => {
  const seen = tried.filter(({ by }) => by !== undefined).length;
  const entry = isEntry(row) ? 'entry' : '';
  const why =
    heldOtherwise[row] ?? (mistakes.length + entry.length === 0 ? 'NOBODY（无人守护）' : '');
  return `${row.padEnd(9)}${entry.padEnd(7)}${String(mistakes.length).padStart(5)}${String(tried.length).padStart(7)}${String(seen).padStart(7)}  ${why}`.trimEnd();
};

const printed = (rows: readonly Row[], tried: readonly Tried[]): string => {
  const survivors = tried.filter(({ by }) => by === undefined);
  return [
    'row      law   guards  tried   seen',
    ...rows.map(lineOf),
    '',
    `${tried.length} mistakes in guards, ${tried.length - survivors.length} seen by a spec（守护改动，测试发现）.`,
    ...survivors.map(
      ({ place, kind, was, becomes }) =>
        `  ${place}  ${kind}: ${was.replaceAll(/\s+/g, ' ').slice(0, 70)} → ${becomes.replaceAll(/\s+/g, ' ').slice(0, 50)}`,
    ),
  ].join('\n');
};

/**
 * Turns round each guard that holds one of these rows, one at a time (`count` of them by a seed, if
 * it is given), and tells row by row which were seen. Zero when all were, and every row is held.
 */
export const tryGuards = async (
  root: string,
  words: readonly string[],
  count?: number,
): Promise<number> => {
  const kept = join(root, '.data/mutants');
  mkdirSync(kept, { recursive: true });
  const houses = new Houses(root, kept);
  const dist = distOf(houses);
  const guards = guardsOfTheHouse(dist);
  const rows = asked(words).map((row) => ({ row, mistakes: guards.get(row) ?? [] }));
  const byName = new Map(rows.flatMap(({ mistakes }) => mistakes.map((one) => [one.name, one])));
  const all = drawn([...byName.values()], 'guards', count ?? byName.size);
  const files = new Set(all.map(({ file }) => file));
  const imports = new Imports(houses.first);
  const specs = specsOfRules(dist).filter((spec) =>
    [...imports.reachedFrom(spec)].some((file) => files.has(file)),
  );
  const trying = await Trying.over(houses, specs, [...files][0] ?? '');
  const tried: Tried[] = [];
  for (const mutant of all) {
    tried.push(await trying.tryOut(mutant));
    const last = tried.at(-1)!;
    say(
      `${tried.length}/${all.length} ${last.place} ${last.kind} ${last.by ? 'seen' : 'NOT SEEN'}`,
    );
  }
  trying.end();
  const names = (mistakes: readonly Mutant[]) => new Set(mistakes.map(({ name }) => name));
  const of = rows.map(({ row, mistakes }) => {
    const its = names(mistakes);
    return { row, mistakes, tried: tried.filter(({ name }) => its.has(name)) };
  });
  console.log(printed(of, tried));
  return tried.every(({ by }) => by !== undefined) && of.every(isHeld) ? 0 : 1;
};

const isHeld = ({ row, mistakes }: Row): boolean =>
  mistakes.length > 0 || row in heldOtherwise || isEntry(row);

const isEntry = (row: string): boolean =>
  standardCatalogue.versions(keptUnder(row, standardCatalogue)).length > 0;
