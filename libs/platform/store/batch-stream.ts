import { randomUUID } from 'node:crypto';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { Client, type ClientDuplexStream } from '@grpc/grpc-js';
import { type Channel, channelOf, storeError, StoreUnavailable } from '#platform/log';
import type { EncodedEvents } from './event-store.js';
import { appendMessages } from './wire/append-messages.js';
import { type Answered, readAnswer } from './wire/read-answer.js';

type Call = ClientDuplexStream<Buffer, Buffer>;
type Waiting = Readonly<{
  resolve: (appended: Answered) => void;
  reject: (error: Error) => void;
}>;

const path = '/event_store.client.streams.Streams/BatchAppend';
const raw = (bytes: Buffer): Buffer => bytes;

/**
 * Many appends at a time over one stream of EventStoreDB's protocol, each answered once under the
 * id it was sent with.
 */
export class BatchStream {
  private readonly channel: Channel;
  private readonly calls = new WeakMap<Client, Call | Promise<Call>>();
  private readonly waiting = new WeakMap<Call, Map<string, Waiting>>();
  private open: Call | undefined;

  constructor(client: EventStoreDBClient) {
    this.channel = channelOf(client);
  }

  /**
   * Throws `StoreUnavailable` when the outcome is not known, otherwise what the official client's
   * `appendToStream` throws.
   */
  async append(
    stream: string,
    events: EncodedEvents,
    expected: number | 'none',
  ): Promise<Answered> {
    const deadlineMs = this.channel.createDeadline().getTime();
    const call = this.open ?? (await this.opened());
    const id = randomUUID();
    const messages = appendMessages({ id, stream, expected, deadlineMs }, events);
    return new Promise((resolve, reject) => {
      if (call.destroyed) return reject(connectionEnded());
      this.expect(call, id, { resolve, reject }, deadlineMs);
      for (const message of messages) if (!call.destroyed) call.write(message);
    });
  }

  /**
   * The stream itself has no deadline: a server that never answers is not waited for longer than
   * the append may take.
   */
  private expect(call: Call, id: string, asked: Waiting, deadlineMs: number): void {
    const waiting = this.waiting.get(call)!;
    const late = setTimeout(
      () => {
        waiting.delete(id);
        asked.reject(noAnswer());
      },
      deadlineMs - Date.now() + answerMs,
    );
    waiting.set(id, {
      resolve: (appended) => (clearTimeout(late), asked.resolve(appended)),
      reject: (error) => (clearTimeout(late), asked.reject(error)),
    });
  }

  private async opened(): Promise<Call> {
    const open = this.channel.GRPCStreamCreator(
      Client,
      'batchAppend',
      (client) => this.begin(client),
      this.calls,
    );
    this.open = await open().catch((error: unknown) => {
      throw storeError(error);
    });
    return this.open;
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
    call.on('error', (error) => over(storeError(error)));
    // A stream that ends has answered nothing of what is still open: whether it was written, only
    // asking again can tell.
    for (const event of ['end', 'close']) call.on(event, () => over(connectionEnded()));
    return call;
  }
}

/** What a server that keeps to the deadline may take on its way to tell so. */
const answerMs = 500;

const connectionEnded = (): StoreUnavailable =>
  new StoreUnavailable('unavailable', 'The connection to the event store has ended');

const noAnswer = (): StoreUnavailable =>
  new StoreUnavailable('unavailable', 'The event store did not answer an append in time');

const settle = (waiting: Map<string, Waiting>, message: Buffer): void => {
  const answer = readAnswer(message);
  const asked = waiting.get(answer.id);
  if (!asked) return;
  waiting.delete(answer.id);
  if ('error' in answer) asked.reject(storeError(answer.error));
  else asked.resolve(answer.appended);
};
