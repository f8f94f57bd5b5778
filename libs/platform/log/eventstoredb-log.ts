import type { EventStoreDBClient } from '@eventstore/db-client';
import { Counter } from 'prom-client';
import type { Position } from '#domain/kernel';
import { answers } from './reading/answers.js';
import { type Channel, channelOf } from './channel.js';
import { type Direction, EventLog, type LogMessage, type StoredEvent } from './event-log.js';
import { comparePositions } from './positions.js';
import { kindOf, StoreUnavailable } from './store-errors.js';
import type { Asked, NameFilter } from './wire/read-request.js';

const broken = new Counter({
  name: 'event_store_subscriptions_broken_total',
  help: 'Subscriptions that ended and were resumed, by reason',
  labelNames: ['why'],
});

type Range = Parameters<EventLog['readAll']>[0];

/**
 * The read that covers the range; forwards the event at `after` comes first, so one more than asked
 * for.
 */
const range = ({ direction = 'forwards', after, limit, prefixes }: Range): Asked => ({
  direction,
  from: after ?? (direction === 'forwards' ? 'start' : 'end'),
  count: (limit ?? Number.MAX_SAFE_INTEGER - 1) + 1,
  filter: prefixes && { prefixes },
});

const isNothing = ({ limit = Infinity, prefixes }: Range): boolean =>
  limit <= 0 || prefixes?.length === 0;

/** Everything that is not the system's own. */
const ours: NameFilter = { regex: '^[^$]' };

/**
 * The log over EventStoreDB's protocol: a real server, a cluster, or the event node. Connection,
 * discovery, TLS and credentials are the official client's; the answers are read by hand, because
 * reading them with the generated classes costs more than everything a projection does with them.
 */
export class EventStoreDbLog extends EventLog {
  private readonly channel: Channel;

  constructor(client: EventStoreDBClient) {
    super();
    this.channel = channelOf(client);
  }

  override readStream(
    stream: string,
    options: Readonly<{ direction?: Direction; from?: number; limit?: number }> = {},
  ): AsyncIterable<StoredEvent> {
    const { direction = 'forwards', limit: count = Number.MAX_SAFE_INTEGER } = options;
    const { from = direction === 'forwards' ? 'start' : 'end' } = options;
    return this.events({ stream, direction, from, count });
  }

  override async *readAll(options: Range): AsyncIterable<StoredEvent> {
    if (isNothing(options)) return;
    let { after, limit: left = Infinity } = options;
    for await (const event of this.events(range(options))) {
      // Forwards the store begins at the position itself, backwards before it.
      if (after && comparePositions(event.position, after) === 0) continue;
      after = undefined;
      yield event;
      left -= 1;
      if (left === 0) break;
    }
  }

  override async *subscribe(
    options: Readonly<{ after?: Position; prefixes: readonly string[]; signal: AbortSignal }>,
  ): AsyncIterable<LogMessage> {
    const { after, prefixes, signal } = options;
    if (signal.aborted) return;
    const filter = prefixes.length > 0 ? { prefixes } : ours;
    try {
      yield* this.messages({ from: after ?? 'start', filter }, signal);
    } catch (error) {
      broken.inc({ why: kindOf(error) });
      throw error;
    }
  }

  private async *messages(asked: Asked, signal: AbortSignal): AsyncGenerator<LogMessage, void> {
    for await (const answer of answers(this.channel, asked, signal))
      if (answer.kind !== 'no-stream') yield answer;
    if (!signal.aborted)
      throw new StoreUnavailable('unavailable', 'The event store ended the subscription');
  }

  override async head(): Promise<Position | undefined> {
    for await (const { position } of this.readAll({ direction: 'backwards', limit: 1 }))
      return position;
    return undefined;
  }

  private async *events(asked: Asked): AsyncGenerator<StoredEvent, void> {
    for await (const answer of answers(this.channel, asked))
      if (answer.kind === 'event') yield answer.event;
  }
}
