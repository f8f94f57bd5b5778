import { LiveFold, type Reading } from '#platform/log';
import type { Event, Instant, Recorded, StreamKind } from '#domain/kernel';

/** Anything held since a moment. */
export type Open = Readonly<{ since: Instant }>;

export type OpenKind<E extends Event, O extends Open> = Readonly<{
  /** What people call it: `numbers`. */
  name: string;
  kind: StreamKind<E>;
  /** What one more event makes of what is open, by name. */
  note: (open: Map<string, O>, event: Recorded<E>) => void;
}>;

/**
 * What is held and not settled in a district, as the log tells it; kept abreast for whoever settles
 * it. Fails closed.
 */
export class OpenHolds<E extends Event, O extends Open> {
  private readonly live: LiveFold<Map<string, O>, E>;

  constructor(
    { log, aside, district }: Reading & Readonly<{ district: string }>,
    { name, kind, note }: OpenKind<E, O>,
    onTrouble?: (error: unknown) => void,
  ) {
    this.live = new LiveFold<Map<string, O>, E>(log, {
      ...(aside && { aside }),
      name,
      district,
      kinds: [kind],
      initial: new Map(),
      fold: (open, event) => (note(open, event), open),
      onTrouble,
    }).start();
  }

  /** Resolves once all that lay in the log at the start is known. */
  get ready(): Promise<void> {
    return this.live.ready;
  }

  all(): readonly O[] {
    return [...this.live.current().values()];
  }

  /** How it is, for the health of the process. */
  health() {
    return this.live.health((open) => `${open.size} open`);
  }

  /** Stops following. */
  stop(): Promise<void> {
    return this.live.stop();
  }
}
