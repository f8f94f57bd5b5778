import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { OfMatter } from '#platform/record';
import { caseNoun } from '../../case/case.noun.js';
import type { Position } from '#domain/kernel';
import {
  type Condition,
  type Fixed,
  list,
  type Listing,
  MinPosition,
  type Page,
} from '#platform/lists';
import { CaseDocumentRow, caseDocuments } from '../../projections/case-documents.js';
import { Files, find } from '#platform/reading';
import { casesPlace } from '../cases.reading.js';
import { documentView } from './document-view.js';
import { DocumentsQuery } from '../reading.bodies.js';
import { rowsWithin, scopeFor } from '#platform/board';
import { CaseRow } from '../../projections/case-row.js';
import { caseReaders } from '../case-readers.js';

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
@Permit(...caseReaders)
export class CaseDocumentsController {
  constructor(private readonly files: Files) {}

  @Get('enforcement-cases/:id/documents')
  @OfMatter(caseNoun)
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
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Page<ReturnType<typeof documentView>>> {
    const state = await this.files.freshness(min, caseDocuments.name);
    return { ...(await this.page(asked, { within: this.ofCases(who) })), ...state };
  }

  /** Papers of the cases that somebody may read. */
  private ofCases(who: PersonActing): Condition | undefined {
    const { database } = this.files;
    const readable = rowsWithin(scopeFor(who, this.files.showing()));
    if (!readable) return undefined;
    const cases = database.getMetadata(CaseRow).tablePath;
    return (put, named) =>
      `${named('caseId')} IN (SELECT "caseId" FROM ${cases} AS of_case WHERE ${readable(put, (column) => `of_case."${column}"`)})`;
  }

  private async page(asked: DocumentsQuery, fixed: Fixed) {
    const { database, district } = this.files;
    const within = { ...fixed, district };
    const page = await list(database, documents, { ...asked }, within);
    return { ...page, items: page.items.map(documentView) };
  }
}
