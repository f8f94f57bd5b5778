import { randomUUID } from 'node:crypto';
import type { Commit, NewStream } from '../storage/commit-rows.js';
import {
  isMetastream,
  type LogRecord,
  METADATA,
  metastreamOf,
  type ProposedEvent,
  subjectOf,
  TOMBSTONE,
} from '../stream/record.js';
import type { Place } from '../stream/known-ids.js';
import {
  isReadable,
  isSoftDeleted,
  revival,
  softDeletion,
  streamSettings,
} from '../stream/stream-metadata.js';
import { type StreamState, unknownStream } from '../stream/stream-state.js';

/** Bytes an event takes in the log besides its content: roughly its row. Positions count them. */
const ROW_BYTES = 120;

const sizeOf = ({ type, metadata, data }: ProposedEvent, stream: string): number =>
  ROW_BYTES + stream.length + type.length + metadata.length + data.length;

/**
 * Where the log ends before a commit: the last position given out, and the next one; and what time
 * it is.
 */
export type LogEnd = Readonly<{
  head: number;
  position: number;
  streamKey: number;
  nowMs: number;
}>;

/** A metadata event about a stream, as a writer of settings would append it. */
export const metadataEvent = (data: Buffer, id: string = randomUUID()): ProposedEvent => ({
  id,
  type: METADATA,
  isJson: true,
  metadata: Buffer.alloc(0),
  data,
});

/**
 * What one transaction is going to write, and how every stream will look after it. Later requests
 * of the same commit are decided on what the earlier ones left. Nothing outside sees it until it is
 * durable; if it fails, it is dropped whole.
 */
export class Draft {
  readonly records: (LogRecord & { streamKey: number })[] = [];
  private readonly streams: NewStream[] = [];
  private readonly touched = new Map<string, StreamState>();
  private readonly before: number;
  private position: number;
  private streamKey: number;
  private readonly nowMs: number;

  constructor(
    private readonly committed: ReadonlyMap<string, StreamState>,
    { head, position, streamKey, nowMs }: LogEnd,
  ) {
    this.before = head;
    this.position = position;
    this.streamKey = streamKey;
    this.nowMs = nowMs;
  }

  get commit(): Commit {
    return { streams: this.streams, records: this.records };
  }

  get logEnd(): LogEnd {
    const { head, position, streamKey, nowMs } = this;
    return { head, position, streamKey, nowMs };
  }

  /** Position of the newest event, written by this draft or before it. */
  get head(): number {
    return this.records.at(-1)?.position ?? this.before;
  }

  /** The stream as this draft leaves it. */
  state(name: string): StreamState {
    return this.touched.get(name) ?? this.committed.get(name) ?? unknownStream(name);
  }

  /** Streams as they are once the commit is durable. */
  settled(): StreamState[] {
    return [...this.touched.values()].map((state) => ({ ...state, known: state.known.settled() }));
  }

  /** Puts events behind the last one. Answers where the last came to lie. */
  add(stream: string, events: readonly ProposedEvent[]): Place {
    return isMetastream(stream)
      ? this.describe(subjectOf(stream), events)
      : this.write(stream, events);
  }

  /** Ends a stream for ever. */
  bury(stream: string, tombstone: ProposedEvent): Place {
    const state = this.open(stream);
    const position = this.push(state, tombstone, TOMBSTONE);
    this.touched.set(stream, { ...state, tombstoned: true });
    return { revision: TOMBSTONE, position };
  }

  /** Shows a softly deleted stream again from this revision on. */
  revive(stream: string, from: number): void {
    const { metadata } = this.state(stream);
    this.set(stream, [metadataEvent(revival(from, metadata))]);
  }

  /**
   * Deletes a stream softly: what it holds is hidden until somebody writes to it or to its
   * metadata.
   */
  hide(stream: string): Place {
    return this.set(stream, [metadataEvent(softDeletion)]);
  }

  /**
   * Whoever writes metadata of a softly deleted stream revives it, even with metadata that would
   * delete it.
   */
  private describe(subject: string, events: readonly ProposedEvent[]): Place {
    const wasDeleted = isSoftDeleted(this.state(subject).settings);
    const place = this.set(subject, events);
    const { metadata, last } = this.state(subject);
    if (wasDeleted && isReadable(metadata!)) this.revive(subject, last + 1);
    return place;
  }

  private set(subject: string, events: readonly ProposedEvent[]): Place {
    const place = this.write(metastreamOf(subject), events);
    this.applySettings(subject);
    return place;
  }

  private applySettings(subject: string): void {
    const data = this.records.at(-1)!.data;
    const settings = streamSettings(data);
    this.touched.set(subject, { ...this.draftOf(subject), settings, metadata: data });
  }

  private write(stream: string, events: readonly ProposedEvent[]): Place {
    const state = this.open(stream);
    let place: Place = { revision: state.last, position: state.lastPosition };
    for (const event of events) {
      const revision = place.revision + 1;
      place = { revision, position: this.push(state, event, revision) };
      state.known.add(event.id, place);
    }
    this.touched.set(stream, { ...state, last: place.revision, lastPosition: place.position });
    return place;
  }

  private push(state: StreamState, event: ProposedEvent, revision: number): number {
    const { position, nowMs: createdMs } = this;
    const { name: stream, key } = state;
    const { id, type, isJson, metadata, data } = event;
    this.position = position + sizeOf(event, stream);
    // Field by field: copying the event as a whole takes several times as long, and this is done
    // for every event there is.
    this.records.push({
      position,
      stream,
      revision,
      id,
      type,
      isJson,
      createdMs,
      metadata,
      data,
      streamKey: key!,
    });
    return position;
  }

  private draftOf(name: string): StreamState {
    const touched = this.touched.get(name);
    if (touched) return touched;
    const state = this.state(name);
    return { ...state, known: state.known.draft() };
  }

  private open(name: string): StreamState {
    const state = this.draftOf(name);
    if (state.key !== undefined) return state;
    const key = this.streamKey + 1;
    this.streamKey = key;
    this.streams.push({ key, name });
    return { ...state, key };
  }
}
