import streams from '@eventstore/db-client/generated/streams_pb.js';
import { LogFailure } from '../log/failures.js';
import { messageIn } from './message-in.js';

const read = (hex: string) => () => messageIn(streams.ReadReq, Buffer.from(hex, 'hex'));

describe('SEC-12 A message from outside', () => {
  it.each([
    ['a part of four milliards of bytes', '0affffffff0f'],
    ['a part longer than the message', '0a04120a'],
    ['a part within a part longer than the message', '0a060a040a021aff'],
    ['a prefix text of four milliards of bytes', '0a0a2a08220612ffffffff0f'],
    ['a number that never ends', '0affffffffffffffffffff'],
  ])('with %s is refused at once', (_, hex) => {
    expect(read(hex)).toThrow(LogFailure);
  });

  it('is read when it is whole', () => {
    const asked = new streams.ReadReq().setOptions(new streams.ReadReq.Options().setCount('7'));
    const bytes = asked.serializeBinary();
    expect(messageIn(streams.ReadReq, bytes).getOptions()!.getCount()).toBe('7');
  });
});
