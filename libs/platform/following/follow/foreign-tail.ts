import type { Position } from '#domain/kernel';
import type { EventLog, LogMessage } from '#platform/log';

/** After as many events of others the store says by itself how far it considered. */
const atOnce = 256;
/** How long nothing comes before it is looked what others wrote. */
const quietMs = 300;

const hasPrefix = (stream: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => stream.startsWith(prefix));

/**
 * Tells a subscription that hears nothing how far the log holds events of others alone: the store
 * says that only after many, and whoever wrote the last of them would wait for his own write in
 * each list that it says nothing to.
 */
export class ForeignTail {
  private heardAt = Date.now();
  private isLooking = false;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly log: EventLog,
    private readonly prefixes: readonly string[],
    private readonly tell: (position: Position) => void,
    /** Where the subscription began, and how far it has come. */
    private at: Position | undefined,
  ) {
    this.timer = setInterval(() => void this.look(), quietMs).unref();
  }

  /** What the subscription said and everybody was offered. */
  heard(message: LogMessage): void {
    this.heardAt = Date.now();
    if (message.kind === 'event') this.at = message.event.position;
    if (message.kind === 'checkpoint') this.at = message.position;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    const { at } = this;
    if (this.isLooking || !at || Date.now() - this.heardAt < quietMs) return;
    this.isLooking = true;
    try {
      const position = await this.foreignAfter(at);
      // Something came meanwhile: it tells more.
      if (!position || this.at !== at) return;
      this.at = position;
      this.tell(position);
    } catch {
      // A store that does not answer is told of by the subscription.
    } finally {
      this.isLooking = false;
    }
  }

  /** One read, so that nothing of ours can lie between: up to the first event that is wanted. */
  private async foreignAfter(after: Position): Promise<Position | undefined> {
    let last: Position | undefined;
    for await (const { stream, position } of this.log.readAll({ after, limit: atOnce })) {
      if (hasPrefix(stream, this.prefixes)) break;
      last = position;
    }
    return last;
  }
}
