import {
  dateOfDay,
  dayNumber,
  decide,
  type Event,
  fold,
  instant,
  localDate,
  type LocalDate,
  plusMs,
  rulesOf,
  type WindowSaid,
  type WithClocks,
} from '#domain/kernel';
import { lawBook, standardCatalogue } from '#domain/law';
import { type Clocks, type Counting, lastDayOf, noteClocks, windowOn } from '#domain/procedure';
import { type Case, cases } from './tried-nouns.js';

const counting = cases.filter(({ verb }) => verb.name === 'CountFact');
const system = { kind: 'system', by: 'reaction', name: 'reaction' } as const;

describe('Every noun that counts facts of other files', () => {
  it('is there', () => expect(counting.length).toBeGreaterThan(0));

  it.each(counting.map((one) => [one.noun.category, one] as const))(
    '%s counts one once, and stands as before when it was taken back',
    (_, { noun, sample, office }) => {
      const rules = rulesOf(noun);
      const act = office!.act({ actor: system, ...sample!.act });
      const after = (history: readonly Event[], type: string, data: object) =>
        decide(rules, { type, data }, fold(rules, history), act);
      const { history, data } = sample!;
      const counted = [...history, ...after(history, 'CountFact', data)];
      expect(counted.length).toBeGreaterThan(history.length);
      expect(after(counted, 'CountFact', data)).toEqual([]);
      const { rule, fact } = data as { rule: string; fact: string };
      const gone = { rule, fact, because: '撤销' };
      const struck = [...counted, ...after(counted, 'StrikeFact', gone)];
      const was = fold(rules, history) as Counting;
      expect(fold(rules, struck)).toEqual({ ...was, counted: was.counted ?? [] });
      expect(after(struck, 'StrikeFact', gone)).toEqual([]);
    },
  );

  it('has both commands, or neither', () => {
    const striking = cases.filter(({ verb }) => verb.name === 'StrikeFact');
    expect(striking.map(({ noun }) => noun.category)).toEqual(
      counting.map(({ noun }) => noun.category),
    );
  });
});

const declared = counting.flatMap((of) =>
  (of.noun.windows ?? []).map(
    (said) => [`${of.noun.category} ${said.rule} ${said.least}`, of, said] as const,
  ),
);

/** What its sample would count, so many days after the first of them, under a name of its own. */
const countedOn = ({ sample }: Case, day: number, name = `计次 ${day}`) => ({
  ...(sample!.data as Readonly<{ rule: string; as: string; from: string; event: string }>),
  fact: name,
  on: dateOfDay(day),
});

/** A noun that is told of facts one after the other, whenever it hears of them. */
const told = ({ noun, sample, office }: Case, heardOn: LocalDate) => {
  const rules = rulesOf(noun);
  const now = plusMs(instant(`${heardOn}T00:00:00Z`), 36_000_000);
  const act = office!.act({ ...sample!.act, actor: system, now, validAt: now });
  let history: readonly Event[] = sample!.history;
  const clocks = () =>
    history.reduce<Clocks>((so, { data }) => noteClocks(so, (data as WithClocks).clocks), {});
  const before = Object.keys(clocks());
  const send = (type: string, data: object): void => {
    history = [...history, ...decide(rules, { type, data }, fold(rules, history), act)];
  };
  return {
    counts: (data: object) => send('CountFact', data),
    strikes: ({ rule, fact }: Readonly<{ rule: string; fact: string }>) =>
      send('StrikeFact', { rule, fact, because: '撤销' }),
    /** Whether somebody owes something because of it. */
    owes: () => Object.keys(clocks()).some((clock) => !before.includes(clock)),
  };
};

/** So many days from the first to the last of them, as far from each other as they can be. */
const spread = (first: number, last: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, n) => first + Math.floor(((last - first) * n) / (count - 1)));

/** First days around which a year is longer, or ends on a day that there is not. */
const firsts = ['2026-08-03', '2027-09-15', '2028-02-29', '2027-02-28', '2026-12-31'].map((day) =>
  localDate(day),
);

