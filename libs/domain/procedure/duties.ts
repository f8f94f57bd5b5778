import {
  type Act,
  type ClockFacts,
  type ClockSet,
  type Instant,
  type LocalDate,
  localDateOf,
  type Owed,
  type Owner,
  type RegistryView,
  type Role,
  roles,
  type Whose,
} from '#domain/kernel';
import { type Clocked, from, start, type Started } from './clocks.js';

/** Whom the registry knows to answer for what. */
type Offices = Pick<RegistryView, 'answering' | 'deputiesOf' | 'absenceAt' | 'person'>;

const heads: readonly Role[] = ['head-of-organ', 'principal-head'];
const once = (people: readonly string[]): readonly string[] => [...new Set(people)];

const answeringAny = (
  organ: string,
  asked: readonly Role[],
  registry: Offices,
  at: Instant,
): readonly string[] => once(asked.flatMap((role) => registry.answering(organ, role, at)));

/** Who answers for an organ: its heads; of a team without one, its leader（大队长）. */
const inCharge = (organ: string, registry: Offices, at: Instant): readonly string[] => {
  const leading = answeringAny(organ, heads, registry, at);
  return leading.length > 0 ? leading : answeringAny(organ, ['team-leader'], registry, at);
};

/** Whether somebody is at work in a post on that day; of whom no register knows, it is taken so. */
const isAtWork = (person: string, { absenceAt, person: entry }: Offices, at: Instant): boolean => {
  if (absenceAt(person, at)) return false;
  const posts = entry(person)?.posts;
  const day = localDateOf(at);
  return !posts?.length || posts.some(({ from, to }) => from <= day && (to ?? day) >= day);
};

const isRole = (duty: string): duty is Role => roles.some((role) => role === duty);

const rolesOf = (by: Exclude<Owner, { kind: 'person' }>): readonly Role[] => {
  if (by.kind === 'unit' || heads.some((head) => head === by.role)) return heads;
  return isRole(by.role) ? [by.role] : [];
};

/**
 * Who holds a duty at a moment（责任人）: the person named, or the deputies of whoever is away, or
 * who leads the organ where there is none; whoever holds the post, or is deputy in it. Nobody when
 * the office is empty: it climbs all the same.
 */
export const holdersOf = (by: Owner, registry: Offices, at: Instant): readonly string[] => {
  if (by.kind === 'person') {
    if (isAtWork(by.person, registry, at)) return [by.person];
    const deputies = registry.deputiesOf(by.person, at);
    return deputies.length > 0 ? deputies : inCharge(by.organ, registry, at);
  }
  return answeringAny(by.organ, rolesOf(by), registry, at);
};

/** The role under which the clock of a duty stands on the deadline board. */
const roleOf = (by: Owner<Role>): Role => {
  if (by.kind === 'person') return by.as ?? 'officer';
  return by.kind === 'unit' ? 'head-of-organ' : by.role;
};

/** The role in which a person owes what was owed so, where it is not an officer's. */
export const inRoleOf = (by: Owner): Readonly<{ as?: string }> => {
  if (by.kind === 'person') return by.as === undefined ? {} : { as: by.as };
  return by.kind === 'unit' ? {} : { as: by.role };
};

/** A duty as an act sets it: its name in the stream, the rule of its time, and who owes what. */
export type DutySet = Omit<Owed, 'by'> &
  Readonly<{ by: Owner<Role>; duty: string; rule: string; facts?: ClockFacts }>;

/**
 * Somebody owes something from now on（设定职责）: until the rule's time is over, or the day that
 * the facts say (`until`). It is a clock of the matter: `stop` ends it when it was done, `move`
 * gives it another day, and it rings, climbs and stands on board and worklist as any other.
 */
export const owe = (act: Act, { duty, rule, facts, ...owed }: DutySet): Started => ({
  ...start(act, { rule, duty: roleOf(owed.by), name: duty }, facts),
  owed,
});

/** A duty of another from that moment on; who had it before stays known（移交）. */
export const passedOn = (owed: Owed, by: Owner, until: Instant): Owed => ({
  ...owed,
  by: { ...inRoleOf(owed.by), ...by },
  before: [...(owed.before ?? []), { by: owed.by, until }],
});

/**
 * What one person owed is another's from now on（移交）: same act, same day. What was missed stays
 * put down to whoever missed it, also where it is noted only afterwards.
 */
export const handOver = (
  { now }: Pick<Act, 'now'>,
  { clocks }: Pick<Clocked, 'clocks'>,
  { from: who, to, why }: Readonly<{ from: string; to: Owner; why: string }>,
): readonly Started[] =>
  Object.entries(clocks).flatMap(([clock, { set, owed }]) =>
    owed?.by.kind === 'person' && owed.by.person === who
      ? [{ op: 'move' as const, clock, set, why, owed: passedOn(owed, to, now) }]
      : [],
  );

/** Who owed it at a moment: whoever had it before it was handed over, until then. */
const owerThen = ({ by, before = [] }: Owed, at: Instant): Owner =>
  before.find(({ until }) => at < until)?.by ?? by;

/** The time of what is appointed for a day（指定日期）: until the end of it. */
export const onThe = (day: LocalDate, act: Pick<Act, 'validAt'>): ClockFacts => ({
  ...from(localDateOf(act.validAt)),
  until: day,
});

const outside: readonly string[] = ['applicant', 'holder'];

/**
 * Who held what a clock waits for at a moment: its owner where it is a duty; else, of the matter's
 * officers, those who have it in hand; of any other role, whoever answers for it in the organs of
 * the matter. Nobody where it binds no office.
 */
export const heldThen = (
  { set, owed }: Readonly<{ set: ClockSet; owed?: Owed }>,
  whose: Whose | undefined,
  registry: Offices,
  at: Instant,
): readonly string[] => {
  if (owed)
    return holdersOf(owerThen(owed, at), registry, at).filter((one) => !owed.notBy?.includes(one));
  const { duty } = set;
  if (!whose || outside.includes(duty) || !isRole(duty)) return [];
  const [organ = ''] = whose.organs;
  if (duty === 'officer' && whose.hands.length > 0)
    return once(
      whose.hands.flatMap((person) => holdersOf({ kind: 'person', person, organ }, registry, at)),
    );
  return once(
    whose.organs.flatMap((one) =>
      holdersOf({ kind: 'post', role: duty, organ: one }, registry, at),
    ),
  );
};
