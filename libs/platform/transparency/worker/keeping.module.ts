import {
  Global,
  Injectable,
  Logger,
  Module,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { Clock } from '#domain/kernel';
import { Settings } from '#platform/config';
import { Dispatcher } from '#platform/following';
import { type Finding, Probes } from '#platform/http';
import { EventLog, wasTooSlow } from '#platform/log';
import { verifierText } from '../signed/note.js';
import { checkpointSigners } from '../signed/signer-of.js';
import { ProofFolder } from '../kept/folder.js';
import { pause } from '../kept/pause.js';
import { tileBytes } from '../kept/tile-bytes.js';
import type { Fault } from '../verify/fault.js';
import { Stamping } from '../stamped/stamping.js';
import { witnessing, type Witnessing } from '../witnessed/of-tables.js';
import { LogCheck } from './log-check.js';
import { RowsKeeper } from './rows-check.js';
import { Auditors, irregularFault, oweFound } from './owing.js';
import { KeptByAnother } from '../kept/tree-tables.js';
import { TreeKeeping } from '../kept/tree-keeper.js';

/** The tree that this process keeps now. */
const now: { keeping?: TreeKeeping } = {};

const figures: readonly (readonly [name: string, help: string, of: () => number])[] = [
  ['transparency_tree_size', 'Events in the tree over the log', () => now.keeping?.size ?? 0],
  [
    'transparency_events_waiting',
    'Events read and not yet in the tree',
    () => now.keeping?.waiting ?? 0,
  ],
  [
    'transparency_checkpoint_age_seconds',
    'Seconds since the last checkpoint was signed',
    () => (now.keeping?.lastSignedMs ? (Date.now() - now.keeping.lastSignedMs) / 1_000 : 0),
  ],
];
for (const [name, help, of] of figures)
  void new Gauge({
    name,
    help,
    collect() {
      this.set(of());
    },
  });

const anHourMs = 3_600_000;
const againMs = 1_000;
const anotherMs = 5_000;

/** Keeps the tree for as long as the worker lives; what breaks off is begun again. */
@Injectable()
class TreeKeeper implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('Transparency');
  private readonly ending = new AbortController();
  private readonly folder: ProofFolder;
  private check: LogCheck | undefined;
  private stamping: Stamping | undefined;
  private witnessing: Witnessing | undefined;
  private running: Promise<void> | undefined;
  private trouble: string | null = null;

  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    private readonly events: EventLog,
    private readonly database: DataSource,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly probes: Probes,
    private readonly dispatcher: Dispatcher,
    private readonly auditors: Auditors,
  ) {
    this.folder = new ProofFolder(settings.CHECKPOINTS_DIR, (tile) => tileBytes(database, tile));
  }

  onModuleInit(): void {
    const [signer, ...older] = checkpointSigners(this.settings);
    this.log.log(`Checkpoints are signed by（检查点验证公钥） ${verifierText(signer)}`);
    this.probes.add({ name: 'transparency log', look: () => this.finding() });
    const { events: log, database, folder } = this;
    const { auditors, dispatcher } = this;
    const owing = { auditors, dispatcher, district: this.settings.DISTRICT };
    const owe = (faults: readonly Fault[]): Promise<void> =>
      oweFound(owing, faults.map(irregularFault));
    const checking = { log, database, folder, keys: [signer, ...older], owe };
    this.check = new LogCheck(checking, this.settings.LOG_CHECK_HOURS * anHourMs);
    this.probes.add({ name: 'record', look: () => this.check!.finding() });
    const { TIMESTAMP_URL: url } = this.settings;
    if (url !== undefined) this.stamping = new Stamping({ url, folder, clock: this.clock });
    this.witnessing = witnessing(this.settings.CHECKPOINT_WITNESSES, { database, folder });
    if (this.witnessing)
      this.probes.add({ name: 'witnesses', look: () => this.witnessing!.finding() });
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.ending.abort();
    await this.check?.stop();
    await this.stamping?.stop();
    await this.witnessing?.stop();
    await this.running;
  }

  private finding(): Finding {
    const { size = 0, waiting = 0 } = now.keeping ?? {};
    return {
      well: true,
      attention: this.trouble !== null,
      detail: { size, waiting, lastError: this.trouble },
    };
  }

  private async run(): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      const waitMs = await this.once(signal);
      await pause(waitMs, signal);
    }
  }

  /** Keeps it until something breaks; answers how long to wait before the next attempt. */
  private async once(signal: AbortSignal): Promise<number> {
    try {
      now.keeping = await TreeKeeping.of({
        log: this.events,
        database: this.database,
        signer: checkpointSigners(this.settings)[0],
        clock: this.clock,
        folder: this.folder,
      });
      this.trouble = null;
      await now.keeping.follow(signal);
    } catch (error) {
      if (signal.aborted || wasTooSlow(error)) return 0;
      if (error instanceof KeptByAnother) return anotherMs;
      if (this.trouble === null) this.log.warn(`The tree waits: ${String(error)}`);
      this.trouble = String(error);
    }
    return againMs;
  }
}

/**
 * For the worker: the tree over the log, its checkpoints, the folder they are handed out in, and
 * the rows held against the log.
 */
@Global()
@Module({ providers: [TreeKeeper, RowsKeeper], exports: [RowsKeeper] })
export class TransparencyKeepingModule {}
