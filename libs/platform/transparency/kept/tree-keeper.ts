import type { DataSource } from 'typeorm';
import type { Clock, Position } from '#domain/kernel';
import type { EventLog, StoredEvent } from '#platform/log';
import { signedCheckpoint } from '../signed/checkpoint.js';
import { type Signer, verifierText } from '../signed/note.js';
import { entryOf, leafOf, lineOf } from '../tree/entry.js';
import { Frontier } from '../tree/frontier.js';
import { keepCheckpoint, keepVerifier, type Signed, verifiersIn } from './checkpoints.js';
import type { ProofFolder } from './folder.js';
import { pause } from './pause.js';
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
  batch: 1_000,
  waitMs: 1_000,
  signEveryEvents: 1_000,
  signEveryMs: 60_000,
};

/**
 * Enters every event of the log into the tree, in the order of the log, once; and signs
 * checkpoints. What a kill leaves behind is a tree that ends with a whole batch, and its place in
 * the log; whoever starts goes on from there.
 *
 * It reads what came every so often, many events in one answer: to follow the log live costs the
 * store and this process three times as much for each event, while people wait for their acts.
 */
export class TreeKeeping {
  private pending: StoredEvent[] = [];
  private signedAt = 0;
  private signedSize = 0;

  private constructor(
    private readonly keeping: Keeping,
    private readonly limits: KeepingLimits,
    private readonly frontier: Frontier,
    private after: Position | undefined,
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
    while (!signal.aborted) {
      await this.catchUp(signal);
      if (this.isDue()) await this.sign();
      await pause(this.limits.waitMs, signal);
    }
  }

  /** Enters all that the log has by now. */
  private async catchUp(signal: AbortSignal): Promise<void> {
    const { log } = this.keeping;
    for await (const event of log.readAll(this.after ? { after: this.after } : {})) {
      this.after = event.position;
      if (event.stream.startsWith('$')) continue;
      this.pending.push(event);
      if (this.pending.length >= this.room()) await this.enterAll();
      if (signal.aborted) break;
    }
    await this.enterAll();
  }

  /** How many events come in together: no more than until the next checkpoint. */
  private room(): number {
    const { batch, signEveryEvents } = this.limits;
    return Math.max(1, Math.min(batch, signEveryEvents - (this.size - this.signedSize)));
  }

  private async enterAll(): Promise<void> {
    if (this.pending.length === 0) return;
    await this.enter(this.pending);
    this.pending = [];
    if (this.size - this.signedSize >= this.limits.signEveryEvents) await this.sign();
  }

  private isDue(): boolean {
    return this.size > 0 && Date.now() - this.signedAt >= this.limits.signEveryMs;
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
