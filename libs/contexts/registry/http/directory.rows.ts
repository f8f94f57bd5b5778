import { type EnterpriseFacts, type LocalDate, type OrganFacts, plusDays } from '#domain/kernel';
import type { Directory } from '../directory/directory.js';
import { personIn } from '../directory/capacity.js';
import { mandatesOn } from '../directory/mandates.js';
import { entriesOf, type Table, valueIn } from '../directory/table.js';
import type { Scale } from '../enterprise/enterprise.events.js';
import type { RegisteredEnterprise } from '../enterprise/enterprise.state.js';
import type { GrantedMandate } from '../mandate/mandate.state.js';
import type { MandateText } from '../mandate/mandate.events.js';
import type { RegisteredOrgan } from '../organ/organ.state.js';
import type { Certificate, Leave, Post } from '../person/person.state.js';
import { type Dated, newest, type Period } from '../shared/dated.js';

/** An organ as lists show it: its newest name and prefix, and the last day once it is closed. */
export type OrganRow = OrganFacts &
  Readonly<{ from: LocalDate; parent?: string; lastDay?: LocalDate }>;

/** Somebody who acts: name, posts and certificates, and nothing else of the person (PIPL 6). */
export type PersonRow = Readonly<{
  id: string;
  name: string;
  posts: readonly PostRow[];
  certificates: readonly CertificateRow[];
}>;
/**
 * A certificate under which somebody acts（执法证）: whoever picks officers sees whose is in force.
 */
export type CertificateRow = Pick<Certificate, 'number' | 'from' | 'to' | 'revokedFrom'> &
  Readonly<{ suspended: readonly Period[] }>;
export type PostRow = Omit<Post, 'ended' | 'organ'> & Readonly<{ organ: Place }>;

/**
 * One person with the leaves and with who answered meanwhile; why somebody was away is told to
 * nobody.
 */
export type PersonDetail = PersonRow &
  Readonly<{ leaves: readonly LeaveRow[]; deputies: readonly DeputyRow[] }>;
export type LeaveRow = Period &
  Readonly<{
    deputy?: Place;
    /** The day on which it was contested, and whether that waits, was upheld, or was withdrawn. */
    contestedOn?: LocalDate;
    standing: 'recorded' | 'contested' | 'upheld' | 'withdrawn';
  }>;
export type DeputyRow = Period & Readonly<{ deputyship: string; post: string; deputy: Place }>;

/** A mandate with what became of it, and whether one may act under it on the day asked for. */
export type MandateRow = Omit<MandateText, 'mandate'> &
  Readonly<{
    id: string;
    principalName: string;
    holderName: string;
    publishedOn?: LocalDate;
    publishedAt?: string;
    revokedFrom?: LocalDate;
    on: LocalDate;
    inForce: boolean;
  }>;

/** An enterprise as it is today. */
export type EnterpriseRow = EnterpriseFacts &
  Readonly<{
    address: string;
    workers: number;
    scale?: Scale;
    grade?: number;
    from: LocalDate;
  }>;

/** An enterprise with its histories; each value holds from its day on. */
export type EnterpriseDetail = EnterpriseRow &
  Readonly<{
    names: readonly Dated<string>[];
    principals: readonly Dated<string>[];
    places: readonly Dated<Readonly<{ street: string; address: string }>>[];
    industries: readonly Dated<string>[];
    sizes: RegisteredEnterprise['sizes'];
    statuses: readonly Dated<string>[];
    grades: readonly Dated<number>[];
    rated?: RegisteredEnterprise['rated'];
  }>;

const valuesOf = <T extends Readonly<{ status: string }>, S extends T['status']>(
  table: Table<T>,
  status: S,
): Extract<T, { status: S }>[] =>
  [...entriesOf(table)]
    .map(([, value]) => value)
    .filter((value): value is Extract<T, { status: S }> => value.status === status);

/** All organs, closed ones too. */
export const organRows = ({ organs }: Directory): readonly OrganRow[] =>
  valuesOf(organs, 'registered').map(organRow);

const organRow = ({ names, documentPrefixes, closed, ...organ }: RegisteredOrgan): OrganRow => ({
  id: organ.id,
  name: newest(names).value,
  kind: organ.kind,
  actsFor: organ.actsFor,
  parent: organ.parent,
  documentPrefix: newest(documentPrefixes).value,
  area: organ.area,
  from: organ.from,
  lastDay: closed?.lastDay,
});

/** An organ, or the enterprise an agent acts for, with its name. */
export type Place = Readonly<{ id: string; name: string }>;

/** What a place is called. */
export const placeNamed = (directory: Directory, id: string): Place => ({
  id,
  name: placeName(directory, id),
});

const placeName = ({ organs, enterprises }: Directory, id: string): string => {
  const organ = valueIn(organs, id);
  if (organ?.status === 'registered') return newest(organ.names).value;
  const unit = valueIn(enterprises, id);
  return unit?.status === 'registered' ? newest(unit.names).value : id;
};

