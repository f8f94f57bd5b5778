type Waiting<T> = Readonly<{
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (cause: unknown) => void;
}>;

/** So that no statement grows without an end. */
const mostAtOnce = 500;

const waiting = <T>(): Waiting<T> => {
  let ends: Omit<Waiting<T>, 'promise'> | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    ends = { resolve, reject };
  });
  return { promise, ...ends! };
};

/**
 * Asks one question at a time: the first goes at once, and what is asked meanwhile goes together in
 * the next, each name once. Under load one statement answers many acts; alone nobody waits.
 */
export class Together<T> {
  private next = new Map<string, Waiting<T>>();
  private isAsking = false;

  constructor(
    private readonly ask: (names: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  ) {}

  /** The answer for that name; rejects with the trouble of the question it went with. */
  of(name: string): Promise<T> {
    const one = this.next.get(name) ?? waiting<T>();
    this.next.set(name, one);
    if (!this.isAsking) void this.askAll();
    return one.promise;
  }

  private async askAll(): Promise<void> {
    this.isAsking = true;
    while (this.next.size > 0) {
      const all = [...this.next];
      const now = all.slice(0, mostAtOnce);
      this.next = new Map(all.slice(mostAtOnce));
      await this.answer(now);
    }
    this.isAsking = false;
  }

  private async answer(now: readonly (readonly [string, Waiting<T>])[]): Promise<void> {
    try {
      const answers = await this.ask(now.map(([name]) => name));
      for (const [name, { resolve, reject }] of now)
        if (answers.has(name)) resolve(answers.get(name)!);
        else reject(new Error(`${name} was not answered`));
    } catch (cause) {
      for (const [, { reject }] of now) reject(cause);
    }
  }
}
