import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '#platform/http';
import type { Position } from '#domain/kernel';
import { list, type Listing, MinPosition, type Page } from '#platform/lists';
import { CaseDocumentRow, caseDocuments } from '../projections/case-documents.js';
import { Files, find } from '#platform/reading';
import { casesPlace } from './cases.reading.js';
import { documentView } from './document-view.js';
import { DocumentsQuery } from './reading.bodies.js';
import { readers } from '#platform/board';

const documents: Listing<CaseDocumentRow> = {
  table: CaseDocumentRow,
  key: 'documentId',
  sorts: ['place', 'date', 'recordedAt', 'number', 'code'],
  defaultSort: '-recordedAt',
  filters: {
    number: { column: 'number', by: 'equal' },
    code: { column: 'code', by: 'equal' },
    from: { column: 'date', by: 'from' },
    to: { column: 'date', by: 'to' },
  },
  search: ['number', 'title', 'code'],
};

/** Enforcement documents（执法文书）, of one case and by number. */
@ApiTags('enforcement documents 执法文书')
@Controller()
@Permit(...readers)
export class CaseDocumentsController {
  constructor(private readonly files: Files) {}

  @Get('enforcement-cases/:id/documents')
  @ApiOperation({ summary: 'The documents of a case, in the order they were issued（案卷文书）' })
  async ofCase(
    @Param('id') caseId: string,
    @Query() asked: DocumentsQuery,
    @MinPosition() min?: Position,
  ): Promise<Page<ReturnType<typeof documentView>>> {
    const state = await this.files.freshness(min, caseDocuments.name);
    const page = await this.page({ sort: 'place', ...asked }, { caseId });
    if (page.total === 0) await find(this.files, casesPlace, { id: caseId });
    return { ...page, ...state };
  }

  @Get('documents')
  @ApiOperation({ summary: 'Documents of all cases, found by number（按文号查询文书）' })
  async everywhere(
    @Query() asked: DocumentsQuery,
    @MinPosition() min?: Position,
  ): Promise<Page<ReturnType<typeof documentView>>> {
    const state = await this.files.freshness(min, caseDocuments.name);
    return { ...(await this.page(asked, {})), ...state };
  }

  private async page(asked: DocumentsQuery, fixed: Readonly<Record<string, unknown>>) {
    const { database, district } = this.files;
    const within = { ...fixed, district };
    const page = await list(database, documents, { ...asked }, within);
    return { ...page, items: page.items.map(documentView) };
  }
}
