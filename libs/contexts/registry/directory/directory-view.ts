import {
  type EnterpriseFacts,
  type LocalDate,
  localDateOf,
  type OrganFacts,
  type PersonFacts,
  type RegistryView,
} from '#domain/kernel';
import type { RegisteredEnterprise } from '../enterprise/enterprise.state.js';
import type { RegisteredOrgan } from '../organ/organ.state.js';
import { newest, valueOn } from '../shared/dated.js';
import { areaNameIn, isAreaIn } from './areas.js';
import {
  absenceIn,
  answeredFor,
  answeringIn,
  capacityOf,
  certificateOn,
  deputiesIn,
  personIn,
} from './capacity.js';
import type { Directory } from './directory.js';
import { mandatesOn, overseenOn } from './mandates.js';
import { sharingPrefixIn } from './sharing-prefix.js';
import { entriesOf, valueIn } from './table.js';

/**
 * What the kernel's view tells, and beside it the names and places of a past day, and who has a
 * credit code.
 */
export type DirectoryView = Omit<RegistryView, 'citizen'> &
  Readonly<{
    /**
     * The organ as it was called, and numbered its documents, on that day; nothing before it
     * existed.
     */
    organOn(id: string, on: LocalDate): OrganFacts | undefined;
    /** The enterprise with the name, street, industry, principal and status of that day. */
    enterpriseOn(id: string, on: LocalDate): EnterpriseFacts | undefined;
    /** A natural person as a party; only the masked name. */
    citizen(
      id: string,
    ):
      | Readonly<{ id: string; shownName: string; sealed: string; identityToken: string }>
      | undefined;
  }>;

/** Answers questions from a directory. It never changes: who needs news asks for a new view. */
export const viewOf = (directory: Directory): DirectoryView => ({
  position: directory.position,
  organ: (id) =>
    mapped(organIn(directory, id), (organ) => ({
      ...organNow(organ),
      keptHereSince: valueIn(directory.organsSince, id),
    })),
  numbersOnPaper: (series) => valueIn(directory.paperNumbers, series),
  sharingPrefix: (organ) => sharingPrefixIn(directory, organ),
  organOn: (id, on) => mapped(organIn(directory, id), (organ) => organThen(organ, on)),
  person: (id) => mapped(personIn(directory, id), (known) => personNow(directory, known)),
  entriesOfHuman: (id) => entriesOfHuman(directory, id),
  certificateAt: (person, at) =>
    mapped(personIn(directory, person), (known) => certificateOn(known, localDateOf(at))),
  capacityAt: (person, at, post, away) => capacityOf(directory, person, { at, post, away }),
  absenceAt: (person, at) => absenceIn(directory, person, at),
  answering: (organ, role, at) => answeringIn(directory, { organ, role }, at),
  deputiesOf: (person, at) => deputiesIn(directory, person, at),
  overseenBy: (organ, at) => overseenOn(directory, organ, localDateOf(at)),
  isArea: (code) => isAreaIn(directory.organs, code),
  areaName: (code) => areaNameIn(directory.organs, code),
  organOver: (area, kind) => organOver(directory, area, kind),
  mandatesAt: (organ, at) => mandatesOn(directory, organ, localDateOf(at)),
  enterprise: (id) => mapped(enterpriseIn(directory, id), enterpriseNow),
  unitsIn: (area) => unitsOf(directory, area),
  enterpriseOn: (id, on) => mapped(enterpriseIn(directory, id), (unit) => enterpriseThen(unit, on)),
  enterpriseWith: (district, code) => valueIn(directory.creditCodes, `${district}.${code}`),
  citizen: (id) => {
    const found = valueIn(directory.citizens, id);
    if (found?.status !== 'registered') return undefined;
    const { entry, shownName, sealed } = found;
    return { id: entry.citizen, shownName, sealed, identityToken: entry.identityToken };
  },
});

const mapped = <A, B>(value: A | undefined, to: (value: A) => B): B | undefined =>
  value === undefined ? undefined : to(value);

