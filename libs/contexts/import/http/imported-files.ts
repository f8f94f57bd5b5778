import { Injectable, Optional } from '@nestjs/common';
import { type AsOf, historyOf, type Incomplete, markOf, stateAsOf } from '#platform/record';
import { Settings } from '#platform/config';
import { EventLog, EventsAside, nothingAside } from '#platform/log';
import { type Position, unknown } from '#domain/kernel';
import { freshness, Freshness } from '#platform/lists';
import { DataSource } from 'typeorm';
import type { ImportedCase } from '../imported/imported.state.js';
import { ImportedCaseRow } from '../projections/imported-case-row.js';
import { importedCase } from './records.js';

/** Finds imported cases: rows from the table, the past from the log. */
@Injectable()
export class ImportedFiles {
  readonly district: string;

  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    readonly database: DataSource,
    readonly log: EventLog,
    readonly fresh: Freshness,
    settings: Settings,
    @Optional() readonly aside: EventsAside = nothingAside,
  ) {
    this.district = settings.DISTRICT;
  }

  /** Whether a table has come as far as the reader asks. */
  freshness(projection: string, min: Position | undefined) {
    return freshness(this.fresh, projection, min);
  }

  async row(id: string): Promise<ImportedCaseRow> {
    const { district } = this;
    const rows = this.database.getRepository(ImportedCaseRow);
    return (await rows.findOneBy({ id, district })) ?? unknown(...importedCase.unknown);
  }

  /** The case as it stood, folded from the log. */
  async asOf(id: string, past: AsOf): Promise<ImportedCase & Incomplete> {
    const history = await historyOf(this, importedCase, { district: this.district, id }, past);
    if (history.events.length === 0)
      return unknown('no-such-case-then', `Case ${id} was not on record then（当时无此案件）.`);
    return { ...stateAsOf(importedCase, history.events, {}), ...markOf(history) };
  }
}
