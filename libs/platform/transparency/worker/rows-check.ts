import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { Settings } from '#platform/config';
import {
  Dispatcher,
  HeldByAnother,
  Lease,
  ProjectionRunner,
  type RowApart,
  rowsAgainstLog,
} from '#platform/following';
import { type Finding, Probes } from '#platform/http';
import { EventLog } from '#platform/log';
import { OnSchedule } from '#platform/schedules';
import { Auditors, irregularRow, oweFound } from './owing.js';

const figures = {
  differing: new Gauge({
    name: 'rows_differing',
    help: 'Rows of all tables that the last check found not to say what the log says',
  }),
  rows: new Gauge({ name: 'rows_checked', help: 'Rows that the last check held against the log' }),
};

const leaseMs = 30_000;

/** What a check of all rows stands on. */
type Checking = Readonly<{
  database: DataSource;
  log: EventLog;
  projections: Pick<ProjectionRunner, 'all' | 'lagMs'>;
  owe: (found: readonly RowApart[]) => Promise<void>;
}>;

/**
 * Holds every table that queries see against a fresh fold of the log, one after the other, on a
 * schedule（逐行定期核对）; one worker at a time. What it finds is told in the log, counted, owed
 * by the auditor, and turns health red until a check finds nothing.
 */
export class RowsCheck extends OnSchedule {
  private readonly log = new Logger('RowsCheck');
  private readonly lease: Lease;
  private readonly ending = new AbortController();
  private found: readonly RowApart[] = [];
  private told = { rows: 0, differing: 0, tables: 0, lastError: null as string | null };

  constructor(
    private readonly checking: Checking,
    everyMs: number,
  ) {
    super(everyMs);
    this.lease = new Lease(checking.database, 'check of rows', randomUUID(), leaseMs);
  }

  /** Red while a row does not say what the log says. */
  finding(): Finding {
    const { told, found } = this;
    const detail = { ...told, found: found.map((row) => irregularRow(row).words.zh) };
    return { well: told.differing === 0, attention: told.lastError !== null, detail };
  }

  override async stop(): Promise<void> {
    this.ending.abort();
    await super.stop();
  }

  protected async once(): Promise<void> {
    try {
      await this.lease.during(() => this.all());
    } catch (error) {
      if (error instanceof HeldByAnother || this.ending.signal.aborted) return;
      this.told = { ...this.told, lastError: String(error) };
      this.log.warn(`Rows could not be held against the log: ${String(error)}`);
    }
  }

  private async all(): Promise<void> {
    const { database: readModels, log, projections, owe } = this.checking;
    const { signal } = this.ending;
    const told = { rows: 0, differing: 0, tables: 0, lastError: null };
    const found: RowApart[] = [];
    for (const { followed } of projections.all()) {
      const lagMs = (): number => projections.lagMs();
      const held = await rowsAgainstLog({ readModels, log, followed, lagMs, signal });
      if (!held) continue;
      told.tables += 1;
      told.rows += held.rows;
      told.differing += held.differing;
      found.push(...held.found);
    }
    [this.told, this.found] = [told, found];
    figures.differing.set(told.differing);
    figures.rows.set(told.rows);
    for (const row of found) this.log.error(irregularRow(row).words.en);
    if (found.length > 0) await owe(found);
  }
}

const anHourMs = 3_600_000;

/** Has the rows checked for as long as the worker lives, and gives what is found to the auditor. */
@Injectable()
export class RowsKeeper implements OnModuleInit, OnModuleDestroy {
  private check: RowsCheck | undefined;

  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    private readonly events: EventLog,
    private readonly database: DataSource,
    private readonly settings: Settings,
    private readonly probes: Probes,
    private readonly projections: ProjectionRunner,
    private readonly dispatcher: Dispatcher,
    private readonly auditors: Auditors,
  ) {}

  onModuleInit(): void {
    const { events: log, database, projections, owe, settings } = this;
    const checking = { log, database, projections, owe };
    this.check = new RowsCheck(checking, settings.ROWS_CHECK_HOURS * anHourMs);
    this.probes.add({ name: 'rows', look: () => this.check!.finding() });
  }

  async onModuleDestroy(): Promise<void> {
    await this.check?.stop();
  }

  /** Has the auditor look into rows that do not say what the log says. */
  readonly owe = (found: readonly RowApart[]): Promise<void> => {
    const { auditors, dispatcher } = this;
    const owing = { auditors, dispatcher, district: this.settings.DISTRICT };
    return oweFound(owing, found.map(irregularRow));
  };
}
