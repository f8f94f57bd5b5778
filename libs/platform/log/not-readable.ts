import type { WhyUnreadable } from '#domain/kernel';
import type { StoredEvent } from './event-log.js';
import { positionText } from './positions.js';

const reasons: Readonly<Record<WhyUnreadable, string>> = {
  'unknown-type': 'its type is not known here（未知类型）',
  'newer-shape': 'it is newer than this program（结构版本较新）',
  'broken-data': 'its data is no JSON object（数据损坏）',
  'broken-envelope': 'its envelope cannot be read（元数据损坏）',
  'not-lifted': 'its old shape cannot be brought up to date（旧结构无法转换）',
  'not-folded': 'no state follows from it（无法计入）',
};

/**
 * An event that cannot be read, as people are told of it: enough to find it and to decide about it.
 */
export type UnreadableEvent = Readonly<{
  eventId: string;
  stream: string;
  revision: number;
  type: string;
  position: string;
  why: WhyUnreadable;
}>;

/**
 * A stored event cannot be read（事件无法读取）. Who decides refuses, who reads answers up to it,
 * who projects parks its key: nobody guesses.
 */
export class NotReadable extends Error {
  constructor(
    readonly stored: StoredEvent,
    readonly why: WhyUnreadable,
    override readonly cause?: unknown,
  ) {
    const { type, id, stream, revision, position } = stored;
    const where = `${stream}@${revision}, ${positionText(position)}`;
    const deeper = cause instanceof Error ? `: ${cause.message}` : '';
    const shape = why === 'newer-shape' ? ` in shape ${String(stored.metadata['schema'])}` : '';
    super(`Event ${id} (${type}${shape}, ${where}) cannot be read: ${reasons[why]}${deeper}`);
    this.name = 'NotReadable';
  }

  /** The event as people are told of it. */
  get event(): UnreadableEvent {
    const { id: eventId, stream, revision, type, position } = this.stored;
    return { eventId, stream, revision, type, position: positionText(position), why: this.why };
  }
}
