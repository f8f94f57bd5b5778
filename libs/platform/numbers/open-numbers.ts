import { type EventLog, follow, decode, type StoredEvent } from '#platform/log';
import { type Instant, partsOf } from '#domain/kernel';
import { seriesStream } from './series.js';

/** A number that is neither used nor voided: whose it is, and since when. */
export type OpenNumber = Readonly<{
  series: string;
  subject: string;
  serial: number;
  since: Instant;
}>;

/** The open numbers of a district as the log tells them, kept abreast of it for whoever settles them. */
export class OpenNumbers {
  /** Resolves once all that lay in the log at the start is known. */
  readonly ready: Promise<void>;
  private readonly open = new Map<string, OpenNumber>();
  private readonly aborted = new AbortController();
  private readonly following: Promise<void>;

  constructor(log: EventLog, district: string, onTrouble: (error: unknown) => void = () => {}) {
    let caughtUp: () => void = () => {};
    this.ready = new Promise((resolve) => (caughtUp = resolve));
    this.following = follow(log, {
      prefixes: [`${seriesStream.category}-${district}.`],
      take: (stored) => this.note(stored),
      caughtUp: () => caughtUp(),
      onTrouble,
      signal: this.aborted.signal,
    });
    this.following.catch(onTrouble);
  }

  all(): readonly OpenNumber[] {
    return [...this.open.values()];
  }

  /** Stops following. */
  async stop(): Promise<void> {
    this.aborted.abort();
    await this.following.catch(() => {});
  }

  private note(stored: StoredEvent): void {
    const { type, data, stream, envelope } = decode(seriesStream, stored);
    const { serial, subject } = data;
    const series = partsOf(stream)!.id;
    const key = `${series}|${serial}`;
    if (type === 'NumberReserved')
      this.open.set(key, { series, subject, serial, since: envelope.recordedAt });
    else this.open.delete(key);
  }
}
