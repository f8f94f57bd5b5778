import { LRUCache } from 'lru-cache';
import type { StreamState } from '../stream/stream-state.js';

type Load = (names: readonly string[]) => Promise<readonly StreamState[]>;
type Loaded = ReadonlyMap<string, StreamState>;

const CAPACITY = 50_000;

/**
 * What the node remembers of its streams. The tables are the truth; forgetting anything here only
 * costs a query.
 */
export class StreamCache {
  // A plain Map that drops its oldest key walks over all keys dropped before: above the capacity
  // that was 24 µs a stream.
  private readonly states = new LRUCache<string, StreamState>({ max: CAPACITY });
  private readonly loading = new Map<string, Promise<Loaded>>();
  private generation = 0;

  constructor(private readonly load: Load) {}

  /** Loads what is not here; resolves when it is. */
  async prepare(names: readonly string[]): Promise<void> {
    const missing = names.filter((name) => !this.states.has(name) && !this.loading.has(name));
    if (missing.length > 0) await this.fetch(missing);
  }

  /** States of these streams as last committed. */
  async get(names: readonly string[]): Promise<Map<string, StreamState>> {
    // Whether the load fails is seen below, by whoever waits for one of its streams.
    void this.prepare(names).catch(() => undefined);
    const here = names.map((name) => this.states.get(name) ?? this.loading.get(name)!);
    const found = new Map<string, StreamState>();
    for (const [at, name] of names.entries()) {
      const one = here[at]!;
      const state = one instanceof Promise ? (await one).get(name)! : one;
      // A commit may have come after the tables were asked.
      found.set(name, this.states.get(name) ?? state);
    }
    return found;
  }

  async one(name: string): Promise<StreamState> {
    return this.states.get(name) ?? (await this.get([name])).get(name)!;
  }

  /** Puts what a commit made true. */
  put(state: StreamState): void {
    this.states.set(state.name, state);
  }

  /**
   * Forgets everything, also what is being loaded: after a commit whose outcome is unknown only the
   * tables know.
   */
  clear(): void {
    this.generation += 1;
    this.states.clear();
    this.loading.clear();
  }

  private fetch(names: readonly string[]): Promise<Loaded> {
    const { generation } = this;
    const loading = this.load(names).then((states) => {
      const current = generation === this.generation;
      for (const state of states) if (current && !this.states.has(state.name)) this.put(state);
      return new Map(states.map((state) => [state.name, state]));
    });
    for (const name of names) this.loading.set(name, loading);
    const over = (): void => {
      for (const name of names) if (this.loading.get(name) === loading) this.loading.delete(name);
    };
    void loading.then(over, over);
    return loading;
  }
}
