import { ProblemException } from '#platform/http';
import {
  type ClockFacts,
  type ClockResult,
  type Explained,
  Refusal,
  unknown,
} from '#domain/kernel';
import {
  type BenchmarkStep,
  boundsOf,
  finesFor,
  fineWithin,
  type LawBook,
  type Means,
  type Notice,
  printClock,
  publish,
  ruleCard,
} from '#domain/law';
import type { LiveLaw } from '../../platform/law-now/live-law.js';
import { soundNotice } from './year/notice.js';
import { beyond, wrong } from './sound.js';

// Questions of what would be. Nothing here is stored; every answer follows from the law and what
// was asked.

/**
 * The law under a calendar known here (the one in force unless named), with further notices as if
 * they were published. Unknown (404) for a calendar this process has not been through.
 */
export const bookWith = (
  law: LiveLaw,
  { calendar, notices = [] }: Readonly<{ calendar?: string; notices?: readonly Notice[] }>,
): LawBook => {
  const book =
    calendar === undefined
      ? law.current()
      : (law.under(calendar) ??
        unknown(
          'calendar-unknown',
          `No calendar ${calendar} was in force here（此处未曾使用过日历版本 ${calendar}）.`,
        ));
  if (notices.length === 0) return book;
  notices.forEach(soundNotice);
  const workingDays = notices.reduce(publish, book.workingDays);
  return law.on(workingDays);
};

/** One line of an explanation, its reason in both languages. */
export type Line = Explained & Readonly<{ zh: string; en: string }>;

const lineOf = (line: Explained): Line => {
  const chinese = [...line.reason.matchAll(/（([^（）]*)）/g)].map(([, zh]) => zh);
  const english = line.reason.replaceAll(/（[^（）]*）/g, '').trim();
  return { ...line, zh: chinese.join('；') || line.reason, en: english || line.reason };
};

const isBeyond = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Refusal && error.code === 'beyond-the-calendar');

const within = <T>(field: string, ask: () => T): T => {
  try {
    return ask();
  } catch (error) {
    if (!isBeyond(error)) throw error;
    return wrong(field, 'calendar', beyond);
  }
};

/** What date comes out, why, day by day, and the same as a text for a person. */
export const clockWhatIf = (book: LawBook, rule: string, facts: ClockFacts) => {
  const result: ClockResult = within('start', () => book.clock(rule, facts));
  const entry = book.ruleOf(rule, facts);
  const { explanation, ...dates } = result;
  return {
    ...dates,
    standing: book.set(rule, facts, '').standing,
    card: ruleCard(book, entry.id, entry.from),
    explanation: explanation.map(lineOf),
    text: printClock(result),
  };
};

/**
 * A fine to think about: the article and the day of the act, and as much of the rest as is known.
 */
export type FineAsked = Readonly<{
  article: string;
  actOn: LawDate;
  decidedOn: LawDate;
  step?: string | undefined;
  benchmark?: BenchmarkStep | undefined;
  means: Means;
  fineFen?: number | undefined;
}>;
type LawDate = Parameters<typeof finesFor>[1];

/**
 * The ranges of an article; with a step its amounts, with a step of the benchmark the part it
 * leaves.
 */
export const fineWhatIf = (book: LawBook, asked: FineAsked) => {
  const { article, actOn, step, fineFen } = asked;
  const table = finesFor(article, actOn, book.catalogue);
  if (step === undefined) {
    if (asked.benchmark !== undefined || fineFen !== undefined)
      wrong('step', 'isDefined', 'name the step of the article as well（须指明档次）');
    return { table };
  }
  const steps = table.ranges.map((range) => range.step);
  const range =
    table.ranges.find((one) => one.step === step) ??
    wrong('step', 'isIn', `one of: ${steps.join(', ')}`);
  const bounds = amountsOf(book, range, asked);
  const fits =
    fineFen === undefined ? {} : { fits: bounds.minFen <= fineFen && fineFen <= bounds.maxFen };
  return { table, range, ...bounds, ...fits };
};

const amountsOf = (
  book: LawBook,
  range: Parameters<typeof boundsOf>[0],
  { benchmark, decidedOn, means }: FineAsked,
) =>
  benchmark === undefined
    ? boundsOf(range, means)
    : fineWithin(range, benchmark, { law: book, on: decidedOn, means });

/** At least one question must be there. */
export const asksSomething = (asked: object, ...fields: readonly string[]): void => {
  if (fields.some((field) => (asked as Record<string, unknown>)[field] !== undefined)) return;
  throw new ProblemException(
    400,
    'fields-not-valid',
    `Ask for at least one of: ${fields.join(', ')}（请至少填写一项：${fields.join('、')}）.`,
    fields.map((field) => ({ field, rule: 'isDefined', message: 'one of these is needed' })),
  );
};
