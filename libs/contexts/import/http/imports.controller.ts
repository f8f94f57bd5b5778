import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '#platform/http';
import { type Position, unknown } from '#domain/kernel';
import { freshPage, type Listing, MinPosition, type Page } from '#platform/lists';
import { ImportRow, importsProjection } from '../projections/imports.js';
import { Files } from '#platform/reading';
import { ImportsQuery } from './imports.bodies.js';
import { readers } from './readers.js';

const listing: Listing<ImportRow> & Readonly<{ projection: string }> = {
  projection: importsProjection.name,
  table: ImportRow,
  key: 'id',
  sorts: ['startedAt', 'lastAt', 'fileName', 'cases', 'events'],
  defaultSort: '-startedAt',
  filters: {
    status: { column: 'status', by: 'equal' },
    mapping: { column: 'mapping', by: 'equal' },
    fileDigest: { column: 'fileDigest', by: 'equal' },
  },
  search: ['fileName', 'mapping', 'startedBy'],
};

/** Imports of outside case logs（导入批次）: progress, counts and reports. */
@ApiTags('imported cases 导入案件')
@Controller('imports')
@Permit(...readers)
export class ImportsController {
  constructor(private readonly files: Files) {}

  @Get()
  @ApiOperation({ summary: 'Imports with their progress and counts（导入批次及进度）' })
  async list(
    @Query() asked: ImportsQuery,
    @MinPosition() min?: Position,
  ): Promise<Page<ImportRow>> {
    return freshPage(this.files, listing, { ...asked }, { min, district: this.files.district });
  }

  @Get(':id')
  @ApiOperation({ summary: 'One import with the first lines of its report（导入批次详情）' })
  async one(@Param('id') id: string): Promise<ImportRow> {
    const { database, district } = this.files;
    const row = await database.getRepository(ImportRow).findOneBy({ id, district });
    return row ?? unknown('no-such-import', `There is no import ${id}（没有导入批次 ${id}）.`);
  }
}
