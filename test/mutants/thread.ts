import { Worker } from 'node:worker_threads';
import type { Asked, SpecRan } from './run-specs.js';

/** How long one spec may take; a mistake may make it run for ever. */
const limit = 120_000;
/** How many houses a thread reads before it is let go with all it remembers. */
const most = 20;

/** Runs specs in a thread beside this one. */
export class Thread {
  private worker?: Worker;
  private houses = 0;

  /** Answers which spec failed first, if one did. */
  run(asked: Asked, each: (ran: SpecRan) => void = () => {}): Promise<string | undefined> {
    const worker = this.fresh();
    let failed: string | undefined;
    return new Promise((resolve) => {
      const end = (why?: string): void => {
        clearTimeout(timer);
        worker.off('message', heard).off('error', broken).off('exit', gone);
        if (why !== undefined) this.end();
        resolve(failed ?? why);
      };
      const heard = (said: SpecRan | 'done'): void => {
        if (said === 'done') return end();
        timer.refresh();
        if (said.failed !== undefined) failed ??= `${said.spec}: ${said.failed}`;
        each(said);
      };
      const broken = (error: Error): void => end(`thread: ${error.message}`);
      const gone = (): void => end('thread: it ended');
      const timer = setTimeout(() => end('time'), limit);
      worker.on('message', heard).on('error', broken).on('exit', gone);
      // A thread knows no origin.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(asked);
    });
  }

  end(): void {
    void this.worker?.terminate();
    this.worker = undefined;
  }

  private fresh(): Worker {
    this.houses += 1;
    if (this.houses % most === 0) this.end();
    this.worker ??= new Worker(new URL('./run-specs.js', import.meta.url), {
      stdout: true,
      stderr: true,
    });
    return this.worker;
  }
}
