import streams from '@eventstore/db-client/generated/streams_pb.js';
import unpacking from '@eventstore/db-client/dist/streams/appendToStream/unpackError.js';
import { readPosition } from '#platform/log';
import { ProtoReader } from '#platform/protobuf';
import type { Appended } from '../event-store.js';

/**
 * Where an append came to lie. A repeat whose events are hidden by now is told without a position.
 */
export type Answered = Readonly<{ revision: number; position: Appended['position'] | undefined }>;

/**
 * What the store said of one append: where it came to lie, or the error the official client would
 * throw.
 */
export type AppendAnswer = Readonly<{ id: string } & ({ appended: Answered } | { error: Error })>;

type Success = { -readonly [Field in keyof Answered]: Answered[Field] };

const readSuccess = (reader: ProtoReader): Success => {
  const success: Success = { revision: -1, position: undefined };
  for (let field = reader.next(); field; field = reader.next())
    if (field === 1) success.revision = reader.varint();
    else if (field === 3) success.position = readPosition(reader.message());
    else reader.skip();
  return success;
};

/** Errors are rare, and there are many kinds: the official client's own reading of them is used. */
const readError = (message: Buffer): AppendAnswer => {
  const answer = streams.BatchAppendResp.deserializeBinary(message);
  const stream = Buffer.from(answer.getStreamIdentifier()?.getStreamName_asU8() ?? []);
  return {
    id: uuidOf(answer),
    error: unpacking.unpackToCommandError(answer.getError()!, stream.toString('utf8')),
  };
};

const uuidOf = (answer: streams.BatchAppendResp): string => {
  const id = answer.getCorrelationId();
  const structured = id?.getStructured();
  if (!structured) return id?.getString() ?? '';
  const halves = [structured.getMostSignificantBits(), structured.getLeastSignificantBits()];
  const hex = halves
    .map((half) => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0'))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

const readId = (reader: ProtoReader): string | undefined => {
  let id: string | undefined;
  for (let field = reader.next(); field; field = reader.next())
    if (field === 2) id = reader.text();
    else reader.skip();
  return id;
};

/**
 * Reads one answer of a batch stream. What is not a plain success is left to the generated classes.
 */
export const readAnswer = (message: Buffer): AppendAnswer => {
  const reader = new ProtoReader(message);
  let [id, success]: [string | undefined, Success | undefined] = [undefined, undefined];
  for (let field = reader.next(); field; field = reader.next())
    if (field === 1) id = readId(reader.message());
    else if (field === 3) success = readSuccess(reader.message());
    else reader.skip();
  if (!success) return readError(message);
  if (id === undefined) id = uuidOf(streams.BatchAppendResp.deserializeBinary(message));
  return { id, appended: success };
};
