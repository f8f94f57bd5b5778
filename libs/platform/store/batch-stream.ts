import { randomUUID } from 'node:crypto';
import {
  convertToCommandError,
  type EventStoreDBClient,
  UnavailableError,
} from '@eventstore/db-client';
import { Client, type ClientDuplexStream } from '@grpc/grpc-js';
import { type Channel, channelOf } from '#platform/log';
import type { Appended, EncodedEvents } from './event-store.js';
import { appendMessages } from './wire/append-messages.js';
import { readAnswer } from './wire/read-answer.js';

type Call = ClientDuplexStream<Buffer, Buffer>;
type Waiting = Readonly<{
  resolve: (appended: Appended) => void;
  reject: (error: Error) => void;
}>;

const path = '/event_store.client.streams.Streams/BatchAppend';
const raw = (bytes: Buffer): Buffer => bytes;

/** Many appends at a time over one stream of EventStoreDB's protocol, each answered once under the id it was sent with. */
export class BatchStream {
  private readonly channel: Channel;
  private readonly calls = new WeakMap<Client, Call | Promise<Call>>();
  private readonly waiting = new WeakMap<Call, Map<string, Waiting>>();
  private open: Call | undefined;

  constructor(client: EventStoreDBClient) {
    this.channel = channelOf(client);
  }

  /** Throws what the official client's `appendToStream` throws. */
  async append(
    stream: string,
    events: EncodedEvents,
    expected: number | 'none',
  ): Promise<Appended> {
    const call = this.open ?? (await this.opened());
    const id = randomUUID();
    const deadlineMs = this.channel.createDeadline().getTime();
    const messages = appendMessages({ id, stream, expected, deadlineMs }, events);
    return new Promise((resolve, reject) => {
      if (call.destroyed) reject(new UnavailableError());
      else this.waiting.get(call)!.set(id, { resolve, reject });
      for (const message of messages) if (!call.destroyed) call.write(message);
    });
  }

  private async opened(): Promise<Call> {
    const call = await this.channel.GRPCStreamCreator(
      Client,
      'batchAppend',
      (client) => this.begin(client),
      this.calls,
    )();
    this.open = call;
    return call;
  }

  private begin(client: Client): Call {
    const [metadata, options] = this.channel.callArguments({}, { deadline: Infinity });
    const call: Call = client.makeBidiStreamRequest(path, raw, raw, metadata, options);
    const waiting = new Map<string, Waiting>();
    this.waiting.set(call, waiting);
    call.on('data', (message: Buffer) => settle(waiting, message));
    const over = (error: Error): void => {
      if (this.open === call) this.open = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    call.on('error', (error) => over(convertToCommandError(error)));
    // A stream that ends has answered nothing of what is still open: whether it was written, only asking again can tell.
    for (const event of ['end', 'close']) call.on(event, () => over(new UnavailableError()));
    return call;
  }
}

const settle = (waiting: Map<string, Waiting>, message: Buffer): void => {
  const answer = readAnswer(message);
  const asked = waiting.get(answer.id);
  if (!asked) return;
  waiting.delete(answer.id);
  if ('error' in answer) asked.reject(answer.error);
  else asked.resolve(answer.appended);
};
