/**
 * What a benchmark says. `ratio` = ours against the baseline of the same run; above 1 is better.
 */
export type Figure = Readonly<{
  name: string;
  unit: string;
  value: number;
  baseline: number;
  ratio: number;
  /** Milliseconds. */
  p50?: number;
  p99?: number;
  [more: string]: unknown;
}>;

/** How a number of tasks went. */
export type Measured = Readonly<{ perSecond: number; p50: number; p99: number; seconds: number }>;

/** Milliseconds that each task took, and seconds that all took. */
export type Timed = Readonly<{ times: readonly number[]; seconds: number }>;

/** Runs `total` tasks, so many at a time. */
export const timed = async (
  total: number,
  concurrency: number,
  task: (index: number) => Promise<unknown>,
): Promise<Timed> => {
  const times: number[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < total) {
      const index = next;
      next += 1;
      const start = performance.now();
      await task(index);
      times.push(performance.now() - start);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  return { times, seconds: (performance.now() - begun) / 1_000 };
};

/** Rate and latency of work that was done in pieces. */
export const told = (pieces: readonly Timed[]): Measured => {
  const times = pieces.flatMap((piece) => piece.times).sort((a, b) => a - b);
  const seconds = pieces.reduce((sum, piece) => sum + piece.seconds, 0);
  const at = (part: number): number => rounded(times[Math.floor((times.length - 1) * part)] ?? 0);
  return {
    perSecond: rounded(times.length / seconds),
    p50: at(0.5),
    p99: at(0.99),
    seconds: rounded(seconds),
  };
};

/** Runs `total` tasks, so many at a time, and tells rate and latency in milliseconds. */
export const measure = async (...asked: Parameters<typeof timed>): Promise<Measured> =>
  told([await timed(...asked)]);

/** Two decimals: more would pretend. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;
