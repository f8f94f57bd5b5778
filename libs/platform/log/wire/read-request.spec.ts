import streams from '@eventstore/db-client/generated/streams_pb.js';
import { type Asked, readRequest } from './read-request.js';

const { FORWARDS, BACKWARDS } = streams.ReadReq.Options.ReadDirection;

const options = (asked: Asked) =>
  streams.ReadReq.deserializeBinary(readRequest(asked)).getOptions()!;

describe('What is asked of the store', () => {
  it('is a part of one stream, from a revision or an end of it', () => {
    const stream = 'enforcementCase-440704.案件1';
    const part = options({ stream, from: 7, count: 3, direction: 'backwards' });
    const name = part.getStream()!.getStreamIdentifier()!.getStreamName_asU8();
    expect(Buffer.from(name).toString()).toBe(stream);
    expect(part.getStream()!.getRevision()).toBe('7');
    expect([part.getCount(), part.getReadDirection()]).toEqual(['3', BACKWARDS]);
    expect([part.hasNoFilter(), part.hasSubscription()]).toEqual([true, false]);
    expect(part.getUuidOption()!.hasString()).toBe(true);
    expect(options({ stream, from: 'start', count: 1 }).getStream()!.hasStart()).toBe(true);
    expect(options({ stream, from: 'end', count: 1 }).getStream()!.hasEnd()).toBe(true);
    expect(options({ stream, from: 0, count: 1 }).getStream()!.hasRevision()).toBe(true);
  });

  it('is the whole log after a position, without the streams nobody wants', () => {
    const filter = { prefixes: ['case-', 'licence-'] };
    const from = { commit: '9223372036854775807', prepare: '12' };
    const all = options({ from, count: 10, filter });
    const position = all.getAll()!.getPosition()!;
    expect(position.getCommitPosition()).toBe(from.commit);
    expect(position.getPreparePosition()).toBe(from.prepare);
    expect(all.getReadDirection()).toBe(FORWARDS);
    const names = all.getFilter()!.getStreamIdentifier()!;
    expect(names.getPrefixList()).toEqual(filter.prefixes);
    expect(all.getFilter()!.hasCount()).toBe(true);
    expect(options({ from: 'start', count: 1 }).getAll()!.hasStart()).toBe(true);
    expect(options({ from: 'end', count: 1 }).getAll()!.hasEnd()).toBe(true);
  });

  it('is to follow for ever, with marks now and then, where no count is given', () => {
    const follow = options({ from: 'start', filter: { regex: '^[^$]' } });
    expect([follow.hasSubscription(), follow.hasCount()]).toEqual([true, false]);
    expect(follow.getFilter()!.getStreamIdentifier()!.getRegex()).toBe('^[^$]');
    expect(follow.getFilter()!.getCheckpointintervalmultiplier()).toBe(8);
  });
});
