import { Client, type ClientReadableStream } from '@grpc/grpc-js';
import type { Position } from '#domain/kernel';
import type { Channel } from '../channel.js';
import { ownReads } from './open-reads.js';
import { Patience } from './patience.js';
import { comparePositions } from '../positions.js';
import { storeError } from '../store-errors.js';
import { readAnswer, type ReadAnswer } from '../wire/read-answer.js';
import { type Asked, readRequest } from '../wire/read-request.js';

const path = '/event_store.client.streams.Streams/Read';
const raw = (bytes: Buffer): Buffer => bytes;
const newest: Asked = { direction: 'backwards', from: 'end', count: 1 };

type Call = ClientReadableStream<Buffer>;

const begin = (channel: Channel, client: Client, asked: Asked): Call => {
  const [metadata, options] = channel.callArguments({}, { deadline: Infinity });
  const request = readRequest(asked);
  const call = client.makeServerStreamRequest(path, raw, raw, request, metadata, options);
  // Heard by whoever reads; a call that was left and then cancelled must not end the process.
  call.on('error', () => undefined);
  return call;
};

const follows = ({ count }: Asked): boolean => count === undefined;

/** A read or a subscription that is open: what bounds it, and how it is let go of. */
export class OpenRead {
  private readonly patience: Patience;
  private last: Position | undefined;
  private readonly unbind: () => void;

  private constructor(
    readonly call: Call,
    private readonly head: Call | undefined,
    private readonly bounds: Readonly<{ withinMs: number; leave: () => void }>,
    private readonly signal: AbortSignal,
  ) {
    this.patience = new Patience(call, bounds.withinMs);
    const stop = (): void => call.cancel();
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    this.unbind = () => signal.removeEventListener('abort', stop);
  }

  /**
   * Opens it as soon as there is room. A subscription asks the same server, over the same
   * connection, where its log ends: another one's end would say nothing of what this one has told
   * when it says that it has caught up.
   */
  static async of(
    channel: Channel,
    asked: Asked,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<OpenRead> {
    const withinMs = Math.max(1, channel.createDeadline().getTime() - Date.now());
    const leave = follows(asked) ? () => undefined : await ownReads.enter(withinMs);
    try {
      let head: Call | undefined;
      const call = await channel.GRPCStreamCreator(Client, 'read', (client) => {
        if (follows(asked)) head = begin(channel, client, newest);
        return begin(channel, client, asked);
      })();
      return new OpenRead(call, head, { withinMs, leave }, signal);
    } catch (error) {
      leave();
      throw storeError(error);
    }
  }

  get aborted(): boolean {
    return this.signal.aborted;
  }

  /** Something was said. A read waits on for the next; who follows has no claim to news. */
  heard(): void {
    this.patience.heard();
  }

  taken(answer: ReadAnswer | undefined): void {
    if (!this.head) this.patience.waits();
    else if (answer?.kind === 'event') this.last = answer.event.position;
    else if (answer?.kind === 'checkpoint') this.last = answer.position;
  }

  /**
   * Up to where everything was told when a subscription has caught up: not every server says that
   * by itself.
   */
  async *upTo(): AsyncGenerator<ReadAnswer, void> {
    const head = this.head && (await endIn(this.head, this.bounds.withinMs));
    const isNews = head && (!this.last || comparePositions(head, this.last) > 0);
    if (isNews) yield { kind: 'checkpoint', position: head };
  }

  /** The error as the product knows it. */
  cause(error: unknown): Error {
    return storeError(this.patience.cause(error));
  }

  close(): void {
    this.patience.over();
    this.unbind();
    this.bounds.leave();
    this.head?.cancel();
    // Of no effect on a call that has ended.
    this.call.cancel();
  }
}

/**
 * The position of the newest event. Nothing when there is none, or the server does not say; the
 * subscription tells why.
 */
const endIn = async (call: Call, withinMs: number): Promise<Position | undefined> => {
  const late = setTimeout(() => call.cancel(), withinMs);
  try {
    for await (const message of call) {
      const answer = readAnswer(message as Buffer);
      if (answer?.kind === 'event') return answer.event.position;
    }
  } catch {
    return undefined;
  } finally {
    clearTimeout(late);
  }
  return undefined;
};
