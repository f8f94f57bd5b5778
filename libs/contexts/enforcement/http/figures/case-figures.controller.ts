import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type LocalDate, type Position } from '#domain/kernel';
import { rowsWithin, scopeFor } from '#platform/board';
import { Acting, Day, OneOf, Permit, type PersonActing } from '#platform/http';
import { MinPosition } from '#platform/lists';
import {
  Files,
  openedRows,
  Sending,
  tableFile,
  type TableKind,
  TableRoute,
} from '#platform/reading';
import type { Response } from 'express';
import type { StreamableFile } from '@nestjs/common';
import { caseDocket } from '../../projections/case-docket.js';
import { caseFiguresOf, figuresBy, periods } from './case-figures.js';
import { figureColumns, figureTold, type ToldFigure } from './figures-told.js';
import { caseReaders } from '../case-readers.js';

export class CaseFiguresQuery {
  @Day({ about: 'First day（统计起）' }) from: LocalDate;
  @Day({ about: 'Last day（统计止）' }) to: LocalDate;
  @OneOf(figuresBy, { about: 'By street, article or item（按街道、条款、事项）', optional: true })
  by?: keyof typeof figuresBy;
  @OneOf(periods, { about: 'Period; the month when left out（统计周期）', optional: true })
  per?: keyof typeof periods;
}

type CaseFigures = Readonly<{ from: LocalDate; to: LocalDate; items: readonly ToldFigure[] }>;

type Taking = Readonly<{
  asked: CaseFiguresQuery;
  who: PersonActing;
  response: Response;
  min: Position | undefined;
}>;

const summary =
  'Figures by street, article or item and by period, each with the cases and events behind it（办案统计，附案件和事件依据）';

/** Figures of the cases that somebody may read, each with what proves it（办案统计）. */
@ApiTags('enforcement cases 行政处罚案件')
@Controller('case-figures')
@Permit(...caseReaders)
export class CaseFiguresController {
  constructor(private readonly files: Files) {}

  @Get()
  @ApiOperation({ summary })
  async figures(
    @Query() asked: CaseFiguresQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<CaseFigures> {
    await this.files.freshness(min, caseDocket.name);
    return { from: asked.from, to: asked.to, items: await this.of(asked, who) };
  }

  // oxlint-disable-next-line max-params -- Nest hands the parts of a request in one by one
  @TableRoute('export', 'csv', summary)
  csv(
    @Query() asked: CaseFiguresQuery,
    @Acting() who: PersonActing,
    @Sending() response: Response,
    @MinPosition() min?: Position,
  ): Promise<StreamableFile> {
    return this.taken('csv', { asked, who, response, min });
  }

  // oxlint-disable-next-line max-params
  @TableRoute('export', 'xlsx', summary)
  xlsx(
    @Query() asked: CaseFiguresQuery,
    @Acting() who: PersonActing,
    @Sending() response: Response,
    @MinPosition() min?: Position,
  ): Promise<StreamableFile> {
    return this.taken('xlsx', { asked, who, response, min });
  }

  private async taken(
    kind: TableKind,
    { asked, who, response, min }: Taking,
  ): Promise<StreamableFile> {
    const { position } = await this.files.freshness(min, caseDocket.name);
    const told = { asked, ...(position !== undefined && { position }) };
    const rows = await openedRows(figureColumns, await this.of(asked, who), told);
    return tableFile('case-figures', kind, rows, response);
  }

  private async of(
    { by = 'street', per = 'month', from, to }: CaseFiguresQuery,
    who: PersonActing,
  ): Promise<readonly ToldFigure[]> {
    const { database, district } = this.files;
    const showing = this.files.showing();
    const within = rowsWithin(scopeFor(who, showing));
    const figures = await caseFiguresOf(database, { from, to, by, per, district, within });
    return figures.map(figureTold(by, showing, who));
  }
}
