import type { LogRecord } from '../../stream/record.js';

const KEPT_RECORDS = 8192;
const KEPT_BYTES = 32 * 1024 * 1024;
/** What a follower takes out of memory at once: he may stop and keep it. */
export const AT_ONCE_BYTES = 128 * 1024;

const weight = ({ data, metadata }: LogRecord): number => data.length + metadata.length + 200;

/**
 * The records from an index on, at least one, up to so many bytes: who stops reading keeps what he
 * was given.
 */
const first = (records: readonly LogRecord[], from: number, bytes: number): LogRecord[] => {
  let end = from;
  for (let left = bytes; end < records.length && left > 0; end += 1) left -= weight(records[end]!);
  return records.slice(from, end);
};

/**
 * The newest events in memory, and the bell that wakes whoever waits for more. A reader that is
 * slower than the tail reads from the tables until it is back; nobody has a queue of his own that
 * could grow.
 */
export class Tail {
  private records: LogRecord[] = [];
  private start = 0;
  private bytes = 0;
  private readonly waiting = new Map<string, Set<() => void>>();
  /** Everything after this position is in memory. */
  private after: number;
  /** Counts publications, so that a reader sees whether it missed one while it looked elsewhere. */
  version = 0;

  constructor(public head: number) {
    this.after = head;
  }

  /** Shows committed events to all who wait for them. */
  publish(records: readonly LogRecord[]): void {
    for (const record of records) {
      this.records.push(record);
      this.bytes += weight(record);
    }
    this.head = records.at(-1)?.position ?? this.head;
    this.trim();
    this.ring(new Set(records.map(({ stream }) => stream)));
  }

  /** After an unknown outcome: the log reaches up to here, none of it is in memory. */
  reset(head: number): void {
    this.records = [];
    this.start = 0;
    this.bytes = 0;
    this.after = head;
    this.head = head;
    this.ring(this.waiting.keys());
  }

  /** Whether the event at this position is still in memory. */
  holds(position: number): boolean {
    return position > this.after && position <= this.head;
  }

  /**
   * Events after a position, oldest first, some bytes of them; nothing when the tables must be
   * asked.
   */
  since(position: number, bytes: number): readonly LogRecord[] | undefined {
    if (position < this.after) return undefined;
    let [low, high] = [this.start, this.records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.records[middle]!.position <= position) low = middle + 1;
      else high = middle;
    }
    return first(this.records, low, bytes);
  }

  /**
   * Events of a stream after a revision, oldest first, some bytes of them; nothing when the tables
   * must be asked.
   */
  ofStream(stream: string, revision: number, bytes: number): readonly LogRecord[] | undefined {
    const found: LogRecord[] = [];
    for (let index = this.records.length - 1; index >= this.start; index -= 1) {
      const record = this.records[index]!;
      if (record.stream !== stream) continue;
      if (record.revision > revision) found.push(record);
      if (record.revision <= revision + 1) return first(found.toReversed(), 0, bytes);
    }
    return undefined;
  }

  /** Waits until something was published after `version`; of one stream, or of any. */
  changed(version: number, signal: AbortSignal, stream = ''): Promise<void> {
    if (this.version !== version || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const group = this.waiting.get(stream) ?? new Set();
      this.waiting.set(stream, group);
      const wake = (): void => {
        group.delete(wake);
        if (group.size === 0 && this.waiting.get(stream) === group) this.waiting.delete(stream);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      group.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  private ring(streams: Iterable<string>): void {
    this.version += 1;
    for (const stream of ['', ...streams])
      for (const wake of this.waiting.get(stream) ?? []) wake();
  }

  private trim(): void {
    while (this.records.length - this.start > KEPT_RECORDS || this.bytes > KEPT_BYTES) {
      const gone = this.records[this.start]!;
      this.bytes -= weight(gone);
      this.after = gone.position;
      this.start += 1;
    }
    // Events that are gone must not be held until many more are: large ones would fill the memory.
    if (this.start * 2 < this.records.length) return;
    this.records = this.records.slice(this.start);
    this.start = 0;
  }
}
