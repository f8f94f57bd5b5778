import { Injectable, Optional } from '@nestjs/common';
import { type AsOf, historyOf, type Incomplete, markOf } from '#platform/record';
import { Settings } from '#platform/config';
import { EventLog, EventsAside, nothingAside } from '#platform/log';
import { Registry } from '#platform/http';
import { Clock, type Instant, type Position, streamName, unknown } from '#domain/kernel';
import { behind, type Behind, freshness, Freshness } from '#platform/lists';
import { DataSource } from 'typeorm';
import { caseNoun } from '../case/case.noun.js';
import { caseStream } from '../case/case.stream.js';
import { caseDocket } from '../projections/case-docket.js';
import { CaseDocumentRow, documentsIn } from '../projections/case-documents.js';
import { CaseRow } from '../projections/case-row.js';
import { rowAfter } from '#platform/registers';
import { BoardFiles, type Showing } from '#platform/board';

/** A case with its documents, as it stands or as it stood. */
export type CaseFile = Readonly<{ row: CaseRow; documents: readonly CaseDocumentRow[] }> &
  Incomplete;

const notThen = (id: string): never =>
  unknown('no-such-case-then', `Case ${id} was not on record then（当时无此案件）.`);

/** Finds cases for those who look at them: rows from the tables, the past from the log. */
@Injectable()
export class CaseFiles {
  // Each part comes from another library; Nest hands them in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    readonly database: DataSource,
    readonly log: EventLog,
    readonly fresh: Freshness,
    private readonly clock: Clock,
    private readonly registry: Registry,
    readonly settings: Settings,
    readonly board: BoardFiles,
    @Optional() readonly aside: EventsAside = nothingAside,
  ) {}

  /** What rows are shown with; `now` may be a moment of the past. */
  showing(now: Instant = this.clock.now()): Showing {
    return this.board.showing(now);
  }

  /**
   * The ids under which the cases of a party may lie: it is named by its id or by its credit code.
   */
  partyIds(given: string): readonly string[] {
    const known = this.registry.view().enterpriseWith(this.settings.DISTRICT, given);
    return known ? [given, known] : [given];
  }

  /** Whether the docket has come as far as the reader has written. */
  freshness(min: Position | undefined, projection: string = caseDocket.name) {
    return freshness(this.fresh, projection, min);
  }

  async row(id: string): Promise<CaseRow> {
    const { DISTRICT: district } = this.settings;
    const row = await this.database.getRepository(CaseRow).findOneBy({ caseId: id, district });
    if (row) return row;
    const { behind: held } = await this.behind(id);
    return held
      ? unknown(
          'case-not-shown',
          `Case ${id} is on record, but could not be shown yet（${held.zh}）`,
        )
      : unknown(...caseNoun.unknown);
  }

  /** Whether the row of the case may be behind its events; to be spread into its page. */
  behind(id: string): Promise<Behind> {
    const stream = streamName(caseStream, this.settings.DISTRICT, id);
    return behind(this.fresh, caseDocket.name, stream);
  }

  async documents(caseId: string): Promise<readonly CaseDocumentRow[]> {
    const rows = this.database.getRepository(CaseDocumentRow);
    return rows.find({ where: { caseId }, order: { place: 'ASC' } });
  }

  /** The case as it stood at a moment of the past, folded from the log. */
  async asOf(id: string, moment: AsOf): Promise<CaseFile> {
    const { DISTRICT: district } = this.settings;
    const past = await historyOf(this, caseNoun, { district, id }, moment);
    const row = rowAfter(caseDocket, past.events) ?? notThen(id);
    const documents = past.events.flatMap(documentsIn);
    return { row, documents, ...markOf(past) };
  }
}
