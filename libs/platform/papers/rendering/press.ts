import { Worker } from 'node:worker_threads';
import type { Sheet } from '../composing/template.js';
import type { Volume } from '../composing/volume.js';
import type { Answered, Asked, Started, Work } from './press-thread.js';

/** A paper as it is kept and handed out. */
export type Printed = Readonly<{
  pdf: Uint8Array;
  pages: number;
  /** The fonts that are embedded in it, by their own names. */
  fonts: readonly string[];
}>;

/** The page could not be set; says what the setter says. */
export class NotPrinted extends Error {
  override name = 'NotPrinted';
}

type Waiting = Readonly<{ done: (printed: Printed) => void; failed: (why: Error) => void }>;

/**
 * Sets papers in a thread of its own, so that nobody who folds or acts waits for a page. The
 * thread begins with the first paper and is begun anew should it die.
 */
export class Press {
  private thread?: Worker;
  private last = 0;
  private readonly waiting = new Map<number, Waiting>();

  constructor(private readonly started: Started) {}

  /** The same sheet is the same bytes. Throws `NotPrinted`. */
  print(sheet: Sheet): Promise<Printed> {
    return this.ask({ sheet });
  }

  /** Binds files behind their list（卷内目录）, in the order of the list. Throws `NotPrinted`. */
  bind(volume: Volume, files: readonly Uint8Array[]): Promise<Printed> {
    return this.ask({ volume, files });
  }

  private ask(work: Work): Promise<Printed> {
    const ask = (this.last += 1);
    return new Promise((done, failed) => {
      this.waiting.set(ask, { done, failed });
      const said: Asked = { ask, work };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it has no origin
      this.running().postMessage(said);
    });
  }

  async stop(): Promise<void> {
    await this.thread?.terminate();
    this.thread = undefined;
  }

  private running(): Worker {
    if (this.thread) return this.thread;
    const thread = new Worker(new URL('./press-thread.js', import.meta.url), {
      workerData: this.started,
    });
    thread.unref();
    thread.on('message', (told: Answered) => this.answered(told));
    thread.on('error', (error) => this.died(thread, String(error)));
    thread.on('exit', () => this.died(thread, 'The thread that sets papers ended'));
    this.thread = thread;
    return thread;
  }

  private answered(told: Answered): void {
    const asked = this.waiting.get(told.ask);
    this.waiting.delete(told.ask);
    if ('fault' in told) asked?.failed(new NotPrinted(told.fault));
    else asked?.done(told);
  }

  private died(thread: Worker, why: string): void {
    if (this.thread === thread) this.thread = undefined;
    for (const { failed } of this.waiting.values()) failed(new Error(why));
    this.waiting.clear();
  }
}
