import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { TOMBSTONE } from '../../stream/record.js';
import { batchSuccess } from './batch-answers.js';

const id = '0197a3c4-8d10-7abc-9def-0123456789ab';
const correlation = Buffer.from(new shared.UUID().setString(id).serializeBinary());
const read = (revision: number, position: number) =>
  streams.BatchAppendResp.deserializeBinary(
    batchSuccess(correlation, '案件-440704.17', { revision, position }),
  );

describe('The answer to an append of a batch stream', () => {
  it('is what the generated classes of the protocol read it as', () => {
    const answer = read(300, 2 ** 40 + 3);
    expect(answer.getCorrelationId()!.getString()).toBe(id);
    const name = answer.getStreamIdentifier()!.getStreamName_asU8();
    expect(Buffer.from(name).toString()).toBe('案件-440704.17');
    const success = answer.getSuccess()!;
    expect(success.getCurrentRevision()).toBe('300');
    expect(success.getPosition()!.getCommitPosition()).toBe(String(2 ** 40 + 3));
    expect(success.getPosition()!.getPreparePosition()).toBe(String(2 ** 40 + 3));
    expect(read(0, 7).getSuccess()!.hasCurrentRevision()).toBe(true);
    expect(read(TOMBSTONE, 7).getSuccess()!.getCurrentRevision()).toBe('9223372036854775807');
  });

  it('says so when there is neither a revision nor a position', () => {
    const success = read(-1, -1).getSuccess()!;
    expect(success.hasNoStream()).toBe(true);
    expect(success.hasNoPosition()).toBe(true);
  });
});
