import { randomUUID } from 'node:crypto';
import { metadataEvent } from '../log/draft.js';
import type { FollowParts } from '../log/following/follower.js';
import { resolve } from '../log/links.js';
import type { LogWriter } from '../log/log-writer.js';
import { ANY, LINK, type LogRecord, metastreamOf, type ProposedEvent } from '../stream/record.js';
import { firstVisible, notFound } from '../stream/stream-state.js';
import { ALL, checkpointStreamOf, type GroupConfig, parkedStreamOf } from './group-config.js';
import { type Message, originalOf } from './message.js';

export type GroupParts = FollowParts & Readonly<{ writer: LogWriter }>;

const TIMEOUT_MS = 10_000;
const EMPTY = Buffer.alloc(0);

const json = (type: string, data: unknown): ProposedEvent => ({
  id: randomUUID(),
  type,
  isJson: true,
  metadata: EMPTY,
  data: Buffer.from(JSON.stringify(data)),
});

/** Key as the protocol prints it: a revision, or a position in both halves. */
export const keyText = ({ stream }: GroupConfig, key: number): string =>
  stream === ALL ? `C:${key}/P:${key}` : String(key);

const keyOfText = (text: string): number => Number(/^C:(\d+)/.exec(text)?.[1] ?? text);

/**
 * What a parked link points to: the event itself, also where it came through a link; a link to
 * nothing stays what it is.
 */
const targetOf = ({ resolved: { event, link } }: Message): Buffer =>
  event ? Buffer.from(`${event.revision}@${event.stream}`) : link!.data;

/** What a group keeps in the log besides its configuration: checkpoint and parked events. */
export class BookKeeping {
  constructor(
    private readonly parts: GroupParts,
    private readonly config: GroupConfig,
  ) {}

  /** The last checkpoint, or nothing. */
  async checkpoint(): Promise<number | undefined> {
    const [last] = await this.read(checkpointStreamOf(this.config), 'backwards', 1);
    return last && keyOfText(JSON.parse(last.data.toString()) as string);
  }

  async saveCheckpoint(key: number, isFirst: boolean): Promise<void> {
    const stream = checkpointStreamOf(this.config);
    if (isFirst)
      await this.append(metastreamOf(stream), metadataEvent(Buffer.from('{"$maxCount":2}')));
    await this.append(stream, json('$SubscriptionCheckpoint', keyText(this.config, key)));
  }

  /** Puts a message aside, with the reason, until somebody replays it. */
  async park(message: Message, reason: string): Promise<void> {
    await this.append(parkedStreamOf(this.config), {
      id: randomUUID(),
      type: LINK,
      isJson: false,
      metadata: Buffer.from(
        JSON.stringify({
          added: new Date().toISOString(),
          reason,
          subscriptionEventNumber: originalOf(message).revision,
        }),
      ),
      data: targetOf(message),
    });
  }

  async parkedCount(): Promise<number> {
    const state = await this.parts.cache.one(parkedStreamOf(this.config));
    return notFound(state) ? 0 : Math.max(0, state.last - firstVisible(state) + 1);
  }

  /** Takes the parked messages below a parked revision out of the parking stream, oldest first. */
  async unpark(stopAt: number): Promise<Message[]> {
    const stream = parkedStreamOf(this.config);
    const messages: Message[] = [];
    let next: number | undefined;
    for (const record of await this.read(stream, 'forwards', Infinity)) {
      if (record.revision >= stopAt) break;
      next = record.revision + 1;
      const { event } = await resolve(this.parts.reader, record);
      if (event) messages.push(this.replayed(event, record));
    }
    if (next !== undefined)
      await this.append(metastreamOf(stream), metadataEvent(Buffer.from(`{"$tb":${next}}`)));
    return messages;
  }

  /** Removes checkpoint and parked events of a deleted group. */
  async forget(): Promise<void> {
    for (const stream of [checkpointStreamOf(this.config), parkedStreamOf(this.config)])
      await this.parts.writer
        .submit({ kind: 'delete', stream, expected: ANY }, TIMEOUT_MS)
        .catch(() => undefined);
  }

  /**
   * As on the real server, it comes through the link that was parked, and is answered by the link's
   * id.
   */
  private replayed(event: LogRecord, link: LogRecord): Message {
    const key = this.config.stream === ALL ? event.position : event.revision;
    return { id: link.id, resolved: { event, link }, key, retries: 0, replayed: true };
  }

  private async append(stream: string, event: ProposedEvent): Promise<void> {
    await this.parts.writer.submit(
      { kind: 'append', stream, expected: ANY, events: [event] },
      TIMEOUT_MS,
    );
  }

  private async read(
    stream: string,
    direction: 'forwards' | 'backwards',
    limit: number,
  ): Promise<LogRecord[]> {
    const found: LogRecord[] = [];
    const pages = await this.parts.reader.stream({ stream, direction, from: undefined, limit });
    for await (const page of pages ?? []) found.push(...page);
    return found;
  }
}
