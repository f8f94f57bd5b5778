import { once } from 'node:events';
import { EventStoreDBClient, StreamDeletedError } from '@eventstore/db-client';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import {
  Metadata,
  Server,
  ServerCredentials,
  type ServerWritableStream,
  status,
} from '@grpc/grpc-js';
import { answers } from './answers.js';
import { channelOf } from '../channel.js';

type Call = ServerWritableStream<Buffer, Buffer>;

const raw = (bytes: Buffer): Buffer => bytes;
const path = '/event_store.client.streams.Streams/Read';
const caughtUp = Buffer.from(
  new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()).serializeBinary(),
);

/** A store that answers every read as told. */
const answering = async (answer: (call: Call) => void) => {
  const server = new Server();
  const method = { path, requestStream: false, responseStream: true } as const;
  const bytes = {
    requestSerialize: raw,
    requestDeserialize: raw,
    responseSerialize: raw,
    responseDeserialize: raw,
  };
  const calls: Call[] = [];
  server.addService(
    { Read: { ...method, ...bytes } },
    {
      Read: (call: Call) => {
        calls.push(call);
        answer(call);
      },
    },
  );
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  const client = EventStoreDBClient.connectionString(
    `esdb://127.0.0.1:${port}?tls=false&defaultDeadline=1000`,
  );
  return { channel: channelOf(client), calls, end: () => server.forceShutdown() };
};

const asked = { from: 'start', count: 1000 } as const;
const many = (call: Call): void => {
  for (let at = 0; at < 100; at += 1) call.write(caughtUp);
};

describe('A read', () => {
  it('that is left in the middle is over for the store, too', async () => {
    const { channel, calls, end } = await answering(many);
    for await (const answer of answers(channel, asked)) if (answer.kind === 'caught-up') break;
    if (!calls[0]!.cancelled) await once(calls[0]!, 'cancelled');
    expect(calls[0]!.cancelled).toBe(true);
    end();
  });

  it('whose reader fails is over for the store, too, and his error reaches him', async () => {
    const { channel, calls, end } = await answering(many);
    const failing = async (): Promise<void> => {
      for await (const answer of answers(channel, asked)) throw new Error(answer.kind);
    };
    await expect(failing()).rejects.toThrow('caught-up');
    if (!calls[0]!.cancelled) await once(calls[0]!, 'cancelled');
    end();
  });

  it('ends when aborted, though the store says nothing, also while it was only being opened', async () => {
    const { channel, calls, end } = await answering(() => undefined);
    const ending = new AbortController();
    const first = answers(channel, asked, ending.signal).next();
    ending.abort();
    expect(await first).toEqual({ done: true, value: undefined });
    const later = new AbortController();
    const next = answers(channel, asked, later.signal).next();
    while (calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    later.abort();
    expect(await next).toEqual({ done: true, value: undefined });
    end();
  });

  it('leaves the others alone: many at once listen to no signal in common', async () => {
    const warnings: Error[] = [];
    const warn = (warning: Error): void => void warnings.push(warning);
    process.on('warning', warn);
    const { channel, end } = await answering(many);
    const reads = Array.from({ length: 20 }, () => answers(channel, asked));
    await Promise.all(reads.map((read) => read.next()));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', warn);
    expect(warnings).toEqual([]);
    await Promise.all(reads.map((read) => read.return()));
    end();
  });

  it('gives what came before an error, and the error as the official client names it', async () => {
    const { channel, end } = await answering((call) => {
      many(call);
      const metadata = new Metadata();
      metadata.add('exception', 'stream-deleted');
      metadata.add('stream-name', 'case-1');
      call.emit('error', { code: status.FAILED_PRECONDITION, details: 'deleted', metadata });
    });
    const seen: string[] = [];
    const reading = async (): Promise<void> => {
      for await (const { kind } of answers(channel, asked)) seen.push(kind);
    };
    await expect(reading()).rejects.toBeInstanceOf(StreamDeletedError);
    expect(seen).toHaveLength(100);
    end();
  });

  it('ES-10 · of a store that says nothing ends in its time as an outage, and holds no call', async () => {
    const { channel, calls, end } = await answering(() => undefined);
    const began = Date.now();
    await expect(answers(channel, asked).next()).rejects.toMatchObject({
      name: 'StoreUnavailable',
      type: 'deadline-exceeded',
    });
    expect(Date.now() - began).toBeLessThan(5_000);
    if (!calls[0]!.cancelled) await once(calls[0]!, 'cancelled');
    end();
  });

  it('of bytes that are no answer is an error', async () => {
    const { channel, end } = await answering((call) => call.write(Buffer.from([10, 255])));
    await expect(answers(channel, asked).next()).rejects.toBeInstanceOf(RangeError);
    end();
  });
});

describe('A subscription', () => {
  const event = (commit: string): Buffer => {
    const recorded = new streams.ReadResp.ReadEvent.RecordedEvent();
    recorded.setCommitPosition(commit).setPreparePosition(commit);
    const read = new streams.ReadResp.ReadEvent().setEvent(recorded);
    return Buffer.from(new streams.ReadResp().setEvent(read).serializeBinary());
  };
  const isHead = ({ request }: Call): boolean =>
    streams.ReadReq.deserializeBinary(request).getOptions()!.hasCount();
  const told = async (after: readonly Buffer[]): Promise<readonly string[]> => {
    const { channel, end } = await answering((call) => {
      if (isHead(call)) {
        call.write(event('70'));
        call.end();
      } else for (const message of after) call.write(message);
    });
    const ending = new AbortController();
    const seen: string[] = [];
    for await (const answer of answers(channel, { from: 'start' }, ending.signal)) {
      const place = answer.kind === 'checkpoint' ? ` ${answer.position.commit}` : '';
      seen.push(`${answer.kind}${place}`);
      if (answer.kind === 'caught-up') ending.abort();
    }
    end();
    return seen;
  };

  it('ES-13 · says where it has caught up, though the store does not', async () => {
    expect(await told([event('10'), caughtUp])).toEqual(['event', 'checkpoint 70', 'caught-up']);
  });

  it('ES-13 · never says less than it has told', async () => {
    expect(await told([event('71'), caughtUp])).toEqual(['event', 'caught-up']);
  });
});
