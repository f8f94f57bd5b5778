import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Position } from '#domain/kernel';
import { Matters, readers } from '#platform/board';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { MinPosition, type Page } from '#platform/lists';
import {
  Files,
  type More,
  openedPages,
  Sending,
  tableFile,
  type TableKind,
  TableRoute,
} from '#platform/reading';
import type { Response } from 'express';
import { ActsQuery } from './acts.bodies.js';
import { actColumns, actsPage, type ActTold, calledBy } from './acts-told.js';

type Taking = Readonly<{ asked: ActsQuery; who: PersonActing; response: Response }>;

/** The register of acts（履职行为登记簿）over all files of the bureau. */
@ApiTags('acts 履职行为')
@Controller('acts')
@Permit(...readers)
export class ActsController {
  constructor(
    readonly files: Files,
    readonly matters: Matters,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'Each act of a person: in which capacity, under which certificate and mandate, by which rules, on which files（履职行为登记簿）',
  })
  acts(
    @Query() asked: ActsQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Page<ActTold>> {
    return this.page(asked, who, min);
  }

  @TableRoute('export', 'csv', 'Acts of people（履职行为登记簿）')
  table(
    @Query() asked: ActsQuery,
    @Acting() who: PersonActing,
    @Sending() response: Response,
  ): Promise<StreamableFile> {
    return this.taken('csv', { asked, who, response });
  }

  @TableRoute('export', 'xlsx', 'Acts of people（履职行为登记簿）')
  workbook(
    @Query() asked: ActsQuery,
    @Acting() who: PersonActing,
    @Sending() response: Response,
  ): Promise<StreamableFile> {
    return this.taken('xlsx', { asked, who, response });
  }

  private page(asked: ActsQuery, who: PersonActing, min?: Position): Promise<Page<ActTold>> {
    return actsPage(this, { asked, who, min });
  }

  private async taken(kind: TableKind, { asked, who, response }: Taking): Promise<StreamableFile> {
    const page = (more: More) => this.page({ ...asked, ...more }, who);
    const of = { asked, called: calledBy(this, asked) };
    return tableFile('acts', kind, await openedPages(actColumns, page, of), response);
  }
}
