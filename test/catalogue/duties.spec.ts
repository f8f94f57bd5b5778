import {
  type Act,
  decide,
  emptyRegistry,
  type Event,
  instant,
  localDate,
  plusMs,
  Refusal,
  type RingClock,
  rulesOf,
  fold,
  type WithClocks,
} from '#domain/kernel';
import { lawBook, remindersFor } from '#domain/law';
import { type Clocks, noteClocks } from '#domain/procedure';
import { type Case, cases } from './tried-nouns.js';

// What is late in any matter is told upwards, and belongs to whoever held it. Every noun with
// clocks is tried with each clock that runs after the history of any of its samples.

type Running = Readonly<{ one: Case; history: readonly Event[]; clock: string }>;

const clocksOf = (history: readonly Event[]): Clocks =>
  history.reduce<Clocks>((so, { data }) => noteClocks(so, (data as WithClocks).clocks), {});

const outside = ['applicant', 'holder'];
const today = localDate('2026-11-28');
const law = lawBook();
const climbs = (rule: string): boolean =>
  remindersFor(rule, today, law).some(({ kind }) => kind === 'escalation');
const runningIn = (one: Case): readonly Running[] => {
  const history = one.sample?.history ?? [];
  return Object.entries(clocksOf(history))
    .filter(([, { set, overdue }]) => !set.standing && !overdue && !outside.includes(set.duty))
    .filter(([, { set }]) => climbs(set.rule))
    .map(([clock]) => ({ one, history, clock }));
};

const rings = cases.filter(({ verb }) => verb.name === 'RingClock').map(({ noun }) => noun);
const running = cases
  .filter(({ noun }) => rings.includes(noun))
  .flatMap(runningIn)
  .filter(
    ({ one, clock }, at, all) =>
      all.findIndex((other) => other.one.noun === one.noun && other.clock === clock) === at,
  );

/** An office in which somebody answers for everything. */
const registry: Act['registry'] = {
  ...emptyRegistry,
  answering: (_, role) => [`some ${role}`],
};

const rung = ({ one, history, clock }: Running, kind: RingClock['data']['kind']) => {
  const { set } = clocksOf(history)[clock]!;
  const { office } = one;
  const actor = { kind: 'system', by: 'deadline', name: 'deadlines' } as const;
  const now = plusMs(set.due, 86_400_000 * 40);
  const act = office!.act({ actor, now, validAt: now, registry, ...one.sample?.act });
  const data = { clock, due: instant(set.due), kind, step: 1 };
  const rules = rulesOf(one.noun);
  const late = { ...act, actor, now, validAt: now, registry };
  return decide(rules, { type: 'RingClock', data }, fold(rules, history), late);
};

const named = running.map((one) => [`${one.one.noun.category} ${one.clock}`, one] as const);

describe('A clock that binds the office and is over', () => {
  it('is tried in every noun that has clocks, but where none climbs', () => {
    const untried = rings.filter((noun) => !running.some(({ one }) => one.noun === noun));
    // What stands against somebody ends by itself: nobody is late.
    expect(untried.map(({ category }) => category)).toEqual(['licensingBar']);
  });

  it.each(named)('%s is told to whoever has to see to it', (_, one) => {
    const events = rung(one, 'escalation');
    expect(events).toMatchObject([{ type: 'ClockEscalated', data: { clock: one.clock } }]);
    expect(events[0]?.data).toHaveProperty('to');
    if (one.one.noun.whose) expect(events[0]?.data).toHaveProperty('told');
  });

  it.each(named)('%s ends by law, or is put down to whoever held it', (_, one) => {
    const events = (() => {
      try {
        return rung(one, 'expiry');
      } catch (error) {
        if (error instanceof Refusal) return [];
        throw error;
      }
    })();
    const late = events.filter(({ type }) => type === 'ClockExpired');
    const ends = late.some(({ data }) =>
      (data as WithClocks).clocks?.some(({ op, clock }) => op === 'stop' && clock === one.clock),
    );
    if (late.length > 0 && !ends && one.one.noun.whose)
      expect(late[0]?.data).toHaveProperty('missedBy');
  });
});
