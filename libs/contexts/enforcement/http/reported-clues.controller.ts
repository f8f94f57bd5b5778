import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Label, LocalDate, Position } from '#domain/kernel';
import { type Named, organNamed } from '#platform/board';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { list, type Listing, MinPosition, type Page, PageQuery } from '#platform/lists';
import { Files } from '#platform/reading';
import { reporters } from '../case/said/case.roles.js';
import { caseDocket } from '../projections/case-docket.js';
import { CaseRow } from '../projections/case-row.js';
import { type CaseStage, stageLabels } from '../projections/case-stages.js';

const reported: Listing<CaseRow> = {
  table: CaseRow,
  key: 'caseId',
  sorts: ['lastEventAt'],
  defaultSort: '-lastEventAt',
  filters: {},
  search: ['words'],
};

/** A clue as its reporter follows it: what became of it, and nothing of the file. */
type ReportedClue = Readonly<{
  caseId: string;
  party: string;
  facts: string;
  reportedOn: LocalDate | null;
  organ: Named;
  stage: CaseStage;
  stageName: Label;
  outcome: CaseRow['outcome'];
  closedOn: LocalDate | null;
}>;

/** What somebody reported, and what became of it（我报告的线索；WSL 73, 75）. */
@ApiTags('enforcement cases 行政处罚案件')
@Controller('reported-clues')
@Permit(...reporters)
export class ReportedCluesController {
  constructor(private readonly files: Files) {}

  @Get()
  @ApiOperation({ summary: 'What I reported, and what became of it（我报告的线索及处理结果）' })
  async mine(
    @Query() asked: PageQuery,
    @Acting() { id: reportedBy }: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Page<ReportedClue>> {
    const state = await this.files.freshness(min, caseDocket.name);
    const { database, district } = this.files;
    const page = await list(database, reported, { ...asked }, { district, reportedBy });
    const showing = this.files.showing();
    const items = page.items.map((row): ReportedClue => ({
      caseId: row.caseId,
      party: row.partyName,
      facts: row.facts,
      reportedOn: row.clueOn,
      organ: organNamed(showing, row.handlingOrgan),
      stage: row.stage,
      stageName: stageLabels[row.stage],
      outcome: row.outcome,
      closedOn: row.closedOn,
    }));
    return { ...page, items, ...state };
  }
}
