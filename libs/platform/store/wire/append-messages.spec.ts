import { randomUUID } from 'node:crypto';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { NewEvent } from '../event-store.js';
import { type Append, appendMessages } from './append-messages.js';
import { encodeEvents } from './encode-events.js';
import { readAnswer } from './read-answer.js';

const append: Append = {
  id: randomUUID(),
  stream: 'enforcementCase-440704.案件1',
  expected: 2 ** 40,
  deadlineMs: 1_790_000_000_123,
};
const event = (data: object, metadata: object = { actor: '张三' }): NewEvent => ({
  id: randomUUID(),
  type: 'CaseFiled案',
  data,
  metadata,
});
const events = [event({ 案由: '未经许可 "\\\n', fen: 9_007_199_254_740_991 }), event({})];

const read = (bytes: Uint8Array): streams.BatchAppendReq =>
  streams.BatchAppendReq.deserializeBinary(bytes);
const bytesOf = (given: Append, of: readonly NewEvent[]) =>
  appendMessages(given, encodeEvents(of)).map(read);

describe('An append on the wire', () => {
  it('is what the generated classes of the protocol read it as', () => {
    const [message, ...more] = bytesOf(append, events);
    expect(more).toEqual([]);
    expect(message!.getCorrelationId()!.getString()).toBe(append.id);
    expect(message!.getIsFinal()).toBe(true);
    const options = message!.getOptions()!;
    const name = options.getStreamIdentifier()!.getStreamName_asU8();
    expect(Buffer.from(name).toString()).toBe(append.stream);
    expect(options.getStreamPosition()).toBe(String(2 ** 40));
    expect(options.getDeadline()!.toDate().getTime()).toBe(append.deadlineMs);
    expect(
      message!.getProposedMessagesList().map((proposed) => ({
        id: proposed.getId()!.getString(),
        entries: proposed.getMetadataMap().toArray(),
        data: Buffer.from(proposed.getData_asU8()).toString(),
        metadata: Buffer.from(proposed.getCustomMetadata_asU8()).toString(),
      })),
    ).toEqual(
      events.map(({ id, type, data, metadata }) => ({
        id,
        entries: [
          ['content-type', 'application/json'],
          ['type', type],
        ],
        data: JSON.stringify(data),
        metadata: JSON.stringify(metadata),
      })),
    );
  });

  it('expects no stream, or the very first revision', () => {
    const [none] = bytesOf({ ...append, expected: 'none' }, events);
    expect(none!.getOptions()!.hasNoStream()).toBe(true);
    const [first] = bytesOf({ ...append, expected: 0 }, events);
    expect(first!.getOptions()!.hasStreamPosition()).toBe(true);
    expect(first!.getOptions()!.getStreamPosition()).toBe('0');
  });

  it('comes in several messages where it is large, and without events in one', () => {
    const large = Array.from({ length: 9 }, () => event({ text: 'x'.repeat(1_000_000) }));
    const messages = bytesOf(append, large);
    expect(messages.map((one) => one.getProposedMessagesList().length)).toEqual([3, 3, 3]);
    expect(messages.map((one) => one.getIsFinal())).toEqual([false, false, true]);
    expect(messages.map((one) => one.hasOptions())).toEqual([true, false, false]);
    expect(new Set(messages.map((one) => one.getCorrelationId()!.getString())).size).toBe(1);
    expect(bytesOf(append, []).map((one) => one.getIsFinal())).toEqual([true]);
  });
});

describe('An answer to an append', () => {
  const success = (id: shared.UUID): Buffer => {
    const position = new shared.AllStreamPosition();
    position.setCommitPosition('9223372036854775806');
    position.setPreparePosition('12');
    const said = new streams.BatchAppendResp.Success().setCurrentRevision('300');
    return Buffer.from(
      new streams.BatchAppendResp()
        .setCorrelationId(id)
        .setSuccess(said.setPosition(position))
        .serializeBinary(),
    );
  };

  it('tells where the events lie, whichever way the store writes its id', () => {
    const appended = {
      revision: 300,
      position: { commit: '9223372036854775806', prepare: '12' },
    };
    const { id } = append;
    expect(readAnswer(success(new shared.UUID().setString(id)))).toEqual({ id, appended });
    const structured = new shared.UUID.Structured();
    structured.setMostSignificantBits('-2');
    structured.setLeastSignificantBits('255');
    expect(readAnswer(success(new shared.UUID().setStructured(structured)))).toEqual({
      id: 'ffffffff-ffff-fffe-0000-0000000000ff',
      appended,
    });
  });
});
