import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AsOf, pastOf, PastQuery } from '#platform/record';
import { Permit } from '#platform/http';
import type { LocalDate, Position } from '#domain/kernel';
import { endOfDay, startOfDay } from '#domain/kernel';
import { freshPage, type Listing, MinPosition, type Page, PageShape } from '#platform/lists';
import type { ImportedCase } from '../imported/imported.state.js';
import { ImportedCaseRow } from '../projections/imported-case-row.js';
import { importedCases } from '../projections/imported-cases.js';
import { ImportedFiles } from './imported-files.js';
import { ImportedCasesQuery } from './imports.bodies.js';
import { readers } from './readers.js';

export const importedListing: Listing<ImportedCaseRow> & Readonly<{ projection: string }> = {
  projection: importedCases.name,
  table: ImportedCaseRow,
  key: 'id',
  sorts: [
    'lastAt',
    'openedAt',
    'sourceCase',
    'activities',
    'imposedMinor',
    'paidMinor',
    'doubts',
    'lastActivity',
  ],
  defaultSort: '-lastAt',
  filters: {
    import: { column: 'importId', by: 'equal' },
    sourceCase: { column: 'sourceCase', by: 'equal' },
    outcome: { column: 'outcome', by: 'equal' },
    kind: { column: 'kind', by: 'equal' },
    provision: { column: 'provision', by: 'equal' },
    lastActivity: { column: 'lastActivity', by: 'equal' },
    openedSince: { column: 'openedAt', by: 'from' },
    openedUntil: { column: 'openedAt', by: 'to' },
    activitiesFrom: { column: 'activities', by: 'from' },
    doubtsFrom: { column: 'doubts', by: 'from' },
  },
  search: ['sourceCase', 'party', 'provision', 'kind'],
};

/** Days of Asia/Shanghai as the moments rows are compared with. */
const daysOf = ({
  openedFrom,
  openedTo,
}: Readonly<{ openedFrom?: LocalDate; openedTo?: LocalDate }>) => ({
  ...(openedFrom ? { openedSince: startOfDay(openedFrom) } : {}),
  ...(openedTo ? { openedUntil: endOfDay(openedTo) } : {}),
});

/** What the row is asked for, present or past. */
export type ImportedCaseView = Readonly<{ id: string }> &
  ImportedCase &
  Readonly<{ past?: AsOf; revision?: number; position?: string; stale?: boolean }>;

/**
 * Cases of other authorities（导入案件）. They were never handled here, and every one says from
 * which file it came.
 */
@ApiTags('imported cases 导入案件')
@Controller('imported-cases')
@Permit(...readers)
export class ImportedCasesController {
  constructor(private readonly files: ImportedFiles) {}

  @Get()
  @ApiOperation({
    summary: 'Imported cases, filtered, sorted, searched by case id and party（导入案件台账）',
  })
  @ApiOkResponse({ type: PageShape })
  async list(
    @Query() asked: ImportedCasesQuery,
    @MinPosition() min?: Position,
  ): Promise<Page<ImportedCaseRow>> {
    const { district } = this.files;
    return freshPage(
      this.files,
      importedListing,
      { ...asked, ...daysOf(asked) },
      { min, district },
    );
  }

  @Get(':id')
  @ApiOperation({
    summary: 'One imported case; in the past with asOf, validAt or revision（导入案件详情）',
  })
  async one(
    @Param('id') id: string,
    @Query() asked: PastQuery,
    @MinPosition() min?: Position,
  ): Promise<ImportedCaseView> {
    const past = pastOf(asked);
    if (past) return { id, ...(await this.files.asOf(id, past)), past };
    const state = await this.files.freshness(importedCases.name, min);
    return { ...(await this.files.row(id)), ...state };
  }
}
