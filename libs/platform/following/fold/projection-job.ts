import { comparePositions, type EventLog, positionOf, type StoredEvent } from '#platform/log';
import type { Position } from '#domain/kernel';
import { inTransaction, sqlState, withClient } from '#platform/tables';
import type { DataSource } from 'typeorm';
import { type CheckpointId, moveCheckpoint } from '../place/checkpoints.js';
import { type Folded, foldBatch, type Treatment } from './fold-batch.js';
import type { Followed } from './followed.js';
import type { Batch } from '../follow/inbox.js';
import { closePoison, hold, openPoison, Poisoned, type PoisonRow } from '../follow/poison.js';
import { type RowTable, Unstorable } from './row-table.js';

/** A named place in the work of a batch. Tests throw there, as a crash would. */
export type Step = 'loaded' | 'begun' | 'written' | 'moved' | 'committed';

/** All that a projection's shard works with. */
export type ProjectionParts = Readonly<{
  readModels: DataSource;
  log: EventLog;
  followed: Followed;
  table: RowTable;
  id: CheckpointId;
  /**
   * `stop`: the shard stops before an event that cannot be folded. `park`: its stream is set aside,
   * the others go on.
   */
  onPoison: 'stop' | 'park';
  /** A build that nobody reads yet: commits need not wait for the disk, and nobody is told. */
  rebuild?: boolean;
  step?: (step: Step) => void;
}>;

type Move = Readonly<{ floor: Position | undefined; ceiling: Position }>;

/** Folds batches into one table and moves the checkpoint with them, all or nothing. */
export class ProjectionJob {
  /** Streams set aside. */
  readonly parked = new Set<string>();
  /** Events that blocked the shard, with what was decided about them. */
  private readonly decided = new Map<string, 'skip' | 'retry'>();
  private readonly condemned = new Map<string, unknown>();

  constructor(private readonly parts: ProjectionParts) {}

  /**
   * Recalls what was set aside or decided. Answers the event that blocks the shard standing at
   * `at`, if one does.
   */
  async begin(at: Position | undefined): Promise<PoisonRow | undefined> {
    this.parked.clear();
    this.decided.clear();
    this.condemned.clear();
    const open = await openPoison(this.parts.readModels, this.parts.id);
    for (const row of open)
      if (isBehind(row, at)) this.parked.add(row.key);
      else this.decided.set(row.eventId, row.status === 'skip' ? 'skip' : 'retry');
    return open.find((row) => row.status === 'blocking' && !isBehind(row, at));
  }

  /**
   * Folds a batch and moves the checkpoint from `floor`; answers where it stands then, which is
   * still `floor` when no row changes. Throws `Poisoned` after committing what lay before it.
   */
  async apply(batch: Batch, floor: Position | undefined): Promise<Position | undefined> {
    try {
      return await this.attempt(batch, floor);
    } catch (error) {
      if (!isDataFault(error)) throw error;
      return this.oneByOne(batch, floor);
    }
  }

  /** Folds what was set aside and has been released since. `at` is where the shard stands. */
  async release(at: Position): Promise<void> {
    const open = (await openPoison(this.parts.readModels, this.parts.id)).filter((row) =>
      isBehind(row, at),
    );
    const released = open.filter(({ status }) => status === 'retry' || status === 'skip');
    for (const key of new Set(released.map((row) => row.key)))
      await this.releaseStream(
        open.filter((row) => row.key === key),
        at,
      );
  }

  /** Records the event that blocks the shard. */
  async block({ event, cause }: Poisoned): Promise<void> {
    await withClient(this.parts.readModels, (client) =>
      hold(client, this.parts.id, 'blocking', [{ event, error: cause }]),
    );
  }

  private async attempt(batch: Batch, floor: Position | undefined): Promise<Position | undefined> {
    const folded = await this.fold(batch.events, this.treatment());
    const { fault } = folded;
    const to = this.placeAfter(folded, batch) ?? floor;
    if (to && to !== floor) await this.write(folded, { floor, ceiling: to });
    folded.held.forEach(({ event }) => this.parked.add(event.stream));
    if (fault) throw new Poisoned(fault.event, fault.error);
    return to;
  }

  /** Where it moves itself; nothing where no row changes, which others move for it. */
  private placeAfter(folded: Folded, { ceiling }: Batch): Position | undefined {
    if (folded.fault) return folded.before?.position;
    return this.parts.rebuild || doesSomething(folded) ? ceiling : undefined;
  }

