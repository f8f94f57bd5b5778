import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { localDateOf, type Position } from '#domain/kernel';
import { rowsWithin, scopeFor } from '#platform/board';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { MinPosition } from '#platform/lists';
import { Press } from '#platform/papers';
import { type Column, Files, openedRows, Sending, tableFile, TableRoute } from '#platform/reading';
import type { Response } from 'express';
import { itemNames } from '../../catalogue/item-names.js';
import { desk } from '../../desk/roles.js';
import { applicationRegister } from '../../projections/application-register.js';
import { type DaySheet, daySheet } from '../day-sheet.js';
import { type Figure, figuresOf } from '../licensing-figures.js';
import { DaySheetQuery, FiguresQuery } from '../licensing-reading.bodies.js';
import { type Workload, workloadOf } from '../workload.js';
import { daySheetPage, doneOn } from './day-sheet-page.js';
import { figureNamed } from './figure-names.js';

const figureColumns: readonly Column<Figure>[] = [
  ['事项', ({ item }) => itemNames[item] ?? item],
  ['统计周期', ({ period }) => period],
  ['指标', ({ figure }) => figureNamed(figure)],
  ['件数', ({ count }) => count],
];

const sheetColumns: readonly Column<DaySheet['items'][number]>[] = [
  ['编号', ({ number }) => number],
  ['事项', ({ itemName }) => itemName.zh],
  ['申请人', ({ applicant }) => applicant],
  ['办理情况', doneOn],
];

const workloadColumns: readonly Column<Workload['items'][number]>[] = [
  ['科室', ({ organ }) => organ.name],
  ['在办', ({ open }) => open],
  ['超期', ({ late }) => late],
  ['不计时', ({ standing }) => standing],
];

/** What the licensing office takes with it（窗口日报、统计表、工作量表）. */
@ApiTags('licensing office 许可工作台')
@Controller('licensing')
@Permit(...desk)
export class OfficeTablesController {
  constructor(
    private readonly files: Files,
    private readonly press: Press,
  ) {}

  @Get('day-sheet.pdf')
  @ApiOperation({ summary: 'What a window did on one day, as a page（窗口日报 PDF）' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async page(
    @Query() asked: DaySheetQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<StreamableFile> {
    const { sheet } = await this.sheetOf(asked, who, min);
    const { pdf } = await this.press.print(daySheetPage(sheet));
    const disposition = `inline; filename="day-sheet-${sheet.day}.pdf"`;
    return new StreamableFile(pdf, { type: 'application/pdf', disposition });
  }

  // oxlint-disable-next-line max-params -- Nest hands the parts of a request in one by one
  @TableRoute('day-sheet', 'xlsx', 'What a window did on one day（窗口日报）')
  async sheet(
    @Query() asked: DaySheetQuery,
    @Acting() who: PersonActing,
    @Sending() response: Response,
    @MinPosition() min?: Position,
  ): Promise<StreamableFile> {
    const { sheet, position } = await this.sheetOf(asked, who, min);
    const { window, day, items } = sheet;
    const of = { asked: { window: window.name, day }, ...position };
    return tableFile('day-sheet', 'xlsx', await openedRows(sheetColumns, items, of), response);
  }

  // oxlint-disable-next-line max-params
  @TableRoute('figures', 'xlsx', 'Figures by item and period（许可统计表）')
  async figures(
    @Query() asked: FiguresQuery,
    @Acting() who: PersonActing,
    @Sending() response: Response,
    @MinPosition() min?: Position,
  ): Promise<StreamableFile> {
    const position = await this.fresh(min);
    const { database, district } = this.files;
    const within = rowsWithin(scopeFor(who, this.files.showing()));
    const { items } = await figuresOf(database, { ...asked, district, within });
    const of = { asked, ...position };
    return tableFile('figures', 'xlsx', await openedRows(figureColumns, items, of), response);
  }

  @TableRoute('workload', 'xlsx', 'Open matters of each department（科室工作量）')
  async workload(
    @Acting() who: PersonActing,
    @Sending() response: Response,
    @MinPosition() min?: Position,
  ): Promise<StreamableFile> {
    const position = await this.fresh(min);
    const within = rowsWithin(scopeFor(who, this.files.showing()), ['window']);
    const { items } = await workloadOf(this.files, within);
    const of = { asked: {}, ...position };
    return tableFile('workload', 'xlsx', await openedRows(workloadColumns, items, of), response);
  }

  private async sheetOf(
    { window, clerk, day }: DaySheetQuery,
    who: PersonActing,
    min: Position | undefined,
  ) {
    const position = await this.fresh(min);
    const within = rowsWithin(scopeFor(who, this.files.showing()), ['window']);
    const sheet = await daySheet(this.files, {
      window: window ?? who.capacity.organ,
      clerk,
      day: day ?? localDateOf(this.files.clock.now()),
      within,
    });
    return { sheet, position };
  }

  private async fresh(min: Position | undefined): Promise<Readonly<{ position?: string }>> {
    const { position } = await this.files.freshness(min, applicationRegister.name);
    return position === undefined ? {} : { position };
  }
}
