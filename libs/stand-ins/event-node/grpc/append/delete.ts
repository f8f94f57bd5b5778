import streams from '@eventstore/db-client/generated/streams_pb.js';
import { ProtoReader } from '#platform/protobuf';
import { fail } from '../../log/failures.js';
import { readTarget } from '../../wire/append-requests.js';
import type { Writing } from '../access.js';
import type { AppendLimits } from './append.js';

/** Answers a soft delete or a tombstone: the same messages on the wire. */
export const answerDelete = async (
  writer: Writing,
  limits: AppendLimits,
  kind: 'delete' | 'tombstone',
  message: Buffer,
): Promise<Buffer> => {
  const reader = new ProtoReader(message);
  if (reader.next() !== 1) return fail({ kind: 'invalid', message: 'Options are missing' });
  const { stream, expected } = readTarget(reader.message(), Date.now());
  const { position } = await writer.submit({ kind, stream, expected }, limits.commitTimeoutMs);
  const place = new streams.DeleteResp.Position()
    .setCommitPosition(String(position))
    .setPreparePosition(String(position));
  return Buffer.from(new streams.DeleteResp().setPosition(place).serializeBinary());
};