/** Everybody in the register of people. */
export const personRows = (directory: Directory): readonly PersonRow[] =>
  [...entriesOf(directory.people)].flatMap(([id]) => personRow(directory, id) ?? []);

/** One person, when registered. */
export const personRow = (directory: Directory, id: string): PersonRow | undefined => {
  const person = personIn(directory, id);
  if (!person) return undefined;
  const posts = person.posts.map(({ post, organ, title, roles, from, to }) => {
    return { post, organ: placeNamed(directory, organ), title, roles, from, to };
  });
  return { id: person.id, name: person.name, posts, certificates: person.certificates.map(shown) };
};

/** Why it was suspended is told to nobody; restored early, it stands again from that day on. */
const shown = ({ number, from, to, revokedFrom, suspensions }: Certificate): CertificateRow => ({
  number,
  from,
  to,
  ...(revokedFrom !== undefined && { revokedFrom }),
  suspended: suspensions.map(({ from: since, to: last, restored }) => ({
    from: since,
    to: restored === undefined ? last : plusDays(restored, -1),
  })),
});

/** One person with leaves and deputies, withdrawn leaves too. */
export const personDetail = (directory: Directory, id: string): PersonDetail | undefined => {
  const person = personIn(directory, id);
  const row = personRow(directory, id);
  if (!person || !row) return undefined;
  const named = (other: string): Place => ({
    id: other,
    name: personIn(directory, other)?.name ?? other,
  });
  const leaves = [
    ...person.leaves.map((leave) => leaveRow(leave, named)),
    ...person.withdrawn.map((leave) => ({
      ...leaveRow(leave, named),
      standing: 'withdrawn' as const,
    })),
  ];
  const deputies = person.deputies.map(({ deputyship, post, deputy, from, to }): DeputyRow => {
    return { deputyship, post, deputy: named(deputy), from, to };
  });
  return { ...row, leaves: leaves.toSorted((a, b) => a.from.localeCompare(b.from)), deputies };
};

const leaveRow = (leave: Leave, named: (id: string) => Place): LeaveRow => {
  const { from, to, deputy, contested } = leave;
  return {
    from,
    to,
    ...(deputy !== undefined && { deputy: named(deputy) }),
    ...(contested && { contestedOn: contested.on }),
    standing: contested ? (contested.upheld ? 'upheld' : 'contested') : 'recorded',
  };
};

/** Whether a superior has to answer what somebody said about the own leave. */
export const isContested = (directory: Directory, id: string): boolean =>
  personIn(directory, id)?.leaves.some(({ contested }) => contested && !contested.upheld) ?? false;

/** All mandates, with whether each is in force on that day. */
export const mandateRows = (directory: Directory, on: LocalDate): readonly MandateRow[] =>
  valuesOf(directory.mandates, 'granted').map((mandate) => mandateRow(directory, mandate, on));

const mandateRow = (
  directory: Directory,
  { text: { mandate: id, ...text }, published, revoked }: GrantedMandate,
  on: LocalDate,
): MandateRow => ({
  id,
  ...text,
  principalName: placeName(directory, text.principal),
  holderName: placeName(directory, text.holder),
  publishedOn: published?.publishedOn,
  publishedAt: published?.url,
  revokedFrom: revoked?.from,
  on,
  inForce: mandatesOn(directory, text.holder, on).some((one) => one.id === id),
});

// A table is never changed, so its rows are made once, however often a page of them is asked for.
const enterpriseRowsOf = new WeakMap<object, readonly EnterpriseRow[]>();

/** All enterprises, those that left too. */
export const enterpriseRows = ({ enterprises }: Directory): readonly EnterpriseRow[] => {
  const known = enterpriseRowsOf.get(enterprises);
  if (known) return known;
  const rows = valuesOf(enterprises, 'registered').map(enterpriseRow);
  enterpriseRowsOf.set(enterprises, rows);
  return rows;
};

const enterpriseRow = ({ entry, ...unit }: RegisteredEnterprise): EnterpriseRow => ({
  id: entry.enterprise,
  creditCode: entry.creditCode,
  name: newest(unit.names).value,
  status: newest(unit.statuses).value,
  street: newest(unit.places).value.street,
  address: newest(unit.places).value.address,
  industry: newest(unit.industries).value,
  principal: newest(unit.principals).value,
  ...newest(unit.sizes).value,
  grade: unit.grades.at(-1)?.value,
  from: entry.from,
});

/** One enterprise with its histories, when registered. */
export const enterpriseDetail = (
  { enterprises }: Directory,
  id: string,
): EnterpriseDetail | undefined => {
  const unit = valueIn(enterprises, id);
  if (unit?.status !== 'registered') return undefined;
  const { names, principals, places, industries, sizes, statuses, grades, rated } = unit;
  const histories = { names, principals, places, industries, sizes, statuses, grades, rated };
  return { ...enterpriseRow(unit), ...histories };
};
