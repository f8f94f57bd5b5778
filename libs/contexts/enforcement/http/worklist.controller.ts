import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { plusMs, type Position } from '#domain/kernel';
import { list, type Listing, MinPosition, type Page, PageShape } from '#platform/lists';
import { CaseRow } from '../projections/case-row.js';
import { tasksOf } from '../projections/case-tasks.js';
import { CaseFiles } from './case-files.js';
import { isOfferedTo, namesOf } from './offered.js';
import { type TaskView, taskView } from './task-view.js';
import { readers } from './readers.js';
import { WorklistQuery } from './reading.bodies.js';

const waiting: Listing<CaseRow> = {
  table: CaseRow,
  key: 'caseId',
  sorts: ['dutyDueAt', 'lastEventAt', 'filedOn'],
  defaultSort: 'dutyDueAt',
  filters: {
    mine: { column: 'waitsFor', by: 'meets' },
    lateAt: { column: 'dutyDueAt', by: 'to' },
  },
  search: ['words'],
};

/** What is to be done（待办）. */
@ApiTags('worklist 待办')
@Controller('worklist')
@Permit(...readers)
export class WorklistController {
  constructor(private readonly files: CaseFiles) {}

  @Get()
  @ApiOperation({
    summary:
      'What I must do, by when and why; a page holds the tasks of so many cases, those due first at the top（我的待办）',
  })
  @ApiOkResponse({ type: PageShape })
  async mine(
    @Query() asked: WorklistQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Page<TaskView>> {
    const state = await this.files.freshness(min);
    const showing = this.files.showing();
    const { database, settings } = this.files;
    const mine = namesOf(who);
    const late = asked.overdue ? { lateAt: plusMs(showing.now, -1) } : {};
    const page = await list(
      database,
      waiting,
      { ...asked, ...late, mine },
      { district: settings.DISTRICT },
    );
    const items = page.items.flatMap((row) =>
      tasksOf(row)
        .filter(isOfferedTo(who, row, showing.names))
        .map((todo) => taskView(row, todo, showing)),
    );
    return { ...page, items, ...state };
  }
}
