import codes from '@eventstore/db-client/generated/code_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import anyMessage from 'google-protobuf/google/protobuf/any_pb.js';
import emptyMessage from 'google-protobuf/google/protobuf/empty_pb.js';
import { ProtoWriter, sizeOfBytes, sizeOfNumber } from '#platform/protobuf';
import { messageIn } from '../../wire/message-in.js';
import type { Failure } from '../../log/failures.js';
import type { Place } from '../../stream/known-ids.js';
import { ANY, NO_STREAM, revisionText, STREAM_EXISTS } from '../../stream/record.js';

type Detail = Readonly<{ name: string; code: codes.Code; bytes: Uint8Array }>;

const { Code } = codes;
const empty = new emptyMessage.Empty();

const identifier = (stream: string): shared.StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from(stream)));

/** A correlation id as the caller wrote it: the body of his message, whichever form it has. */
type Correlation = Buffer;

const response = (correlation: Correlation, stream: string): streams.BatchAppendResp =>
  new streams.BatchAppendResp()
    .setCorrelationId(messageIn(shared.UUID, correlation))
    .setStreamIdentifier(identifier(stream));

/**
 * Tells where the last event of an append came to lie. By hand: it is the answer to nearly
 * everything.
 */
export const batchSuccess = (
  correlation: Correlation,
  stream: string,
  { revision, position }: Place,
): Buffer => {
  const place = position < 0 ? 0 : sizeOfNumber(1, position) + sizeOfNumber(2, position);
  const success =
    (revision < 0 ? sizeOfBytes(2, 0) : sizeOfNumber(1, revision)) +
    sizeOfBytes(position < 0 ? 4 : 3, place);
  const name = Buffer.byteLength(stream);
  const identifier = sizeOfBytes(3, name);
  const size =
    sizeOfBytes(1, correlation.length) + sizeOfBytes(3, success) + sizeOfBytes(4, identifier);
  return ProtoWriter.sized(size, (writer) => {
    writer.bytes(1, correlation);
    writer.head(3, success);
    if (revision < 0) writer.head(2, 0);
    else writer.number(1, revision);
    writer.head(position < 0 ? 4 : 3, place);
    if (position >= 0) {
      writer.number(1, position);
      writer.number(2, position);
    }
    writer.head(4, identifier);
    writer.text(3, stream, name);
  });
};

const wrongVersion = ({
  expected,
  actual,
}: Extract<Failure, { kind: 'wrong-version' }>): Detail => {
  const detail = new shared.WrongExpectedVersion();
  if (actual < 0) detail.setCurrentNoStream(empty);
  else detail.setCurrentStreamRevision(String(actual));
  if (expected === ANY) detail.setExpectedAny(empty);
  else if (expected === STREAM_EXISTS) detail.setExpectedStreamExists(empty);
  else if (expected === NO_STREAM) detail.setExpectedNoStream(empty);
  else detail.setExpectedStreamPosition(revisionText(expected));
  return {
    name: 'WrongExpectedVersion',
    code: Code.ALREADY_EXISTS,
    bytes: detail.serializeBinary(),
  };
};

const NOTHING = new Uint8Array();

const badRequest = (message: string): Detail => ({
  name: 'BadRequest',
  code: Code.INVALID_ARGUMENT,
  bytes: new shared.BadRequest().setMessage(message).serializeBinary(),
});

type Details = {
  [kind in Failure['kind']]?: (failure: Extract<Failure, { kind: kind }>) => Detail;
};

const details: Details = {
  'wrong-version': wrongVersion,
  'stream-deleted': ({ stream }) => {
    const deleted = new shared.StreamDeleted().setStreamIdentifier(identifier(stream));
    return { name: 'StreamDeleted', code: Code.NOT_FOUND, bytes: deleted.serializeBinary() };
  },
  'too-large': ({ limit }) => {
    const exceeded = new shared.MaximumAppendSizeExceeded().setMaxappendsize(limit);
    const bytes = exceeded.serializeBinary();
    return { name: 'MaximumAppendSizeExceeded', code: Code.INVALID_ARGUMENT, bytes };
  },
  'access-denied': () => ({ name: 'AccessDenied', code: Code.PERMISSION_DENIED, bytes: NOTHING }),
  timeout: () => ({ name: 'Timeout', code: Code.DEADLINE_EXCEEDED, bytes: NOTHING }),
  'missing-metadata': ({ property }) => badRequest(`An event needs the metadata ${property}`),
  invalid: ({ message }) => badRequest(message),
};

const detailOf = (failure: Failure): Detail =>
  (details[failure.kind] as ((of: Failure) => Detail) | undefined)?.(failure) ?? {
    name: 'Unknown',
    code: Code.UNKNOWN,
    bytes: NOTHING,
  };

/** Tells why an append failed. The client needs `details` and the stream's name on every error. */
export const batchFailure = (
  correlation: Correlation,
  stream: string,
  failure: Failure,
): Buffer => {
  const detail = detailOf(failure);
  const any = new anyMessage.Any();
  any.pack(detail.bytes, `event_store.client.${detail.name}`);
  const error = new status.Status().setCode(detail.code).setMessage(detail.name).setDetails(any);
  return Buffer.from(response(correlation, stream).setError(error).serializeBinary());
};
