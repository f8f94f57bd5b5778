import type { DataSource } from 'typeorm';
import type { Clock, Position } from '#domain/kernel';
import type { EventLog, StoredEvent } from '#platform/log';
import { signedCheckpoint } from '../signed/checkpoint.js';
import { type Signer, verifierText } from '../signed/note.js';
import { entryOf, leafOf, lineOf } from '../tree/entry.js';
import { Frontier } from '../tree/frontier.js';
import { keepCheckpoint, keepVerifier, type Signed, verifiersIn } from './checkpoints.js';
import type { ProofFolder } from './folder.js';
import { grow, hashesIn, treeEnd } from './tree-tables.js';

/** What the keeping of a tree stands on. */
export type Keeping = Readonly<{
  log: EventLog;
  database: DataSource;
  signer: Signer;
  clock: Clock;
  folder?: ProofFolder | undefined;
}>;

/** How much comes in together, and when a checkpoint is signed. */
export type KeepingLimits = Readonly<{
  batch: number;
  waitMs: number;
  signEveryEvents: number;
  signEveryMs: number;
}>;

export const usualKeeping: KeepingLimits = {
  batch: 500,
  waitMs: 200,
  signEveryEvents: 1_000,
  signEveryMs: 60_000,
};

/**
 * Enters every event of the log into the tree, in the order of the log, once; and signs
 * checkpoints. What a kill leaves behind is a tree that ends with a whole batch, and its place in
 * the log; whoever starts goes on from there.
 */
export class TreeKeeping {
  private pending: StoredEvent[] = [];
  private signedAt = 0;
  private signedSize = 0;
  private writing: Promise<void> = Promise.resolve();
  private broken: Error | undefined;

  private constructor(
    private readonly keeping: Keeping,
    private readonly limits: KeepingLimits,
    private readonly frontier: Frontier,
    private readonly after: Position | undefined,
  ) {
    this.signedSize = frontier.size;
  }

  /** Reads where the tree ends. */
  static async of(keeping: Keeping, limits = usualKeeping): Promise<TreeKeeping> {
    const { database, signer, folder } = keeping;
    const { size, position } = await treeEnd(database);
    const frontier = await Frontier.of(size, hashesIn(database));
    await keepVerifier(database, verifierText(signer));
    folder?.putKeys(await verifiersIn(database));
    return new TreeKeeping(keeping, limits, frontier, position);
  }

  get size(): number {
    return this.frontier.size;
  }

  /** Events read and not yet in the tree. */
  get waiting(): number {
    return this.pending.length;
  }

  /** When the last checkpoint was signed, in milliseconds; 0 before the first. */
  get lastSignedMs(): number {
    return this.signedAt;
  }

  /** Follows the log until the signal aborts. Throws when log or database break off. */
  async follow(signal: AbortSignal): Promise<void> {
    const ending = new AbortController();
    const stop = (): void => ending.abort();
    signal.addEventListener('abort', stop, { once: true });
    const timer = setInterval(() => void this.inTurn(stop), this.limits.waitMs);
    try {
      await this.read(ending.signal, stop);
    } finally {
      clearInterval(timer);
      signal.removeEventListener('abort', stop);
      await this.writing;
    }
    if (this.broken) throw this.broken;
  }

  private async read(signal: AbortSignal, stop: () => void): Promise<void> {
    try {
      for await (const message of this.messages(signal)) {
        if (message.kind === 'event') this.pending.push(message.event);
        if (this.pending.length >= this.limits.batch * 2) await this.inTurn(stop);
        if (signal.aborted) return;
      }
    } catch (error) {
      if (!signal.aborted) this.broken ??= error as Error;
    }
  }

  /** One batch is written after the other; when one cannot be, the keeping ends. */
  private inTurn(stop: () => void): Promise<void> {
    this.writing = this.writing
      .then(() => (this.broken ? undefined : this.tick()))
      .catch((error: Error) => {
        this.broken ??= error;
        stop();
      });
    return this.writing;
  }

  private messages(signal: AbortSignal): ReturnType<EventLog['subscribe']> {
    const { log } = this.keeping;
    return log.subscribe({ ...(this.after && { after: this.after }), prefixes: [], signal });
  }

  /** Enters what waits, and signs when it is time. */
  private async tick(): Promise<void> {
    while (this.pending.length > 0) {
      const { batch, signEveryEvents } = this.limits;
      const room = signEveryEvents - (this.size - this.signedSize);
      await this.enter(this.pending.slice(0, Math.max(1, Math.min(batch, room))));
      if (this.size - this.signedSize >= signEveryEvents) await this.sign();
    }
    const age = Date.now() - this.signedAt;
    if (this.size > 0 && age >= this.limits.signEveryMs) await this.sign();
  }

  private async enter(events: readonly StoredEvent[]): Promise<void> {
    const lines = events.map((event) => ({
      line: lineOf(entryOf(event)),
      position: event.position,
    }));
    const from = this.size;
    const hashes = lines.flatMap(({ line }) => this.frontier.add(leafOf(line)));
    // The edge is ahead of the tables until they are written; when that fails, this keeping ends.
    await grow(this.keeping.database, { from, lines, hashes });
    this.pending.splice(0, events.length);
  }

  private async sign(): Promise<void> {
    const { clock, signer, database, folder } = this.keeping;
    const [size, at] = [this.size, clock.now()];
    const note = signedCheckpoint({ size, root: this.frontier.root(), at }, signer);
    const signed: Pick<Signed, 'size' | 'at' | 'note'> = { size, at, note };
    await keepCheckpoint(database, signed);
    await folder?.handOut(signed);
    [this.signedAt, this.signedSize] = [Date.now(), size];
  }
}
