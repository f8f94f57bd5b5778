import { Logger } from '@nestjs/common';
import { Gauge } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { Finding } from '#platform/http';
import type { EventLog } from '#platform/log';
import { OnSchedule } from '#platform/schedules';
import type { Verifier } from '../signed/note.js';
import { type Fault, faultText } from '../verify/fault.js';
import { treeInTables } from '../verify/kept-tree.js';
import { verifyLog } from '../verify/verify-log.js';
import { checkpointsIn } from '../kept/checkpoints.js';
import type { ProofFolder } from '../kept/folder.js';

const figures = {
  faults: new Gauge({
    name: 'transparency_faults',
    help: 'What the last verification of the whole log found changed, cut, inserted or moved',
  }),
  events: new Gauge({
    name: 'transparency_verified_events',
    help: 'Events that the last verification of the whole log read',
  }),
};

/** What a verification by the worker stands on. */
export type Checking = Readonly<{
  log: EventLog;
  database: DataSource;
  keys: readonly Verifier[];
  folder: ProofFolder;
  /** Gives what was found to somebody who has to look into it. */
  owe?: (faults: readonly Fault[]) => Promise<void>;
}>;

/**
 * Verifies the whole log on a schedule（全库定期核验）, against the checkpoint that was handed out
 * last and all that were signed. What it finds is told in the log, counted, owed by the auditor,
 * and turns health red until a verification finds nothing.
 */
export class LogCheck extends OnSchedule {
  private readonly log = new Logger('LogCheck');
  private faults: readonly Fault[] = [];
  private verified = { events: 0, lastError: null as string | null };

  constructor(
    private readonly checking: Checking,
    everyMs: number,
  ) {
    super(everyMs);
  }

  /** Red while something is not as it was recorded. */
  finding(): Finding {
    const { faults, verified } = this;
    const detail = { ...verified, faults: faults.map(faultText) };
    return { well: faults.length === 0, attention: verified.lastError !== null, detail };
  }

  protected async once(): Promise<void> {
    const { log, database, keys, folder, owe } = this.checking;
    try {
      const [newest] = await checkpointsIn(database, { limit: 1 });
      const since = folder.checkpoint() ?? newest?.note;
      if (since === undefined) return;
      const { events, faults } = await verifyLog({
        log,
        since,
        keys,
        trees: [treeInTables(database)],
      });
      this.faults = faults;
      this.verified = { events, lastError: null };
      figures.faults.set(faults.length);
      figures.events.set(events);
      for (const fault of faults) this.log.error(faultText(fault));
      if (faults.length > 0) await owe?.(faults);
    } catch (error) {
      this.verified = { ...this.verified, lastError: String(error) };
      this.log.warn(`The log could not be verified: ${String(error)}`);
    }
  }
}
