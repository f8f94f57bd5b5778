import { type AnyNoun, partsOf, type Position } from '#domain/kernel';
import { prefixOf } from '#platform/following';
import {
  comparePositions,
  decode,
  type EventLog,
  type EventsAside,
  type StoredEvent,
} from '#platform/log';
import type { DataSource } from 'typeorm';
import { receiverStream } from '../../receiver/receiver.state.js';
import { type Brought, enter, type Place, placeNow } from './outbox-tables.js';
import { receiverStep } from './receiver-rows.js';
import { type Telling, tidingsOf } from './tidings-of.js';

/** What the outbox is filled from. */
export type Filling = Readonly<{
  log: EventLog;
  database: DataSource;
  aside: EventsAside;
  /** The nouns that send something out, or make something public. */
  nouns: readonly AnyNoun[];
  telling: Telling;
}>;

const mostAtOnce = 200;

/**
 * Fills the outbox by the log and in its order: what was told when, and to whom, follows from
 * nothing else. A kill leaves a whole batch and its place, or neither.
 */
export class OutboxLog {
  private readonly byCategory: ReadonlyMap<string, AnyNoun>;

  /** How far it has looked, beyond the last that brought something. */
  private looked: Position | undefined;

  private constructor(
    private readonly filling: Filling,
    private place: Place,
  ) {
    this.looked = place.after;
    this.byCategory = new Map(filling.nouns.map((noun) => [noun.category, noun]));
  }

  static async of(filling: Filling): Promise<OutboxLog> {
    return new OutboxLog(filling, await placeNow(filling.database));
  }

  /** Enters all that the log has by now. Throws when log or database break off. */
  async catchUp(signal: AbortSignal): Promise<void> {
    const { log, nouns } = this.filling;
    const prefixes = [...nouns, receiverStream].map(prefixOf);
    const head = await log.head();
    let read: StoredEvent[] = [];
    const after = this.looked && { after: this.looked };
    for await (const event of log.readAll({ prefixes, ...after })) {
      read.push(event);
      if (read.length === mostAtOnce) {
        await this.take(read);
        read = [];
      }
      if (signal.aborted) break;
    }
    await this.take(read);
    if (!signal.aborted) this.look(head);
  }

  /** Nothing of ours lies before it: the next look need not begin before it. */
  private look(to: Position | undefined): void {
    if (to && (!this.looked || comparePositions(to, this.looked) > 0)) this.looked = to;
  }

  private async take(events: readonly StoredEvent[]): Promise<void> {
    const last = events.at(-1);
    if (!last) return;
    const brought: Brought[] = [];
    for (const event of events) brought.push(...(await this.broughtBy(event)));
    this.place = await enter(this.filling.database, this.place, brought, last.position);
    this.look(last.position);
  }

  private async broughtBy(event: StoredEvent): Promise<readonly Brought[]> {
    // What was set aside is told nowhere; anything else that cannot be read stops here, in order.
    if (this.filling.aside.in(event.stream).has(event.id)) return [];
    const { category = '' } = partsOf(event.stream) ?? {};
    if (category === receiverStream.category) {
      const step = receiverStep(decode(receiverStream, event));
      return step ? [{ receiver: step }] : [];
    }
    const noun = this.byCategory.get(category);
    if (!noun) return [];
    const { log, telling } = this.filling;
    return (await tidingsOf(noun, log, event, telling)).map((tidings) => ({ tidings }));
  }
}
