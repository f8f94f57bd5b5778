import streams from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { ProtoReader } from '#platform/protobuf';
import { type Failure, fail, LogFailure } from '../../log/failures.js';
import type { Place } from '../../stream/known-ids.js';
import {
  ANY,
  NO_STREAM,
  type ProposedEvent,
  revisionText,
  STREAM_EXISTS,
} from '../../stream/record.js';
import type { Writing } from '../access.js';
import { readProposed, readTarget, type Target } from '../../wire/append-requests.js';

export type AppendLimits = Readonly<{ maxAppendBytes: number; commitTimeoutMs: number }>;

const empty = new shared.Empty();

const success = ({ revision, position }: Place): streams.AppendResp => {
  const answer = new streams.AppendResp.Success();
  if (revision < 0) answer.setNoStream(empty);
  else answer.setCurrentRevision(String(revision));
  if (position < 0) answer.setNoPosition(empty);
  else
    answer.setPosition(
      new streams.AppendResp.Position()
        .setCommitPosition(String(position))
        .setPreparePosition(String(position)),
    );
  return new streams.AppendResp().setSuccess(answer);
};

const wrongVersion = ({ expected, actual }: Extract<Failure, { kind: 'wrong-version' }>) => {
  const answer = new streams.AppendResp.WrongExpectedVersion();
  if (actual < 0) answer.setCurrentNoStream(empty).setNoStream2060(empty);
  else answer.setCurrentRevision(String(actual)).setCurrentRevision2060(actual);
  if (expected === ANY) answer.setExpectedAny(empty).setAny2060(empty);
  else if (expected === STREAM_EXISTS)
    answer.setExpectedStreamExists(empty).setStreamExists2060(empty);
  else if (expected === NO_STREAM) answer.setExpectedNoStream(empty);
  else answer.setExpectedRevision(revisionText(expected)).setExpectedRevision2060(expected);
  return new streams.AppendResp().setWrongExpectedVersion(answer);
};

/**
 * What an event counts of the limit: as later real servers (24.10.4) count it; 23.10 counts the
 * data alone.
 */
export const bytesOf = ({ type, metadata, data }: ProposedEvent): number =>
  Buffer.byteLength(type) + metadata.length + data.length;

/**
 * Collects the messages of one append: options first, then events, up to the size the node takes.
 */
class Collected {
  private target: Target | undefined;
  private readonly events: ProposedEvent[] = [];
  private bytes = 0;

  constructor(private readonly maxBytes: number) {}

  add(message: Buffer): void {
    const reader = new ProtoReader(message);
    for (let field = reader.next(); field; field = reader.next()) {
      if (field === 1 && !this.target) this.target = readTarget(reader.message(), Date.now());
      else if (field === 2 && this.target) this.propose(readProposed(reader.message()));
      else fail({ kind: 'invalid', message: 'Options come first, and once' });
    }
  }

  get request() {
    const { stream, expected } =
      this.target ?? fail({ kind: 'invalid', message: 'An append needs options' });
    return { kind: 'append', stream, expected, events: this.events } as const;
  }

  private propose(event: ProposedEvent): void {
    this.bytes += bytesOf(event);
    if (this.bytes > this.maxBytes) fail({ kind: 'too-large', limit: this.maxBytes });
    this.events.push(event);
  }
}

const answered = (error: unknown): streams.AppendResp => {
  if (error instanceof LogFailure && error.failure.kind === 'wrong-version')
    return wrongVersion(error.failure);
  throw error;
};

/**
 * Answers one append: a wrong expected revision is an answer, everything else that goes wrong an
 * error.
 */
export const answerAppend = async (
  writer: Writing,
  limits: AppendLimits,
  messages: AsyncIterable<Buffer>,
): Promise<Buffer> => {
  const collected = new Collected(limits.maxAppendBytes);
  for await (const message of messages) collected.add(message);
  const { request } = collected;
  if (request.stream === '$all') fail({ kind: 'access-denied' });
  const response = await writer
    .submit(request, limits.commitTimeoutMs)
    .then(success)
    .catch(answered);
  return Buffer.from(response.serializeBinary());
};
