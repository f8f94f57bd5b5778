import streams from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { type LogRecord, TOMBSTONE, ANY } from '../stream/record.js';
import { readTarget, readUuid } from './append-requests.js';
import { readChunk } from './batch-chunk.js';
import { ProtoReader } from '#platform/protobuf';
import { readEvent, uuidMessage } from './recorded-event.js';

const id = '0197a3c4-8d10-7abc-9def-0123456789ab';
const record: LogRecord = {
  position: 2 ** 40 + 3,
  stream: '案件-440704.17',
  revision: 300,
  id,
  type: '立案',
  isJson: true,
  createdMs: 1_790_000_000_123,
  metadata: Buffer.from('{"by":"张三"}'),
  data: Buffer.alloc(70_000, 7),
};
const decoded = (bytes: Buffer) => streams.ReadResp.deserializeBinary(bytes).getEvent()!;

describe('Messages written by hand', () => {
  it('read back by the generated classes as they were meant', () => {
    const answer = decoded(readEvent({ event: record, link: undefined }, 'string'));
    const event = answer.getEvent()!;
    expect(answer.getCommitPosition()).toBe(String(record.position));
    expect(event.getId()!.getString()).toBe(id);
    expect(Buffer.from(event.getStreamIdentifier()!.getStreamName_asU8()).toString()).toBe(
      record.stream,
    );
    expect([event.getStreamRevision(), event.getPreparePosition()]).toEqual([
      '300',
      String(record.position),
    ]);
    expect(new Map(event.getMetadataMap().entries() as never)).toEqual(
      new Map([
        ['type', '立案'],
        ['created', '17900000001230000'],
        ['content-type', 'application/json'],
      ]),
    );
    expect(Buffer.from(event.getData_asU8()).equals(record.data)).toBe(true);
    expect(Buffer.from(event.getCustomMetadata_asU8()).equals(record.metadata)).toBe(true);
  });

  it('carry the tombstone number exactly, and the position of a link', () => {
    const link = { ...record, position: 9, type: '$>', revision: TOMBSTONE };
    const answer = decoded(readEvent({ event: record, link }, 'structured'));
    expect(answer.getLink()!.getStreamRevision()).toBe('9223372036854775807');
    expect(answer.getCommitPosition()).toBe('9');
    const structured = shared.UUID.deserializeBinary(uuidMessage(id, 'structured'));
    expect(readUuid(new ProtoReader(Buffer.from(structured.serializeBinary())))).toBe(id);
  });
});

describe('Messages read by hand', () => {
  it('are what the generated classes wrote', () => {
    const options = new streams.AppendReq.Options()
      .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from('流')))
      .setAny(new shared.Empty());
    const target = readTarget(new ProtoReader(Buffer.from(options.serializeBinary())), 0);
    expect(target).toEqual({ stream: '流', expected: ANY });
  });

  it('note what is wrong with an event and still know whose it is', () => {
    const request = new streams.BatchAppendReq()
      .setCorrelationId(new shared.UUID().setString(id))
      .setProposedMessagesList([new streams.BatchAppendReq.ProposedMessage()])
      .setIsFinal(true);
    expect(readChunk(Buffer.from(request.serializeBinary()), 0)).toMatchObject({
      id,
      isFinal: true,
      failure: { kind: 'missing-metadata' },
    });
  });

  it('are refused when they are cut off', () => {
    const bytes = uuidMessage(id, 'string');
    expect(() => readUuid(new ProtoReader(bytes.subarray(0, 20)))).toThrow(RangeError);
  });
});
