import {
  decide,
  emptyRegistry,
  type Event,
  fold,
  plusMs,
  type Recurring,
  rulesOf,
  type WithClocks,
} from '#domain/kernel';
import { type Clocks, noteClocks, type Started } from '#domain/procedure';
import { standardCatalogue } from '#domain/law';
import { type Case, cases } from '../tried-nouns.js';

// What is owed time and again never goes silent: a period that nobody did anything for is missed
// and stays owed, and the next is owed beside it. Every noun is tried with each duty it declares.

const clocksOf = (history: readonly Event[]): Clocks =>
  history.reduce<Clocks>((so, { data }) => noteClocks(so, (data as WithClocks).clocks), {});

type Tried = Readonly<{ of: Case; one: Recurring; history: readonly Event[]; clock: string }>;

const isOf = (clock: string, { duty }: Recurring): boolean =>
  clock === duty || clock.startsWith(`${duty}.`);

const nouns = [...new Set(cases.map(({ noun }) => noun))];
const declared = nouns.flatMap((noun) => (noun.recurs ?? []).map((one) => ({ noun, one })));

const tried = declared.flatMap(({ noun, one }): readonly Tried[] => {
  const found = cases
    .filter((of) => of.noun === noun)
    .flatMap((of) =>
      Object.keys(clocksOf(of.sample?.history ?? []))
        .filter((clock) => isOf(clock, one))
        .map((clock) => ({ of, one, history: of.sample!.history, clock })),
    );
  return found.slice(0, 1);
});
const named = tried.map((each) => [`${each.of.noun.category} ${each.one.duty}`, each] as const);

const missed = ({ of }: Tried, history: readonly Event[], clock: string): readonly Event[] => {
  const { set } = clocksOf(history)[clock]!;
  const now = plusMs(set.due, 1);
  const actor = { kind: 'system', by: 'deadline', name: 'deadlines' } as const;
  const registry = { ...emptyRegistry, answering: () => ['somebody'] };
  const act = { ...of.office!.act({}), ...of.sample?.act, actor, now, validAt: now, registry };
  const rules = rulesOf(of.noun);
  const data = { clock, due: set.due, kind: 'expiry', step: 0 };
  return [...history, ...decide(rules, { type: 'RingClock', data }, fold(rules, history), act)];
};

const startedIn = (events: readonly Event[]): readonly Started[] =>
  events
    .flatMap(({ data }) => (data as WithClocks).clocks ?? [])
    .flatMap((change) => (change.op === 'start' ? [change] : []));

const inPeriods = named.filter(([, { one }]) => one.every !== 'time-and-again');
const sinceDone = named.filter(([, { one }]) => one.every === 'time-and-again');

describe('What is owed time and again', () => {
  it('is there, and each is set in the history of some sample', () => {
    expect(declared.length).toBeGreaterThan(1);
    expect(named.map(([name]) => name)).toEqual(
      declared.map(({ noun, one }) => `${noun.category} ${one.duty}`),
    );
  });

  it.each(inPeriods)(
    '%s is owed anew for each period, one after the other, whatever was missed',
    (_, each) => {
      let [history, clock] = [each.history, each.clock];
      for (let period = 0; period < 5; period += 1) {
        const before = clocksOf(history);
        const after = missed(each, history, clock);
        const begun = startedIn(after.slice(history.length));
        expect(begun.map(({ owed }) => owed)).toEqual([before[clock]?.owed]);
        expect(begun[0]!.set.due > before[clock]!.set.due).toBe(true);
        // What was missed is owed still.
        expect(Object.keys(clocksOf(after))).toEqual([...Object.keys(before), begun[0]!.clock]);
        [history, clock] = [after, begun[0]!.clock];
      }
    },
  );

  it.each(sinceDone)('%s stays owed until it is done', (_, each) => {
    const after = missed(each, each.history, each.clock);
    expect(after.length).toBeGreaterThan(each.history.length);
    expect(Object.keys(clocksOf(after))).toContain(each.clock);
  });
});

/** Where an act of the matter itself sets the next, and what is missed stays owed. */
const once: Readonly<Record<string, string>> = {
  'licensingLicence TRN-1-REVIEW': 'the term of the card: its review says until when it holds',
  'hazardsHazard HAZ-D8': 'by the rhythm of its notice (E81), which no rule of the law knows',
};

describe('A rule that speaks of each month, quarter, half-year or year', () => {
  const recurs = /每(?:月|季度|半年|年|三年)/;

  it('is declared by the noun that owes by it, so that the next is owed by itself', () => {
    const owing = cases.flatMap(({ noun, sample }) =>
      startedIn(sample?.history ?? [])
        .filter(({ set: { rule } }) =>
          standardCatalogue.versions(rule).some(({ text }) => recurs.test(text.zh)),
        )
        .map((change) => ({ noun, change })),
    );
    const silent = owing
      .filter(({ noun, change }) => !noun.recurs?.some(({ rule }) => rule === change.set.rule))
      .map(({ noun, change }) => `${noun.category} ${change.set.rule}`)
      .filter((name) => once[name] === undefined);
    expect([...new Set(silent)]).toEqual([]);
  });
});
