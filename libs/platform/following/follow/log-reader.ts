import type { EventLog } from '#platform/log';
import { type Follower, Lane } from './lane.js';

export type { Follower } from './lane.js';

/** How reading the log is going in this process. */
export type ReaderState = Readonly<{
  status: 'idle' | 'catching-up' | 'live' | 'failing' | 'stopped';
  /** Subscriptions open now: one, while nobody is far behind. */
  subscriptions: number;
  restarts: number;
  lastError: string | null;
}>;

/**
 * Reads the log once for every projection and reaction of a process. Who joins late reads by itself
 * until it has reached the present, so that it holds nobody up, and then shares the one
 * subscription.
 */
export class LogReader {
  private lanes: readonly Lane[] = [];
  private readonly members = new Set<Follower>();
  private readonly joining = new Set<Follower>();
  private joiningSoon: NodeJS.Timeout | undefined;
  private merging: Promise<void> | undefined;
  private stopped = false;

  constructor(private readonly log: EventLog) {}

  /**
   * Joins; answers how to leave. Those who join at the same time share a subscription from the
   * lowest position they need.
   */
  follow(follower: Follower): () => void {
    this.members.add(follower);
    this.joining.add(follower);
    this.joiningSoon ??= setTimeout(() => this.letIn(), 2);
    return () => this.leave(follower);
  }

  state(): ReaderState {
    const errors = this.lanes.map(({ lastError }) => lastError).filter((error) => error !== null);
    const isLive = this.lanes.length > 0 && this.lanes.every(({ live }) => live);
    const running = errors.length > 0 ? 'failing' : isLive ? 'live' : 'catching-up';
    return {
      status: this.stopped ? 'stopped' : this.lanes.length === 0 ? 'idle' : running,
      subscriptions: this.lanes.length,
      restarts: this.lanes.reduce((sum, { restarts }) => sum + restarts, 0),
      lastError: errors[0] ?? null,
    };
  }

  /** Ends every subscription. Followers are not told. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.joiningSoon);
    await this.merging;
    await Promise.all(this.lanes.map((lane) => lane.stop()));
  }

  private letIn(): void {
    this.joiningSoon = undefined;
    if (this.stopped) return;
    const all = [...this.joining];
    this.joining.clear();
    // Whoever begins at the beginning must not hold up those who are nearly there.
    this.open(all.filter((follower) => follower.passed() === undefined));
    this.open(all.filter((follower) => follower.passed() !== undefined));
  }

  private open(wanted: readonly Follower[]): void {
    // Somebody may have left while lanes were merged; its position must hold nobody back.
    const followers = wanted.filter((follower) => this.members.has(follower));
    if (followers.length === 0) return;
    const lane = new Lane(this.log, new Set(followers), () => {
      this.merging ??= this.merge().finally(() => {
        this.merging = undefined;
      });
    });
    this.lanes = [...this.lanes, lane];
  }

  private leave(follower: Follower): void {
    this.members.delete(follower);
    this.joining.delete(follower);
    for (const lane of this.lanes) {
      if (!lane.followers.delete(follower) || lane.followers.size > 0) continue;
      this.lanes = this.lanes.filter((other) => other !== lane);
      void lane.stop();
    }
  }

  /** Those who have reached the present go on together, from the lowest position among them. */
  private async merge(): Promise<void> {
    const live = this.lanes.filter((lane) => lane.live && lane.followers.size > 0);
    if (live.length < 2 || this.stopped) return;
    this.lanes = this.lanes.filter((lane) => !live.includes(lane));
    await Promise.all(live.map((lane) => lane.stop()));
    if (!this.stopped) this.open(live.flatMap(({ followers }) => [...followers]));
  }
}
