import type { StreamState } from './stream-state.js';

type Load = (names: readonly string[]) => Promise<readonly StreamState[]>;

const CAPACITY = 50_000;

/** What the node remembers of its streams. The tables are the truth; forgetting anything here only costs a query. */
export class StreamCache {
  private readonly states = new Map<string, StreamState>();
  private readonly loading = new Map<string, Promise<StreamState>>();
  private generation = 0;

  constructor(private readonly load: Load) {}

  /** States of these streams as last committed. */
  async get(names: readonly string[]): Promise<Map<string, StreamState>> {
    const missing = names.filter((name) => !this.states.has(name) && !this.loading.has(name));
    if (missing.length > 0) this.fetch(missing);
    const found = new Map<string, StreamState>();
    for (const name of names)
      found.set(name, this.states.get(name) ?? (await this.loading.get(name)!));
    return found;
  }

  async one(name: string): Promise<StreamState> {
    return this.states.get(name) ?? (await this.get([name])).get(name)!;
  }

  /** Puts what a commit made true. */
  put(state: StreamState): void {
    this.states.delete(state.name);
    this.states.set(state.name, state);
    if (this.states.size <= CAPACITY) return;
    for (const oldest of this.states.keys()) {
      this.states.delete(oldest);
      break;
    }
  }

  /** Forgets everything, also what is being loaded: after a commit whose outcome is unknown only the tables know. */
  clear(): void {
    this.generation += 1;
    this.states.clear();
    this.loading.clear();
  }

  private fetch(names: readonly string[]): void {
    const { generation } = this;
    const all = this.load(names);
    names.forEach((name, index) => {
      const one = all.then((states) => {
        const state = states[index]!;
        if (generation === this.generation && !this.states.has(name)) this.put(state);
        return this.states.get(name) ?? state;
      });
      this.loading.set(name, one);
      const done = (): void => {
        if (this.loading.get(name) === one) this.loading.delete(name);
      };
      one.then(done, done);
    });
  }
}
