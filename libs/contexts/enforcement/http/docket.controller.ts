import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AsOf, type Incomplete, momentOf, pastOf, PastQuery } from '#platform/record';
import { Permit } from '#platform/http';
import { localDateOf, plusMs, type Position } from '#domain/kernel';
import {
  type Behind,
  list,
  type Listing,
  MinPosition,
  type Page,
  PageShape,
} from '#platform/lists';
import { CaseRow } from '../projections/case-row.js';
import { documentView } from './document-view.js';
import { type CaseFile, CaseFiles } from './case-files.js';
import { accountOn, type CaseView, caseView } from './case-view.js';
import { CasesQuery } from './reading.bodies.js';
import { type BoardFiles, readers, type Showing, taskView } from '#platform/board';

export const docket: Listing<CaseRow> = {
  table: CaseRow,
  key: 'caseId',
  sorts: [
    'lastEventAt',
    'filedOn',
    'decidedOn',
    'servedOn',
    'closedOn',
    'nextDueAt',
    'dutyDueAt',
    'fineFen',
    'paidFen',
    'partyName',
    'number',
    'stage',
  ],
  defaultSort: '-lastEventAt',
  filters: {
    stage: { column: 'stage', by: 'equal' },
    organ: { column: 'organ', by: 'equal' },
    handlingOrgan: { column: 'handlingOrgan', by: 'equal' },
    officer: { column: 'officers', by: 'holds' },
    party: { column: 'partyId', by: 'in' },
    procedure: { column: 'procedure', by: 'equal' },
    suspended: { column: 'suspended', by: 'equal' },
    provisional: { column: 'provisional', by: 'equal' },
    outcome: { column: 'outcome', by: 'equal' },
    remedy: { column: 'remedy', by: 'equal' },
    street: { column: 'street', by: 'equal' },
    item: { column: 'items', by: 'holds' },
    filedFrom: { column: 'filedOn', by: 'from' },
    filedTo: { column: 'filedOn', by: 'to' },
    decidedFrom: { column: 'decidedOn', by: 'from' },
    decidedTo: { column: 'decidedOn', by: 'to' },
    closedFrom: { column: 'closedOn', by: 'from' },
    closedTo: { column: 'closedOn', by: 'to' },
    dueTo: { column: 'nextDueAt', by: 'to' },
    lateAt: { column: 'dutyDueAt', by: 'to' },
  },
  search: ['words'],
};

/** Enforcement cases（行政处罚案件）: the docket, and each case as it stands or stood. */
@ApiTags('enforcement cases 行政处罚案件')
@Controller('enforcement-cases')
@Permit(...readers)
export class DocketController {
  constructor(private readonly files: CaseFiles) {}

  @Get()
  @ApiOperation({
    summary: 'The docket: filtered, searched by number, party and officer（案件台账）',
  })
  @ApiOkResponse({ type: PageShape })
  async list(@Query() asked: CasesQuery, @MinPosition() min?: Position): Promise<Page<CaseView>> {
    const state = await this.files.freshness(min);
    const showing = this.files.showing();
    const late = asked.overdue ? { lateAt: plusMs(showing.now, -1) } : {};
    const { database, settings } = this.files;
    const party = asked.party && { party: this.files.partyIds(asked.party) };
    const page = await list(
      database,
      docket,
      { ...asked, ...late, ...party },
      { district: settings.DISTRICT },
    );
    return { ...page, items: page.items.map((row) => caseView(row, showing)), ...state };
  }

  @Get(':id')
  @ApiOperation({
    summary:
      'One case with documents, clocks, tasks and the account of the day; in the past with asOf, validAt or revision（案件详情、历史时点）',
  })
  async one(
    @Param('id') id: string,
    @Query() asked: PastQuery,
    @MinPosition() min?: Position,
  ): Promise<CaseDetail> {
    const past = pastOf(asked);
    if (past) {
      const file = await this.files.asOf(id, past);
      const { incomplete } = file;
      const shown = detailOf(
        file,
        this.files.showing(momentOf(past, file.row.lastEventAt)),
        this.files.board,
      );
      return { ...shown, past, ...(incomplete && { incomplete }) };
    }
    const state = await this.files.freshness(min);
    const file = { row: await this.files.row(id), documents: await this.files.documents(id) };
    return {
      ...detailOf(file, this.files.showing(), this.files.board),
      ...state,
      ...(await this.files.behind(id)),
    };
  }
}

/** A case with all that belongs to it. */
export type CaseDetail = ReturnType<typeof detailOf> &
  Readonly<{ past?: AsOf; position?: string; stale?: boolean }> &
  Behind &
  Incomplete;

const detailOf = (
  { row, documents }: CaseFile,
  showing: Showing,
  { matters }: Pick<BoardFiles, 'matters'>,
) => ({
  ...caseView(row, showing),
  parties: [
    {
      id: row.partyId,
      name: row.partyName,
      kind: row.partyKind,
      creditCode: row.creditCode,
      linkedCase: row.linkedCase,
    },
  ],
  account: row.debt.penalty ? accountOn(row, localDateOf(showing.now), showing.law) : null,
  tasks: row.tasks.map((todo) => taskView(row, todo, { showing, matters })),
  documents: documents.map(documentView),
});
