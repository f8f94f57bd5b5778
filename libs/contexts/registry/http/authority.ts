import { comparePositions, positionOf, type Reading } from '#platform/log';
import { told, whoActed, wholeHistoryOf } from '#platform/record';
import {
  type Capacity,
  type Instant,
  type LocalDate,
  localDateOf,
  type MandateFacts,
  type OrganFacts,
  type Recorded,
  type StreamKind,
  unknown,
} from '#domain/kernel';
import { capacityOf, personIn } from '../directory/capacity.js';
import type { Directory } from '../directory/directory.js';
import { viewOf } from '../directory/directory-view.js';
import { enterpriseStream } from '../enterprise/enterprise.stream.js';
import { mandateStream } from '../mandate/mandate.stream.js';
import { organStream } from '../organ/organ.stream.js';
import type { Certificate, RegisteredPerson } from '../person/person.state.js';
import { personStream } from '../person/person.stream.js';
import { covers } from '../shared/dated.js';
import { privateFields } from './private-fields.js';

/** Why somebody could not act at that moment: 离岗, 无任职, 未指明职务, 单位已撤销. */
export type NoCapacity = 'on-leave' | 'no-post' | 'several-posts' | 'place-closed';

/**
 * One event a proof rests on; digest and revision find it in the log. Leaves are told without their
 * reason.
 */
export type Evidence = Readonly<{
  stream: string;
  revision: number;
  id: string;
  type: string;
  data: object;
  validAt: Instant;
  recordedAt: Instant;
  recordedBy: string;
  position: string;
  digest: string;
}>;

/**
 * Proof of authority at an instant (职权证明): as what somebody could act, and the events it
 * follows from.
 */
export type AuthorityProof = Readonly<{
  person: string;
  name: string;
  at: Instant;
  /** The log position up to which the registers were considered. */
  position: string;
  capacity?: Capacity;
  reason?: NoCapacity;
  /** The organ as it was called that day. */
  organ?: OrganFacts;
  certificate?: Readonly<Pick<Certificate, 'number' | 'issuer' | 'from' | 'to'>>;
  mandates: readonly MandateFacts[];
  events: readonly Evidence[];
}>;

type Asked = Readonly<{ person: string; at: Instant; post?: string }>;
type Place = Reading & Readonly<{ district: string; directory: Directory }>;

/**
 * Proves in which capacity somebody could act at that moment, or why in none. Refuses (unknown) who
 * is not registered.
 */
export const authorityAt = async (asked: Asked, place: Place): Promise<AuthorityProof> => {
  const { directory } = place;
  const { person: id, at, post } = asked;
  const known =
    personIn(directory, id) ?? unknown('person-unknown', 'There is no such person（无此人员）.');
  const view = viewOf(directory);
  const on = localDateOf(at);
  const capacity = capacityOf(directory, id, { at, post });
  const organ = capacity?.organ ?? organOf(known, post);
  const mandates = capacity ? view.mandatesAt(capacity.organ, at) : [];
  return {
    person: id,
    name: known.name,
    at,
    position: directory.position,
    ...(capacity ? { capacity } : { reason: reasonOf(known, on, post) }),
    organ: view.organOn(organ, on),
    certificate: shown(known, capacity),
    mandates,
    events: await evidenceFor({ known, capacity, organ, mandates, post }, place),
  };
};

const reasonOf = (
  { leaves, posts }: RegisteredPerson,
  on: LocalDate,
  post?: string,
): NoCapacity => {
  if (leaves.some((leave) => covers(leave, on))) return 'on-leave';
  const held = posts.filter((one) => covers(one, on) && (post ?? one.post) === one.post);
  if (held.length === 0) return 'no-post';
  return held.length === 1 ? 'place-closed' : 'several-posts';
};

/**
 * The organ of the post named, for telling why one could not act in it; none when it is not said.
 */
const organOf = ({ posts }: RegisteredPerson, post: string | undefined): string =>
  posts.find((held) => held.post === post)?.organ ?? '';

const shown = ({ certificates }: RegisteredPerson, capacity: Capacity | undefined) => {
  const held = certificates.find(({ number }) => number === capacity?.certificate);
  return held && { number: held.number, issuer: held.issuer, from: held.from, to: held.to };
};

type Behind = Readonly<{
  known: RegisteredPerson;
  capacity?: Capacity;
  organ: string;
  mandates: readonly MandateFacts[];
  post?: string;
}>;

const evidenceFor = async (behind: Behind, place: Place): Promise<readonly Evidence[]> => {
  const { known, organ, mandates } = behind;
  const kind = viewOf(place.directory).organ(organ) ? organStream : enterpriseStream;
  const histories = await Promise.all([
    eventsOf(personStream, known.id, place).then((events) => events.filter(speaksFor(behind))),
    organ === '' ? [] : eventsOf(kind, organ, place),
    ...mandates.map(({ id }) => eventsOf(mandateStream, id, place)),
  ]);
  return histories.flat().map(evidence);
};

/** As far as the registers were considered, so that proof and events tell the same. */
const eventsOf = async (
  kind: StreamKind,
  id: string,
  { district, directory, ...from }: Place,
): Promise<readonly Recorded[]> => {
  const considered = positionOf(directory.position);
  const history = await wholeHistoryOf(from, kind, { district, id });
  return history.filter(({ position }) => comparePositions(position, considered) <= 0);
};

/**
 * The post acted in, the certificate shown, the leaves; without a capacity all posts and
 * certificates.
 */
const speaksFor = ({ capacity, post }: Behind) => {
  const about: Readonly<Record<string, (data: { post?: string; number?: string }) => boolean>> = {
    Post: (data) => [data.post, undefined].includes(capacity?.post ?? post),
    Certificate: (data) => [data.number, undefined].includes(capacity?.certificate),
    Leave: () => true,
    LegalQualification: () => capacity?.roles.includes('legal-reviewer') ?? false,
    Person: () => true,
  };
  return ({ type, data }: Recorded): boolean => {
    const subject = Object.keys(about).find((name) => type.startsWith(name));
    return subject !== undefined && about[subject]!(data);
  };
};

const evidence = ({ envelope, position, data, ...event }: Recorded): Evidence => ({
  stream: event.stream,
  revision: event.revision,
  id: event.id,
  type: event.type,
  data: told(data, privateFields) as object,
  validAt: envelope.validAt,
  recordedAt: envelope.recordedAt,
  recordedBy: whoActed(envelope.actor).zh,
  position: `${position.commit}/${position.prepare}`,
  digest: envelope.digest,
});
