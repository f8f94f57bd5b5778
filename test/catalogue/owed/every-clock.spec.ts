import {
  type Act,
  decide,
  emptyRegistry,
  type Event,
  fold,
  instant,
  plusMs,
  Refusal,
  type RegistryView,
  type RingClock,
  rulesOf,
  type WithClocks,
} from '#domain/kernel';
import { reminderPolicies, standardCatalogue } from '#domain/law';
import { type Clocks, heldThen, noteClocks, type Running } from '#domain/procedure';
import { type Case, cases } from '../tried-nouns.js';

// K24: what nobody is told of is not done. Every clock that any command of any noun sets either
// does something by itself when its time is over, or is owed by somebody who can be named, or is a
// right of the other side that lapses: nobody in the office is late then.

const clocksOf = (history: readonly Event[]): Clocks =>
  history.reduce<Clocks>((so, { data }) => noteClocks(so, (data as WithClocks).clocks), {});

type Clock = Readonly<{ one: Case; history: readonly Event[]; clock: string; running: Running }>;

const clocksIn = (one: Case): readonly Clock[] => {
  const history = one.sample?.history ?? [];
  return Object.entries(clocksOf(history))
    .filter(([, { set, overdue }]) => !set.standing && !overdue)
    .map(([clock, running]) => ({ one, history, clock, running }));
};

const nameOf = ({ one, clock }: Clock): string =>
  `${one.noun.category} ${clock.replace(/[:.@].*$/, '')}`;
const clocks = cases
  .flatMap(clocksIn)
  .filter((clock, at, all) => all.findIndex((other) => nameOf(other) === nameOf(clock)) === at);

/** An office in which somebody answers for everything, and everybody is at work. */
const registry: RegistryView = { ...emptyRegistry, answering: (_, role) => [`some ${role}`] };

/** What the matter tells of itself when the time has been over for some while. */
const rung = (
  { one, history, clock, running: { set } }: Clock,
  kind: RingClock['data']['kind'],
): readonly Event[] => {
  const rules = rulesOf(one.noun);
  const actor = { kind: 'system', by: 'deadline', name: 'deadlines' } as const;
  const now = plusMs(set.due, 86_400_000 * 40);
  const act: Act = {
    ...one.office!.act({ ...one.sample?.act }),
    actor,
    now,
    validAt: now,
    registry,
  };
  const data = { clock, due: instant(set.due), kind, step: 1 };
  try {
    return decide(rules, { type: 'RingClock', data }, fold(rules, history), act);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
};

const endsByItself = (clock: Clock): boolean =>
  rung(clock, 'expiry').some(
    ({ type, data }) =>
      type !== 'ClockExpired' ||
      (data as WithClocks).clocks?.some((one) => one.op === 'stop' && one.clock === clock.clock),
  );

const outside = ['applicant', 'holder', 'party'];
const rights: readonly string[] = reminderPolicies.party.rules;
const lapses = ({ running: { set } }: Clock): boolean =>
  outside.includes(set.duty) &&
  (rights.includes(set.rule) ||
    standardCatalogue.versions(set.rule).at(-1)?.expiry?.effect !== 'ALERT');

/** What those outside owe and did not do is told to somebody in the office. */
const isTold = (clock: Clock): boolean =>
  rung(clock, 'escalation').some(({ data }) => 'told' in data);

const ownerOf = ({ one, history, running }: Clock): readonly string[] => {
  const rules = rulesOf(one.noun);
  const whose = rules.whose?.(fold(rules, history) as never);
  return heldThen(running, whose, registry, running.set.due);
};

const stateOf = (clock: Clock): string => {
  if (endsByItself(clock)) return 'ends by itself';
  if (lapses(clock)) return 'a right that lapses';
  if (ownerOf(clock).length > 0) return 'owed';
  return outside.includes(clock.running.set.duty) && isTold(clock) ? 'told upwards' : 'NOBODY';
};

describe('K24 Every clock of every noun', () => {
  it('is looked at', () => expect(clocks.length).toBeGreaterThan(60));

  it.each(clocks.map((one) => [nameOf(one), one] as const))(
    '%s does something by itself, lapses, is owed by somebody, or told',
    (_, clock) => expect(stateOf(clock)).not.toBe('NOBODY'),
  );
});
