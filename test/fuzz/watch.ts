import { readFileSync } from 'node:fs';

/** Megabytes a process holds now. */
const residentMb = (pid: number): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
};

/** Looks after one process while it is asked: does it answer, and does it grow. */
export class Watch {
  worstMs = 0;
  readonly memory: number[] = [];
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly url: string,
    private readonly pid: number,
  ) {}

  start(everyMs: number): void {
    this.timer = setInterval(() => void this.look(), everyMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Megabytes in the middle of the first and of the last third. */
  growth(): readonly [first: number, last: number] {
    const third = Math.max(1, Math.floor(this.memory.length / 3));
    const middle = (part: readonly number[]): number =>
      part.toSorted((a, b) => a - b)[Math.floor(part.length / 2)] ?? 0;
    return [middle(this.memory.slice(0, third)), middle(this.memory.slice(-third))];
  }

  private async look(): Promise<void> {
    const asked = performance.now();
    const live = await fetch(`${this.url}/health/live`).catch(() => undefined);
    const took = live?.ok ? performance.now() - asked : Infinity;
    this.worstMs = Math.max(this.worstMs, took);
    this.memory.push(residentMb(this.pid));
  }
}