const organIn = ({ organs }: Directory, id: string): RegisteredOrgan | undefined => {
  const organ = valueIn(organs, id);
  return organ?.status === 'registered' ? organ : undefined;
};

const enterpriseIn = ({ enterprises }: Directory, id: string): RegisteredEnterprise | undefined => {
  const enterprise = valueIn(enterprises, id);
  return enterprise?.status === 'registered' ? enterprise : undefined;
};

/** The organ of that kind whose area has that place in it. */
const organOver = (
  { organs }: Directory,
  area: string,
  kind: OrganFacts['kind'],
): string | undefined => {
  for (const [id, organ] of entriesOf(organs))
    if (organ.status === 'registered' && !organ.closed)
      if (organ.kind === kind && area.startsWith(organ.area)) return id;
  return undefined;
};

/** Changes of an organ are recorded only once they hold, so the newest are today's. */
const organNow = (organ: RegisteredOrgan): OrganFacts => ({
  id: organ.id,
  name: newest(organ.names).value,
  kind: organ.kind,
  actsFor: organ.actsFor,
  parent: organ.parent,
  documentPrefix: newest(organ.documentPrefixes).value,
  area: organ.area,
});

const organThen = (organ: RegisteredOrgan, on: LocalDate): OrganFacts | undefined => {
  const name = valueOn(organ.names, on);
  const documentPrefix = valueOn(organ.documentPrefixes, on);
  if (name === undefined || documentPrefix === undefined) return undefined;
  // What stands above it is known for today alone.
  const { parent: _, ...then } = organNow(organ);
  return { ...then, name, documentPrefix };
};

/** With the posts that are answered for (代行) beside the own ones. */
const personNow = (
  directory: Directory,
  { id, identityToken, name, posts }: PersonIn,
): PersonFacts => ({
  id,
  ...(identityToken !== undefined && { identity: identityToken }),
  name,
  posts: [...posts, ...answeredFor(directory, id)].map(({ post, organ, roles, from, to }) => ({
    post,
    organ,
    roles,
    from,
    to,
  })),
});
type PersonIn = NonNullable<ReturnType<typeof personIn>>;

/** Whoever has no identity number on record is known by that one entry. */
const entriesOfHuman = (directory: Directory, person: string): readonly string[] => {
  const identity = personIn(directory, person)?.identityToken;
  if (identity === undefined) return [person];
  return [...entriesOf(directory.people)].flatMap(([id]) =>
    personIn(directory, id)?.identityToken === identity ? [id] : [],
  );
};

const enterpriseNow = ({ entry, ...histories }: RegisteredEnterprise): EnterpriseFacts => ({
  id: entry.enterprise,
  creditCode: entry.creditCode,
  name: newest(histories.names).value,
  status: newest(histories.statuses).value,
  street: newest(histories.places).value.street,
  address: newest(histories.places).value.address,
  industry: newest(histories.industries).value,
  principal: newest(histories.principals).value,
  grade: histories.grades.at(-1)?.value,
});

/** Those that left or were closed are inspected no more. */
const unitsOf = ({ enterprises }: Directory, area: string): readonly EnterpriseFacts[] =>
  [...entriesOf(enterprises)].flatMap(([, unit]) => {
    if (unit.status !== 'registered') return [];
    const facts = enterpriseNow(unit);
    const isThere = facts.street.startsWith(area);
    return isThere && (facts.status === 'active' || facts.status === 'suspended') ? [facts] : [];
  });

const enterpriseThen = (
  { entry, ...histories }: RegisteredEnterprise,
  on: LocalDate,
): EnterpriseFacts | undefined => {
  if (on < entry.from) return undefined;
  return {
    id: entry.enterprise,
    creditCode: entry.creditCode,
    name: valueOn(histories.names, on)!,
    status: valueOn(histories.statuses, on)!,
    street: valueOn(histories.places, on)!.street,
    address: valueOn(histories.places, on)!.address,
    industry: valueOn(histories.industries, on)!,
    principal: valueOn(histories.principals, on)!,
  };
};
