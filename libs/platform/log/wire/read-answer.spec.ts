import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { readAnswer } from './read-answer.js';

const { ReadEvent } = streams.ReadResp;

const recordedOf = (
  data: string | Buffer,
  metadata: string,
  contentType = 'application/json',
): streams.ReadResp.ReadEvent.RecordedEvent => {
  const event = new ReadEvent.RecordedEvent();
  event.setId(new shared.UUID().setString('7d3c1f0e-5d0a-4d1c-9c1b-0f6f1f7c9a21'));
  const name = Uint8Array.from(Buffer.from('enforcementCase-440704.案件1'));
  event.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(name));
  event.setStreamRevision('300');
  event.setPreparePosition('9223372036854775806');
  event.setCommitPosition('9223372036854775807');
  const entries = event.getMetadataMap();
  entries.set('type', 'CaseFiled案').set('content-type', contentType);
  entries.set('created', '17900000001239999');
  event.setData(Uint8Array.from(Buffer.from(data)));
  event.setCustomMetadata(Uint8Array.from(Buffer.from(metadata)));
  return event;
};

const bytesOf = (message: streams.ReadResp): Buffer => Buffer.from(message.serializeBinary());
const read = (event: streams.ReadResp.ReadEvent) =>
  readAnswer(bytesOf(new streams.ReadResp().setEvent(event)));
const eventIn = (recorded: streams.ReadResp.ReadEvent.RecordedEvent) =>
  read(new ReadEvent().setEvent(recorded).setCommitPosition('1'));

describe('An answer to a read', () => {
  it('is the event that the generated classes wrote, to the last digit', () => {
    const data = { 案由: '未经许可 "\\\n', fen: 9_007_199_254_740_991 };
    const metadata = { actor: '张三', schema: 0 };
    expect(eventIn(recordedOf(JSON.stringify(data), JSON.stringify(metadata)))).toEqual({
      kind: 'event',
      event: {
        id: '7d3c1f0e-5d0a-4d1c-9c1b-0f6f1f7c9a21',
        stream: 'enforcementCase-440704.案件1',
        revision: 300,
        type: 'CaseFiled案',
        data,
        metadata,
        position: { commit: '9223372036854775807', prepare: '9223372036854775806' },
        created: '2026-09-21T14:13:20.123Z',
      },
    });
  });

  it('keeps what is no JSON, and has metadata where none was written', () => {
    const bytes = Buffer.from([0, 255, 1]);
    expect(eventIn(recordedOf(bytes, '', 'application/octet-stream'))).toMatchObject({
      event: { data: bytes, metadata: {} },
    });
    expect(eventIn(recordedOf('{"torn":', '{"torn":'))).toMatchObject({
      event: { data: '{"torn":', metadata: '{"torn":' },
    });
    expect(eventIn(recordedOf('', ''))).toMatchObject({ event: { data: '', metadata: {} } });
  });

  it('is the event behind a link, and nothing where a link leads nowhere', () => {
    const [event, link] = [recordedOf('{"of":"the case"}', ''), recordedOf('0@case', '')];
    expect(read(new ReadEvent().setEvent(event).setLink(link))).toMatchObject({
      event: { data: { of: 'the case' } },
    });
    expect(read(new ReadEvent().setLink(link))).toBeUndefined();
  });

  it('may be a mark, or that there is no such stream; anything else says nothing', () => {
    const mark = new streams.ReadResp.Checkpoint();
    mark.setCommitPosition('12');
    mark.setPreparePosition('11');
    expect(readAnswer(bytesOf(new streams.ReadResp().setCheckpoint(mark)))).toEqual({
      kind: 'checkpoint',
      position: { commit: '12', prepare: '11' },
    });
    const caughtUp = new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());
    expect(readAnswer(bytesOf(caughtUp))).toEqual({ kind: 'caught-up' });
    const missing = new streams.ReadResp.StreamNotFound();
    const notFound = new streams.ReadResp().setStreamNotFound(missing);
    expect(readAnswer(bytesOf(notFound))).toEqual({ kind: 'no-stream' });
    const fellBehind = new streams.ReadResp().setFellBehind(new streams.ReadResp.FellBehind());
    expect(readAnswer(bytesOf(fellBehind))).toBeUndefined();
    expect(readAnswer(Buffer.alloc(0))).toBeUndefined();
  });

  it('that is cut off is an error, never half an event', () => {
    const whole = bytesOf(
      new streams.ReadResp().setEvent(new ReadEvent().setEvent(recordedOf('{}', '{}'))),
    );
    for (const length of [1, 2, 20, whole.length - 1])
      expect(() => readAnswer(whole.subarray(0, length))).toThrow(RangeError);
  });
});
