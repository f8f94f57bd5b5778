/**
 * Work that a process does by itself every so often（定期核验）, one run at a time: whoever asks
 * while it runs waits for that run. `once` tells its own failures; the next run comes all the
 * same.
 */
export abstract class OnSchedule {
  private readonly timer: NodeJS.Timeout;
  private running: Promise<void> | undefined;

  constructor(everyMs: number) {
    this.timer = setInterval(() => void this.run(), everyMs).unref();
  }

  /** One whole run; one at a time. */
  run(): Promise<void> {
    this.running ??= this.once().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** No run begins any more; one that goes on is waited for. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  protected abstract once(): Promise<void>;
}
