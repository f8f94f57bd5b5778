import {
  type Act,
  type ClockChange,
  type Event,
  fields,
  label,
  type LabelsOf,
  type LocalDate,
  localDateOf,
  type WithClocks,
} from '#domain/kernel';
import type { Counted } from './window.js';

const { day, id, optional, text, whole } = fields;

/** A fact of another file as the counting one keeps it（计次事实）. */
export type FactOfFile = Counted &
  Readonly<{
    /** The rule whose window counts it: `HAZ-D10`. */
    rule: string;
    /** What kind of fact it is to that rule: by which law a penalty is. */
    as: string;
    /** The file it stands in, and the event that told it. */
    from: string;
    event: string;
  }>;

/** A fact of another file counts here from now on（计入）. */
export type FactCounted = Event<'FactCounted', WithClocks<FactOfFile>>;
/** It counts no longer: it was taken back where it stands（不再计入）. */
export type FactStruck = Event<
  'FactStruck',
  WithClocks<{ rule: string; fact: string; because: string; struckOn: LocalDate }>
>;
export type CountingEvent = FactCounted | FactStruck;

/** What each is called in a history. */
export const countingLabels: LabelsOf<CountingEvent> = {
  FactCounted: label('Counted here', '计入次数'),
  FactStruck: label('Counts no longer', '不再计入次数'),
};

/** For `takesBack` of its stream: a struck fact takes back the one that was counted. */
export const factsTakenBack = {
  FactStruck: {
    of: ['FactCounted'] as const,
    which: ({ rule, fact }: FactStruck['data'], { data }: Event): boolean =>
      'fact' in data && data.fact === fact && 'rule' in data && data.rule === rule,
  },
};

/** What a matter that counts remembers: the facts that count now. */
export type Counting = Readonly<{ counted?: readonly FactOfFile[] }>;

const isIt =
  ({ rule, fact }: Pick<FactOfFile, 'rule' | 'fact'>) =>
  (one: FactOfFile): boolean =>
    one.rule === rule && one.fact === fact;

const without = ({ counted = [] }: Counting, gone: Pick<FactOfFile, 'rule' | 'fact'>) =>
  counted.filter((one) => !isIt(gone)(one));

/** What its events change of any matter that counts. */
export const countingChanges = {
  FactCounted: (was: Counting, { rule, fact, on, as, times, from, event }: FactOfFile) => ({
    counted: [
      ...without(was, { rule, fact }),
      { rule, fact, on, as, ...(times !== undefined && { times }), from, event },
    ],
  }),
  FactStruck: (was: Counting, { rule, fact }: Pick<FactStruck['data'], 'rule' | 'fact'>) => ({
    counted: without(was, { rule, fact }),
  }),
};

/** The facts that count under a rule now, of these kinds or of any. */
export const countedIn = (
  { counted = [] }: Counting,
  rule: string,
  kinds?: readonly string[],
): readonly FactOfFile[] =>
  counted.filter((one) => one.rule === rule && (!kinds || kinds.includes(one.as)));

/** What follows in clocks for a matter that counts, as it will be after the fact came or went. */
export type FollowingClocks<S> = (after: S, act: Act) => readonly ClockChange[];

const clocksOf = <S extends Counting>(
  follows: FollowingClocks<S> | undefined,
  after: S,
  act: Act,
) => {
  const clocks = follows?.(after, act) ?? [];
  return clocks.length > 0 ? { clocks } : {};
};

const asked = {
  rule: text({ about: 'Rule whose window counts it（计次规则）', max: 40, example: 'HAZ-D10' }),
  fact: text({ about: 'What it is known by（事实编号）', max: 200 }),
};

/**
 * How a noun counts facts of other files（滚动计次）. `counts` says whether one counts for the
 * matter as it is; `follows` which duty follows from the count.
 */
export const countingFacts = <S extends Counting>(
  said: Readonly<{ counts: (fact: FactOfFile, state: S) => boolean; follows?: FollowingClocks<S> }>,
) =>
  ({
    title: 'A fact of another file counts here（计入次数）',
    by: [],
    system: ['reaction'],
    asks: {
      ...asked,
      on: day({ about: 'Happened on（发生日期）', happened: true }),
      as: text({ about: 'As what it counts（计次类别）', max: 40, example: 'WSL' }),
      times: optional(
        whole({ about: 'Parts that count for themselves（按项计次）', min: 1, max: 1_000 }),
      ),
      from: text({ about: 'File it stands in（所在案卷）', max: 200 }),
      event: id({ about: 'Event that told it（来源事件）' }),
    },
    repeat: (fact: FactOfFile, { counted = [] }: S) => counted.some(isIt(fact)),
    rule: (fact: FactOfFile, state: S, act: Act): readonly FactCounted[] => {
      if (!said.counts(fact, state)) return [];
      const after = { ...state, ...countingChanges.FactCounted(state, fact) };
      return [{ type: 'FactCounted', data: { ...fact, ...clocksOf(said.follows, after, act) } }];
    },
  }) as const;

/**
 * The same where a fact was taken back in its own file: it counts no longer, whatever it led to.
 */
export const strikingFacts = <S extends Counting>(
  said: Readonly<{ follows?: FollowingClocks<S> }> = {},
) =>
  ({
    title: 'A fact of another file counts no longer（不再计入次数）',
    by: [],
    system: ['reaction'],
    asks: { ...asked, because: text({ about: 'Why（原因）', max: 500 }) },
    repeat: (gone: Pick<FactOfFile, 'rule' | 'fact'>, { counted = [] }: S) =>
      !counted.some(isIt(gone)),
    rule: (
      gone: Pick<FactStruck['data'], 'rule' | 'fact' | 'because'>,
      state: S,
      act: Act,
    ): readonly FactStruck[] => {
      const after = { ...state, ...countingChanges.FactStruck(state, gone) };
      const struckOn = localDateOf(act.validAt);
      return [
        { type: 'FactStruck', data: { ...gone, struckOn, ...clocksOf(said.follows, after, act) } },
      ];
    },
  }) as const;
