import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Position } from '#domain/kernel';
import { organNamed, type Showing } from '#platform/board';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { freshPage, type Listing, MinPosition, type Page } from '#platform/lists';
import { PaperSources } from '#platform/papers';
import { Files } from '#platform/reading';
import { paperRegister } from '../projections/paper-register.js';
import { PaperRow } from '../projections/paper-row.js';
import { readers } from './readers.js';
import { noPaper, PaperFiles } from './paper-files.js';
import { pdfFile } from './pdf-file.js';
import { PapersQuery } from './papers.bodies.js';

const listing: Listing<PaperRow> & Readonly<{ projection: string }> = {
  projection: paperRegister.name,
  table: PaperRow,
  key: 'paperId',
  sorts: ['recordedAt', 'number'],
  defaultSort: '-recordedAt',
  filters: {
    state: { column: 'state', by: 'equal' },
    subjectId: { column: 'subjectId', by: 'equal' },
    number: { column: 'number', by: 'equal' },
  },
  search: ['number', 'title'],
};

/** A paper as the list tells of it: nothing of what it says, nor of where its file lies. */
const listed = (row: PaperRow, showing: Showing) => {
  const { paperId, category, subjectId, revision, code, title, number, day } = row;
  const organ = organNamed(showing, row.organ);
  const { state, reason, withdrawn, corrections, content, form, pdf } = row;
  const { pages, bytes, recordedAt } = row;
  const what = { paperId, category, subjectId, revision, code, title, number, day, organ };
  const set = { content, form, pdf, pages, bytes, recordedAt };
  return { ...what, state, reason, withdrawn, corrections, ...set };
};

/** Papers as files（文书文件）. */
@ApiTags('papers 文书')
@Controller()
export class PapersController {
  constructor(
    private readonly reading: Files,
    private readonly sources: PaperSources,
    private readonly papers: PaperFiles,
  ) {}

  @Get('papers')
  @Permit('operator', 'auditor')
  @ApiOperation({
    summary: 'Papers with their digests; those that are owed first of all（文书台账）',
  })
  async all(
    @Query() asked: PapersQuery,
    @MinPosition() min?: Position,
  ): Promise<Page<ReturnType<typeof listed>>> {
    const { database, fresh, district } = this.reading;
    const showing = this.reading.showing();
    const page = await freshPage({ database, fresh }, listing, { ...asked }, { min, district });
    return { ...page, items: page.items.map((row) => listed(row, showing)) };
  }

  @Get('documents/:id/file')
  @Permit(...readers)
  @ApiOperation({ summary: 'The paper as PDF, for those who may read its matter（文书 PDF）' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('id') paperId: string,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<StreamableFile> {
    await this.reading.freshness(min, paperRegister.name);
    const row = await this.rowOf(paperId);
    const source = this.sources.of(row.category) ?? noPaper();
    await this.papers.mustRead(who, source, row.subjectId);
    if (this.papers.givenTo(who, source, [row]).length === 0) noPaper();
    return pdfFile(await this.papers.pdfOf(row), row.number ?? row.title);
  }

  private async rowOf(paperId: string): Promise<PaperRow> {
    const { database, district } = this.reading;
    const row = await database.getRepository(PaperRow).findOneBy({ paperId, district });
    return row ?? noPaper();
  }
}
