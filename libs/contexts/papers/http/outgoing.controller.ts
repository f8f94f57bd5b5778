import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Position } from '#domain/kernel';
import { calledIn, Matters } from '#platform/board';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { MinPosition, type Page, type PageQuery } from '#platform/lists';
import {
  type Column,
  Files,
  type More,
  openedPages,
  Sending,
  tableFile,
  type TableKind,
  TableRoute,
} from '#platform/reading';
import type { Response } from 'express';
import type { DispatchRow, PublicationRow } from '../projections/outgoing-rows.js';
import {
  type Dispatch,
  dispatchTold,
  type Publication,
  publicationTold,
} from '../projections/outgoing-told.js';
import {
  type CloudEvent,
  dispatchAsEvent,
  type DispatchTidings,
  publicationAsEvent,
  type PublicationTidings,
} from '../projections/cloud-events.js';
import { dispatches, publications } from './outgoing-listings.js';
import { type Asking, eventPage, type List, outgoingPage } from './outgoing-page.js';
import { DispatchesQuery, DispatchEventsQuery, PublicationsQuery } from './outgoing.bodies.js';
import { dispatchColumns, publicationColumns } from './outgoing-columns.js';
import { office } from './readers.js';

type Taking = Readonly<{ name: string; kind: TableKind; response: Response; asked: object }>;

const publicationList = { listing: publications, view: publicationTold };
const dispatchList = { listing: dispatches, view: dispatchTold };
const publicationEvents = { listing: publications, view: publicationAsEvent };
const dispatchEvents = { listing: dispatches, view: dispatchAsEvent };

/** What left the house over all contexts（公开清单、对外移送清单）. */
@ApiTags('papers: publications and dispatches 公开与对外移送')
@Controller()
@Permit(...office)
export class OutgoingController {
  constructor(
    readonly files: Files,
    readonly matters: Matters,
  ) {}

  @Get('publications')
  @ApiOperation({
    summary: 'What is public of matters, where, since and until when, by which article（公开清单）',
  })
  publications(
    @Query() asked: PublicationsQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Page<Publication>> {
    return this.page(publicationList, asked, { who, min });
  }

  @Get('dispatches')
  @ApiOperation({
    summary:
      'What was sent to bodies outside, who has not answered, and what was answered（对外移送清单）',
  })
  dispatches(
    @Query() asked: DispatchesQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Page<Dispatch>> {
    return this.page(dispatchList, asked, { who, min });
  }

  @Get('publications/events')
  @ApiOperation({
    summary:
      'The same as CloudEvents 1.0 in the order of the log, for a system outside（公开与撤回事件）',
  })
  publicationEvents(
    @Query() asked: PublicationsQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Page<CloudEvent<PublicationTidings>>> {
    return eventPage(this, publicationEvents, asked, { who, min });
  }

  @Get('dispatches/events')
  @ApiOperation({
    summary:
      'The same as CloudEvents 1.0 in the order of the log, for a system outside（对外移送、答复与解除事件）',
  })
  dispatchEvents(
    @Query() asked: DispatchEventsQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Page<CloudEvent<DispatchTidings>>> {
    return eventPage(this, dispatchEvents, asked, { who, min });
  }

  @TableRoute('publications/export', 'csv', 'What is public of matters（公开清单）')
  publicationsTable(
    @Query() asked: PublicationsQuery,
    @Acting() who: PersonActing,
    @Sending() response: Response,
  ) {
    const page = (more: More) => this.page(publicationList, { ...asked, ...more }, { who });
    return this.table(
      { name: 'publications', kind: 'csv', response, asked },
      publicationColumns,
      page,
    );
  }

  @TableRoute('publications/export', 'xlsx', 'What is public of matters（公开清单）')
  publicationsWorkbook(
    @Query() asked: PublicationsQuery,
    @Acting() who: PersonActing,
    @Sending() response: Response,
  ) {
    const page = (more: More) => this.page(publicationList, { ...asked, ...more }, { who });
    return this.table(
      { name: 'publications', kind: 'xlsx', response, asked },
      publicationColumns,
      page,
    );
  }

  @TableRoute('dispatches/export', 'csv', 'What was sent to bodies outside（对外移送清单）')
  dispatchesTable(
    @Query() asked: DispatchesQuery,
    @Acting() who: PersonActing,
    @Sending() response: Response,
  ) {
    const page = (more: More) => this.page(dispatchList, { ...asked, ...more }, { who });
    return this.table({ name: 'dispatches', kind: 'csv', response, asked }, dispatchColumns, page);
  }

  @TableRoute('dispatches/export', 'xlsx', 'What was sent to bodies outside（对外移送清单）')
  dispatchesWorkbook(
    @Query() asked: DispatchesQuery,
    @Acting() who: PersonActing,
    @Sending() response: Response,
  ) {
    const page = (more: More) => this.page(dispatchList, { ...asked, ...more }, { who });
    return this.table({ name: 'dispatches', kind: 'xlsx', response, asked }, dispatchColumns, page);
  }

  private page<Row extends PublicationRow | DispatchRow, View>(
    list: List<Row, View>,
    asked: PageQuery,
    asking: Asking,
  ): Promise<Page<View>> {
    return outgoingPage(this, list, asked, asking);
  }

  private async table<View>(
    { name, kind, response, asked }: Taking,
    columns: readonly Column<View>[],
    page: (more: More) => Promise<Page<View>>,
  ): Promise<StreamableFile> {
    const of = { asked, called: calledIn(this.files.showing()) };
    return tableFile(name, kind, await openedPages(columns, page, of), response);
  }
}
