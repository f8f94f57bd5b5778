import { randomUUID } from 'node:crypto';
import { decideWrite, type Verdict } from './decide-write.js';
import type { Draft } from './draft.js';
import type { Failure } from './failures.js';
import type { Place } from '../stream/known-ids.js';
import {
  ANY,
  isMetastream,
  metastreamOf,
  type ProposedEvent,
  STREAM_DELETED,
  STREAM_EXISTS,
  subjectOf,
} from '../stream/record.js';
import { isSoftDeleted } from '../stream/stream-metadata.js';
import { firstVisible, type StreamState } from '../stream/stream-state.js';

/** What somebody wants written. */
export type WriteRequest = Readonly<
  { stream: string; expected: number } & (
    { kind: 'append'; events: readonly ProposedEvent[] } | { kind: 'delete' | 'tombstone' }
  )
>;

/**
 * Where the last event written lies (revision -1 when an empty append met an empty stream), or why
 * nothing was written.
 */
export type Outcome = Readonly<
  /** `copyOf`: the position of the same events, where they had been written before. */
  { written: Place; copyOf?: number } | { failure: Failure }
>;

/**
 * Streams whose state decides the request: a stream and the one that holds its metadata belong
 * together. An append that finds its stream softly deleted needs the latter, too; the others, as
 * nearly all are, do not.
 */
export const streamsOf = ({ stream, kind }: WriteRequest): string[] => {
  if (isMetastream(stream)) return [stream, subjectOf(stream)];
  return kind === 'append' ? [stream] : [stream, metastreamOf(stream)];
};

/** Ids the request is recognised by. A deletion is never recognised: it has no id of its own. */
const idsOf = (request: WriteRequest): string[] =>
  request.kind === 'append' ? request.events.map(({ id }) => id) : [randomUUID()];

/**
 * Whether the ids have a say: they have none in an append to the very end of its stream, as nearly
 * all are.
 */
const asksIds = ({ last }: StreamState, expected: number): boolean =>
  expected === ANY || expected === STREAM_EXISTS || expected < last;

const wrongVersion = ({ kind, stream, expected }: WriteRequest, actual: number): Outcome => {
  const operation = kind === 'append' ? 'Append' : 'Delete';
  return { failure: { kind: 'wrong-version', operation, stream, expected, actual } };
};

const buried = (draft: Draft, stream: string): boolean =>
  isMetastream(stream) && draft.state(subjectOf(stream)).tombstoned;

const judge = (draft: Draft, request: WriteRequest): Verdict => {
  if (buried(draft, request.stream)) return { kind: 'deleted' };
  const state = draft.state(request.stream);
  const { expected } = request;
  const ids = asksIds(state, expected) ? idsOf(request) : [];
  return decideWrite(state, state.metadata !== undefined, expected, ids);
};

/** Nobody, whoever he is, may delete metadata or the whole log. */
const isForbidden = ({ kind, stream }: WriteRequest): boolean =>
  kind !== 'append' && (isMetastream(stream) || stream === '$all');

/** Decides a request on what the draft holds so far and adds what it writes. */
export const apply = (draft: Draft, request: WriteRequest): Outcome => {
  if (isForbidden(request)) return { failure: { kind: 'access-denied' } };
  const verdict = judge(draft, request);
  if (verdict.kind === 'accept') return (perform[request.kind] as Perform)(draft, request);
  if (verdict.kind === 'again') return repeated(draft.state(request.stream), verdict.place);
  const { stream } = request;
  return verdict.kind === 'deleted'
    ? { failure: { kind: 'stream-deleted', stream } }
    : wrongVersion(request, draft.state(stream).last);
};

/**
 * A repeat is answered as the first time; where its events are hidden by now, as on the real
 * server, without a position.
 */
const repeated = (state: StreamState, place: Place): Outcome => {
  const isHidden = place.revision < firstVisible(state);
  const written = isHidden ? { ...place, position: -1 } : place;
  return { written, copyOf: place.position };
};

type Append = Extract<WriteRequest, { kind: 'append' }>;

const append = (draft: Draft, { stream, events }: Append): Outcome => {
  const { last, settings } = draft.state(stream);
  const revived = !isMetastream(stream) && isSoftDeleted(settings);
  // For nothing the real server writes a record that nobody reads; here, too, the position lies
  // behind everything before.
  const nothing = { revision: last, position: draft.head };
  const written = events.length === 0 ? nothing : draft.add(stream, events);
  if (revived) draft.revive(stream, last + 1);
  return { written };
};

const softDelete = (draft: Draft, request: WriteRequest): Outcome => {
  const { stream } = request;
  const { last, metadata } = draft.state(stream);
  if (last < 0 && metadata === undefined) return wrongVersion(request, last);
  const { position } = draft.hide(stream);
  return { written: { revision: last, position } };
};

const tombstone = (draft: Draft, { stream }: WriteRequest): Outcome => {
  const empty = Buffer.alloc(0);
  const event = {
    id: randomUUID(),
    type: STREAM_DELETED,
    isJson: false,
    metadata: empty,
    data: empty,
  };
  return { written: draft.bury(stream, event) };
};

type Perform = (draft: Draft, request: WriteRequest) => Outcome;

const perform: {
  [kind in WriteRequest['kind']]: (
    draft: Draft,
    request: Extract<WriteRequest, { kind: kind }>,
  ) => Outcome;
} = { append, delete: softDelete, tombstone };