describe('ISSUE-11.12 Every window that a noun declares', () => {
  it('is there, and a noun that counts has one for what it counts', () => {
    expect(declared.length).toBeGreaterThan(1);
    const unsaid = counting.filter(
      ({ noun, sample }) =>
        !noun.windows?.some(({ rule }) => rule === (sample!.data as { rule?: string }).rule),
    );
    expect(unsaid.map(({ noun }) => noun.category)).toEqual([]);
  });

  const each = declared.flatMap(([name, of, said]) =>
    firsts.map((first) => [`${name} from ${first}`, of, said, first] as const),
  );
  it.each(each)(
    '%s is met on its last day, however late that is told, and not one day out',
    (_, of, said, day) => {
      const window = windowOn(said, lawBook(), day);
      const [first, last] = [dayNumber(day), dayNumber(lastDayOf(window, day))];
      const inside = spread(first, last, window.least).map((on) => countedOn(of, on));
      const out = [...inside.slice(0, -1), countedOn(of, last + 1)];
      const heard = dateOfDay(last + 40);
      for (const order of [inside, inside.toReversed()]) {
        const noun = told(of, heard);
        for (const [n, fact] of order.entries()) {
          expect([n, noun.owes()]).toEqual([n, false]);
          noun.counts(fact);
        }
        expect(noun.owes()).toBe(true);
        // Taken back, or put right to one day out, it is enough no longer; put right again it is.
        noun.strikes(inside.at(-1)!);
        expect(noun.owes()).toBe(false);
        noun.counts(countedOn(of, last + 1, inside.at(-1)!.fact));
        expect(noun.owes()).toBe(false);
        noun.strikes(inside.at(-1)!);
        noun.counts(inside.at(-1)!);
        expect(noun.owes()).toBe(true);
      }
      for (const order of [out, out.toReversed()]) {
        const noun = told(of, heard);
        order.forEach((fact) => noun.counts(fact));
        expect(noun.owes()).toBe(false);
      }
    },
  );
});

type Worked = readonly [first: string, last: string, out: string];

/** By hand: the last day inside, and the first outside. */
const worked: Readonly<Record<string, readonly Worked[]>> = {
  'HAZ-D10 windowDays': [
    ['2026-01-19', '2026-07-18', '2026-07-19'],
    ['2027-09-05', '2028-03-03', '2028-03-04'],
    ['2028-01-01', '2028-06-29', '2028-06-30'],
  ],
  'HAZ-D10 windowYears': [
    ['2025-11-03', '2026-11-03', '2026-11-04'],
    ['2028-02-29', '2029-02-28', '2029-03-01'],
    ['2027-02-28', '2028-02-28', '2028-02-29'],
  ],
  'M11-6b windowMonths': [
    ['2025-11-03', '2026-11-03', '2026-11-04'],
    ['2024-02-29', '2025-02-28', '2025-03-01'],
    ['2026-12-31', '2027-12-31', '2028-01-01'],
  ],
};

/** What no noun counts: why a person says it. */
const uncounted: Readonly<Record<string, string>> = {
  'BLK-REGIME':
    'the regimes of 2015 and 2017 are over: entries under them are taken over from paper',
  'BL17-2': 'over since 2023',
  'BL17-3': 'over since 2023',
  'M11-6b': 'whoever confirms the candidate says that it is met, and of which accidents',
  'ENT-6': 'a calendar year of the rating, which its officer says with its source',
};

const counts = /^window|In(?:180Days|Year)/;
const unitOf = (length: string): WindowSaid['unit'] =>
  length.endsWith('Days') ? 'days' : length.endsWith('Years') ? 'years' : 'months';

describe('Every window of the law', () => {
  const windows = [...new Set(standardCatalogue.entries.map(({ id }) => id))].flatMap((rule) => {
    const named = standardCatalogue
      .versions(rule)
      .flatMap(({ amounts = {} }) => Object.keys(amounts))
      .filter((name) => counts.test(name));
    const lengths = [...new Set(named.filter((name) => name.startsWith('window')))];
    return named.length > 0 ? [{ rule, lengths }] : [];
  });

  it('is counted by a noun, or it is said why not', () => {
    const nouns = new Set(declared.map(([, , { rule }]) => rule));
    expect(
      windows
        .map(({ rule }) => rule)
        .filter((rule) => !nouns.has(rule))
        .toSorted(),
    ).toEqual(Object.keys(uncounted).toSorted());
  });

  it('has its days worked by hand', () =>
    expect(
      windows
        .flatMap(({ rule, lengths }) => lengths.map((length) => `${rule} ${length}`))
        .toSorted(),
    ).toEqual(Object.keys(worked).toSorted()));

  const each = Object.entries(worked).flatMap(([name, all]) =>
    all.map((one) => [name, ...one] as const),
  );
  it.each(each)('%s from %s: %s is its last day, %s is out', (name, first, last, out) => {
    const [rule, length] = name.split(' ') as [string, string];
    const said = { rule, length, least: length, unit: unitOf(length) };
    const window = windowOn(said, lawBook(), localDate(first));
    expect(lastDayOf(window, localDate(first))).toBe(last);
    expect(dateOfDay(dayNumber(localDate(last)) + 1)).toBe(out);
  });
});
