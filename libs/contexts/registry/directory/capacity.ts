import {
  type Absence,
  type Capacity,
  type Instant,
  type LocalDate,
  localDateOf,
  type Role,
} from '#domain/kernel';
import type { Certificate, Post, RegisteredPerson } from '../person/person.state.js';
import { covers, type Period } from '../shared/dated.js';
import type { Directory } from './directory.js';
import { mandatesOn } from './mandates.js';
import { entriesOf, valueIn } from './table.js';

/**
 * As what somebody acts at that moment: the post named, an own one or one answered for (代行), or
 * the only one held that day, with its organ, roles and certificate, and for a street the mandate
 * when exactly one applies. Nothing for who is unknown, away (离岗), without a post, in several
 * posts and silent about which, or in a place that has closed.
 */
export const capacityOf = (
  directory: Directory,
  person: string,
  { at, post, away }: Readonly<{ at: Instant; post?: string; away?: 'even-away' }>,
): Capacity | undefined => {
  const known = personIn(directory, person);
  const on = localDateOf(at);
  if (!known || (!away && known.leaves.some((leave) => covers(leave, on)))) return undefined;
  const asDeputy = post === undefined ? [] : answeredFor(directory, person);
  const all: readonly ActedIn[] = [...known.posts, ...asDeputy];
  const held = all.filter(
    (one) => covers(one, on) && isOpen(directory, one, on) && (post ?? one.post) === one.post,
  );
  if (held.length !== 1) return undefined;
  const { organ, post: name, roles, deputyFor } = held[0]!;
  return {
    organ,
    post: name,
    roles,
    ...(deputyFor === undefined ? {} : { deputyFor }),
    ...certificateOf(known, on),
    ...mandated(directory, organ, on),
  };
};

/** A post that somebody acts in: an own one, or one of somebody else that is answered for. */
export type ActedIn = Pick<Post, 'post' | 'organ' | 'title' | 'roles' | 'from' | 'to'> &
  Readonly<{ deputyFor?: string }>;

/**
 * What somebody answers or answered for (代行职务), under the name of the deputyship: never beyond
 * the days of the post itself.
 */
export const answeredFor = (directory: Directory, deputy: string): readonly ActedIn[] =>
  (valueIn(directory.deputyOf, deputy) ?? []).flatMap((holder) => {
    const { posts = [], deputies = [] } = personIn(directory, holder) ?? {};
    return deputies
      .filter((one) => one.deputy === deputy)
      .flatMap(({ deputyship, roles, ...days }): ActedIn[] => {
        const held = posts.find(({ post }) => post === days.post);
        if (!held) return [];
        const { organ, title } = held;
        return [
          { post: deputyship, organ, title, roles, deputyFor: holder, ...within(days, held) },
        ];
      });
  });

/** Who answers for a role in an organ on that day: never who is away（在岗任职及代行职务人员）. */
export const answeringIn = (
  directory: Directory,
  { organ, role }: Readonly<{ organ: string; role: Role }>,
  at: Instant,
): readonly string[] => {
  const on = localDateOf(at);
  return [...entriesOf(directory.people)].flatMap(([id, person]) => {
    if (person.status !== 'registered' || absenceIn(directory, id, at)) return [];
    const held = [...person.posts, ...answeredFor(directory, id)].some(
      (one) => one.organ === organ && one.roles.includes(role) && covers(one, on),
    );
    return held && isOpen(directory, { organ }, on) ? [id] : [];
  });
};

/** Who holds a role in any organ at that moment, and is not away: person and organ. */
export const holdingIn = (
  directory: Directory,
  role: Role,
  at: Instant,
): readonly Readonly<{ person: string; organ: string }>[] => {
  const on = localDateOf(at);
  return [...entriesOf(directory.people)].flatMap(([person, known]) => {
    if (known.status !== 'registered' || absenceIn(directory, person, at)) return [];
    const held = known.posts.find((one) => one.roles.includes(role) && covers(one, on));
    return held ? [{ person, organ: held.organ }] : [];
  });
};

/** Who answers for that person's posts on that day, and is not away. */
export const deputiesIn = (directory: Directory, id: string, at: Instant): readonly string[] => {
  const on = localDateOf(at);
  const now = (personIn(directory, id)?.deputies ?? [])
    .filter((one) => covers(one, on) && !absenceIn(directory, one.deputy, at))
    .map(({ deputy }) => deputy);
  return [...new Set(now)];
};

const within = (days: Period, held: Period): Period => ({
  from: days.from > held.from ? days.from : held.from,
  to: [days.to, held.to].filter((day) => day !== undefined).toSorted()[0],
});

/** The leave（离岗） of that day; nothing for who is at work or unknown. */
export const absenceIn = (directory: Directory, id: string, at: Instant): Absence | undefined => {
  const on = localDateOf(at);
  const leave = personIn(directory, id)?.leaves.find((one) => covers(one, on));
  return leave && { from: leave.from, to: leave.to };
};

/**
 * Number of the certificate that may be shown on that day: the newest, when two overlap at a
 * renewal.
 */
export const certificateOn = (
  { certificates }: RegisteredPerson,
  on: LocalDate,
): string | undefined =>
  certificates
    .filter((held) => isValid(held, on))
    .reduce<Certificate | undefined>(
      (best, held) => (best && best.from > held.from ? best : held),
      undefined,
    )?.number;

/** The person with that id, when registered. */
export const personIn = ({ people }: Directory, id: string): RegisteredPerson | undefined => {
  const person = valueIn(people, id);
  return person?.status === 'registered' ? person : undefined;
};

const isValid = (held: Certificate, on: LocalDate): boolean =>
  covers(held, on) &&
  (held.revokedFrom === undefined || on < held.revokedFrom) &&
  !held.suspensions.some((suspension) => covers(suspension, on));

/** An organ until its last day; an enterprise while it is one that can apply. */
const isOpen = (
  { organs, enterprises }: Directory,
  { organ }: Pick<Post, 'organ'>,
  on: LocalDate,
): boolean => {
  const found = valueIn(organs, organ);
  if (found?.status === 'registered')
    return covers({ from: found.from, to: found.closed?.lastDay }, on);
  const unit = valueIn(enterprises, organ);
  return unit?.status === 'registered' && unit.entry.from <= on;
};

const certificateOf = (person: RegisteredPerson, on: LocalDate): Pick<Capacity, 'certificate'> => {
  const certificate = certificateOn(person, on);
  return certificate === undefined ? {} : { certificate };
};

const mandated = (
  directory: Directory,
  organ: string,
  on: LocalDate,
): Pick<Capacity, 'mandate'> => {
  const found = valueIn(directory.organs, organ);
  if (found?.status !== 'registered' || found.kind !== 'street') return {};
  const mandates = mandatesOn(directory, organ, on);
  return mandates.length === 1 ? { mandate: mandates[0]!.id } : {};
};
