import type { Message } from './message.js';

type Answer = 'given' | 'not-this' | 'nobody';

/** How far behind a message that nobody can take now the next one is looked for. */
const LOOK_AHEAD = 200;

/** Messages nobody has yet: retries first and in log order, then replayed ones, then new ones. */
export class Waiting {
  readonly retries: Message[] = [];
  readonly fresh: Message[] = [];
  private readonly replays: Message[] = [];
  private wake: (() => void) | undefined;

  add(message: Message): void {
    this.fresh.push(message);
  }

  retry(message: Message): void {
    const later = this.retries.findIndex(({ key }) => key > message.key);
    this.retries.splice(later < 0 ? this.retries.length : later, 0, message);
  }

  replay(message: Message): void {
    this.replays.push(message);
  }

  /** Offers messages until nobody takes any more. */
  hand(give: (message: Message) => Answer): void {
    for (const queue of [this.retries, this.replays, this.fresh])
      if (this.offer(queue, give) === 'nobody') break;
    this.wake?.();
  }

  /** Waits while more new messages than this are here. */
  async belowLimit(limit: number, signal: AbortSignal): Promise<void> {
    while (this.fresh.length >= limit && !signal.aborted) await this.handed(signal);
  }

  /** Resolves with the next handing out, or when it is no longer wanted. */
  private handed(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.wake = wake;
      signal.addEventListener('abort', wake);
    });
  }

  private offer(queue: Message[], give: (message: Message) => Answer): Answer {
    for (let at = 0; at < Math.min(queue.length, LOOK_AHEAD);) {
      const answer = give(queue[at]!);
      if (answer === 'nobody') return answer;
      if (answer === 'given') queue.splice(at, 1);
      else at += 1;
    }
    return 'given';
  }
}
