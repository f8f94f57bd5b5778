import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import type { Mutant } from './changes.js';

/** A mistake, and what saw it; nothing when nobody did. */
export type Tried = Mutant & Readonly<{ place: string; by?: string; ms: number }>;

/** Where it stands in the source. */
export const placeOf = ({ file, start }: Mutant, house: string): string => {
  const compiled = join(house, 'dist', file);
  const before = readFileSync(compiled, 'utf8').slice(0, start).split('\n');
  const map = new SourceMap(JSON.parse(readFileSync(`${compiled}.map`, 'utf8')));
  const found = map.findEntry(before.length - 1, before.at(-1)!.length);
  const line = 'originalLine' in found ? found.originalLine + 1 : '?';
  return `${file.replace(/\.js$/, '.ts')}:${line}`;
};

const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 87)}…` : line;
};

const percent = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : ((100 * part) / whole).toFixed(1)} %`;

/** Caught and survived by kind, then each survivor with its place. */
export const report = (tried: readonly Tried[], of: number): string => {
  const caught = (all: readonly Tried[]) => all.filter(({ by }) => by !== undefined).length;
  const kinds = [...new Set(tried.map(({ kind }) => kind))].toSorted();
  const line = (name: string, all: readonly Tried[]) =>
    `${name.padEnd(18)}${String(caught(all)).padStart(5)} of ${String(all.length).padStart(4)}  ${percent(caught(all), all.length)}`;
  const survivors = tried.filter(({ by }) => by === undefined);
  return [
    `Mistakes planted ${tried.length} of ${of} possible（植入错误）`,
    ...kinds.map((kind) =>
      line(
        kind,
        tried.filter((one) => one.kind === kind),
      ),
    ),
    line('all', tried),
    '',
    ...survivors.map(
      (one) => `${one.place}  ${one.kind}: ${short(one.was)}  →  ${short(one.becomes)}`,
    ),
    '',
  ].join('\n');
};
