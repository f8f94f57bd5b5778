import { performance } from 'node:perf_hooks';
import chineseDays from 'chinese-days';
import { dateOfDay, dayNumber, type Instant, type LocalDate } from '#domain/kernel';
import { lawBook } from '#domain/law';

/** One line of `npm run bench`: `ratio` is ours against the baseline, above 1 is better. */
export type BenchResult = Readonly<{
  name: string;
  unit: string;
  value: number;
  baseline: number;
  ratio: number;
  p50: number;
  p99: number;
  explained: number;
  agreed: number;
}>;

const law = lawBook();
const first = dayNumber('2022-01-04' as LocalDate);
/** Rules of working days, with their amounts, as both sides know them. */
const rules = [
  ['ENF-D5', 5],
  ['ENF-D4', 7],
  ['LIC-D2', 20],
  ['EXE-D1', 10],
  ['LIC-D6', 10],
] as const;

type Case = Readonly<{ rule: string; amount: number; date: LocalDate; start: Instant }>;

const cases: readonly Case[] = Array.from({ length: 5_000 }, (_, i) => {
  const [rule, amount] = rules[i % rules.length]!;
  const date = dateOfDay(first + ((i * 37) % 1_600));
  return { rule, amount, date, start: `${date}T02:00:00.000Z` as Instant };
});

/** Clocks per second over all cases, for at least the given time. */
const rate = (work: (one: Case) => unknown, ms: number): number => {
  const begun = performance.now();
  let done = 0;
  do {
    for (const one of cases) work(one);
    done += cases.length;
  } while (performance.now() - begun < ms);
  return (done * 1_000) / (performance.now() - begun);
};

const percentiles = (work: (one: Case) => unknown): readonly [p50: number, p99: number] => {
  const micros = cases.map((one) => {
    const begun = performance.now();
    work(one);
    return (performance.now() - begun) * 1_000;
  });
  micros.sort((a, b) => a - b);
  const at = (share: number) => micros[Math.floor(micros.length * share)] ?? 0;
  return [at(0.5), at(0.99)];
};

const ours = ({ rule, start }: Case) => law.set(rule, { start }, 'officer');
const explained = ({ rule, start }: Case) => law.clock(rule, { start });
const theirs = ({ amount, date }: Case) => chineseDays.findWorkday(amount, date);

/**
 * Clocks set per second against date arithmetic of `chinese-days` on the same calendar; the dates
 * are compared first.
 */
export const run = async (): Promise<BenchResult> => {
  const agreed = cases.filter((one) => ours(one).dueDate === theirs(one)).length;
  if (agreed !== cases.length) throw new Error(`${cases.length - agreed} dates differ.`);
  rate(ours, 200);
  const value = rate(ours, 1_000);
  const baseline = rate(theirs, 1_000);
  const [p50, p99] = percentiles(ours);
  return {
    name: 'clock',
    unit: 'clocks/s',
    value: Math.round(value),
    baseline: Math.round(baseline),
    ratio: Number((value / baseline).toFixed(2)),
    p50: Number(p50.toFixed(2)),
    p99: Number(p99.toFixed(2)),
    explained: Math.round(rate(explained, 500)),
    agreed,
  };
};
