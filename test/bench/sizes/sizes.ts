import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Cost } from '../cpu.js';
import type { Figure } from '../figure.js';
import type { Disk } from '../footprint.js';

// Every benchmark at every size, each in a process of its own: the memory that one held tells
// nothing of the next.

/** Those that can be run at another size. */
export const sized: readonly string[] = ['import', 'append', 'rebuild', 'project', 'asof'];

/** What such a benchmark tells. */
export type SizedFigure = Figure &
  Readonly<{
    times: number;
    perEvent: Cost;
    peakMb: Readonly<Record<string, number>>;
    disk: Disk;
  }>;

/** One benchmark at one size: its figure, or why there is none. */
export type Outcome = Readonly<{ name: string; times: number }> &
  (Readonly<{ figure: SizedFigure }> | Readonly<{ left: string }>);

/** Tables built anew, sorted and compared lie there twice for a while. */
const whileWorking = 1.5;
/** PostgreSQL's own journal, and room for everybody else. */
export const reserveBytes = 5e9;

/** What a run of that size will need on the disk, as far as a smaller one tells. */
export const neededBytes = ({ disk, times }: SizedFigure, wanted: number): number => {
  const all = Object.values(disk.databases).reduce((sum, bytes) => sum + bytes, 0);
  return Math.round(all * (wanted / times) * whileWorking);
};

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

/** Why a run of that size is left out, or nothing where the disk has room for it. */
export const leftOut = (
  smaller: SizedFigure,
  wanted: number,
  freeBytes: number,
): string | undefined => {
  const needed = neededBytes(smaller, wanted);
  if (needed + reserveBytes <= freeBytes) return undefined;
  return `left out: needs about ${gigabytes(needed)} and ${gigabytes(reserveBytes)} to spare, ${gigabytes(freeBytes)} free`;
};

const freeOn = (folder: string): number => {
  if (!existsSync(folder)) return freeOn(dirname(folder));
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

const head = ['bench', 'size', 'value', 'unit', 'ratio', 'CPU µs/event', 'peak MB', 'disk B/event'];

const cellsOf = (outcome: Outcome): readonly string[] => {
  const size = `${outcome.times}x`;
  if ('left' in outcome) return [outcome.name, size, outcome.left];
  const { value, unit, ratio, perEvent, peakMb, disk } = outcome.figure;
  const { all, ...each } = perEvent.cpuUs;
  const parts = Object.entries(each).map(([name, us]) => `${name} ${Math.round(us)}`);
  return [
    outcome.name,
    size,
    String(value),
    unit,
    String(ratio),
    `${Math.round(all ?? 0)} = ${parts.join(' + ')}`,
    String(peakMb.client),
    String(disk.bytesPerEvent),
  ];
};

/**
 * All outcomes, sizes of one benchmark below each other: a cost that stays flat is seen at a
 * glance.
 */
export const tableOf = (outcomes: readonly Outcome[]): string => {
  const order = [...new Set(outcomes.map(({ name }) => name))];
  const rows = outcomes
    .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name) || a.times - b.times)
    .map(cellsOf);
  // What stands in place of figures may be as wide as it likes.
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.filter((row) => row.length > 3).map((row) => row[at]!.length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join('  ')
      .trimEnd();
  return [head, ...rows].map(line).join('\n');
};

/** One run in a process of its own; its last line is the figure. Throws when it ends badly. */
const runOnce = async (name: string, times: number): Promise<SizedFigure> => {
  const child = fork(join(import.meta.dirname, 'run.js'), [name, `--times=${times}`, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let said = '';
  child.stdout!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`ended with ${code}`);
  return JSON.parse(said.trim().split('\n').at(-1)!) as SizedFigure;
};

type Asked = Readonly<{
  of: readonly string[];
  times: readonly number[];
  /** Hears of each run as it ends, so that one cut short has lost nothing. */
  ended: (outcome: Outcome) => void;
}>;

/** Runs each at each size, the small sizes of all first: the small tell whether the large fit. */
export const sizes = async ({ of, times, ended }: Asked): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  const smaller = new Map<string, SizedFigure>();
  for (const size of times.toSorted((a, b) => a - b))
    for (const name of of) {
      const outcome = await outcomeOf({ name, times: size }, smaller.get(name));
      if ('figure' in outcome) smaller.set(name, outcome.figure);
      outcomes.push(outcome);
      ended(outcome);
    }
  return outcomes;
};

const outcomeOf = async (
  one: Readonly<{ name: string; times: number }>,
  smaller: SizedFigure | undefined,
): Promise<Outcome> => {
  const left = smaller && leftOut(smaller, one.times, freeOn(smaller.disk.folder));
  if (left) return { ...one, left };
  try {
    return { ...one, figure: await runOnce(one.name, one.times) };
  } catch (error) {
    return { ...one, left: `failed: ${String(error)}` };
  }
};
