type Waiting<T> = Readonly<{
  subject: string;
  done: (answer: T) => void;
  failed: (error: unknown) => void;
}>;

/** As many as fit into one append with room to spare. */
const togetherMax = 200;

/**
 * Requests that come while one is on its way go together in the next: one append for all who wait,
 * instead of one after the other. `send` answers for each subject.
 */
export class Gathered<T> {
  private waiting: Waiting<T>[] = [];
  private sending = false;

  constructor(
    private readonly send: (subjects: readonly string[]) => Promise<(subject: string) => T>,
  ) {}

  ask(subject: string): Promise<T> {
    return new Promise((done, failed) => {
      this.waiting.push({ subject, done, failed });
      if (!this.sending) void this.sendAll();
    });
  }

  private async sendAll(): Promise<void> {
    this.sending = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, togetherMax);
      try {
        const answer = await this.send(batch.map(({ subject }) => subject));
        for (const { subject, done } of batch) done(answer(subject));
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.sending = false;
  }
}