  /** PostgreSQL refused a value: finds the event it came from, so that it is treated as poison. */
  private async oneByOne(
    { events, ceiling }: Batch,
    floor: Position | undefined,
  ): Promise<Position | undefined> {
    let at = floor;
    for (const [index, event] of events.entries()) {
      const next = index === events.length - 1 ? ceiling : event.position;
      const alone = { events: [event], ceiling: next };
      const from = at;
      at = await this.attempt(alone, from).catch((error: unknown) => {
        if (!isDataFault(error)) throw error;
        this.condemned.set(event.id, error);
        return this.attempt(alone, from);
      });
    }
    return at;
  }

  private async releaseStream(rows: readonly PoisonRow[], at: Position): Promise<void> {
    const ids = new Set(rows.map(({ eventId }) => eventId));
    // To be tried again in earnest: what was wrong may have been mended in the database.
    for (const { status, eventId } of rows) if (status === 'retry') this.condemned.delete(eventId);
    const events: StoredEvent[] = [];
    for await (const event of this.parts.log.readStream(rows[0]!.key, { from: rows[0]!.revision }))
      if (ids.has(event.id)) events.push(event);
    const skip = new Set(rows.filter(({ status }) => status === 'skip').map((row) => row.eventId));
    const isFree = await this.releaseEvents(events, skip, at).catch((error: unknown) => {
      if (isDataFault(error)) return this.releaseOneByOne(events, skip, at);
      throw error;
    });
    if (isFree) this.parked.delete(rows[0]!.key);
  }

  /**
   * PostgreSQL refused a value: what lies before its event is released, the event and what follows
   * stay aside.
   */
  private async releaseOneByOne(
    events: readonly StoredEvent[],
    skip: ReadonlySet<string>,
    at: Position,
  ): Promise<boolean> {
    for (const event of events) {
      const alone = () => this.releaseEvents([event], skip, at);
      const isFree = await alone().catch((error: unknown) => {
        if (!isDataFault(error)) throw error;
        this.condemned.set(event.id, error);
        return alone();
      });
      if (!isFree) return false;
    }
    return true;
  }

  /**
   * Answers whether all of them are folded or passed over; else the first that cannot be is held
   * with its error.
   */
  private async releaseEvents(
    events: readonly StoredEvent[],
    skip: ReadonlySet<string>,
    at: Position,
  ): Promise<boolean> {
    const { condemned } = this;
    const treatment = { skip, parked: new Set<string>(), park: false, condemned };
    const folded = await this.fold(events, treatment);
    const { fault } = folded;
    const passed = fault ? events.slice(0, events.indexOf(fault.event)) : events;
    await this.write(
      { ...folded, held: fault ? [fault] : [], passed: passed.map(({ id }) => id) },
      { floor: at, ceiling: at },
    );
    return fault === undefined;
  }

  private treatment(): Treatment {
    const skip = [...this.decided].filter(([, decision]) => decision === 'skip');
    return {
      skip: new Set(skip.map(([id]) => id)),
      parked: this.parked,
      park: this.parts.onPoison === 'park',
      condemned: this.condemned,
    };
  }

  private async fold(events: readonly StoredEvent[], treatment: Treatment): Promise<Folded> {
    const { followed, table, readModels } = this.parts;
    const folded = await foldBatch({ followed, table, readModels, events, treatment });
    this.parts.step?.('loaded');
    return { ...folded, passed: folded.passed.filter((id) => this.decided.has(id)) };
  }

  private async write(folded: Folded, move: Move): Promise<void> {
    const { readModels, table, id, rebuild = false, step } = this.parts;
    await inTransaction(readModels, async (client) => {
      if (rebuild) await client.query('SET LOCAL synchronous_commit = off');
      step?.('begun');
      await table.write(client, folded.cells, folded.gone);
      step?.('written');
      await hold(client, id, 'parked', folded.held);
      await closePoison(client, id, folded.passed);
      await moveCheckpoint(client, id, { ...move, quiet: rebuild });
      step?.('moved');
    });
    step?.('committed');
    folded.passed.forEach((eventId) => this.decided.delete(eventId));
  }
}

const doesSomething = ({ cells, gone, held, passed }: Folded): boolean =>
  [cells, gone, held, passed].some((these) => these.length > 0);

const isBehind = ({ position }: PoisonRow, at: Position | undefined): boolean =>
  at !== undefined && comparePositions(positionOf(position), at) <= 0;

/**
 * A value that PostgreSQL cannot take, a constraint it breaks, or one too long for an index
 * (54000): the fault of an event, not of the database.
 */
const isDataFault = (error: unknown): boolean =>
  /^(22|23|54000)/.test(sqlState(error) ?? '') || error instanceof Unstorable;
