import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { deny, type Position } from '#domain/kernel';
import { organNamed, personNamed, scopeFor, type Showing } from '#platform/board';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { freshPage, type Listing, MinPosition, type Page } from '#platform/lists';
import { Files } from '#platform/reading';
import type { Response } from 'express';
import type { FileMade } from '../exhibit/exhibit.events.js';
import { exhibitRegister } from '../projections/exhibit-register.js';
import { ExhibitRow } from '../projections/exhibit-row.js';
import { exhibitsWithin } from './exhibits-within.js';
import { ExhibitFiles, type ReadExhibit } from './exhibit-files.js';
import { ExhibitsQuery } from './exhibits.bodies.js';
import { madeOf } from './made-of.js';
import { custodians, inOffice, readers } from './readers.js';
import { handedOut, nameFor, spanIn } from './span.js';

const listing: Listing<ExhibitRow> & Readonly<{ projection: string }> = {
  projection: exhibitRegister.name,
  table: ExhibitRow,
  key: 'digest',
  sorts: ['recordedAt'],
  defaultSort: '-recordedAt',
  filters: {
    state: { column: 'state', by: 'equal' },
    matter: { column: 'matters', by: 'holds' },
  },
  search: ['digest', 'type'],
};

/** An organ, or the unit whose agent handed it in（提交单位）. */
const ofWhom = (showing: Showing, id: string) => {
  const unit = showing.names.enterprise(id);
  return unit ? { id, name: unit.name } : organNamed(showing, id);
};

/** The same with the names of who did it, and of the organ. */
const byName = <T extends Readonly<{ by: string; organ: string }>>(
  { by, organ, ...done }: T,
  showing: Showing,
) => ({ ...done, by: personNamed(showing, by), organ: ofWhom(showing, organ) });

/** An exhibit as people see it: nothing of where and under which key it lies. */
const shown = (row: ExhibitRow, showing: Showing) => {
  const { digest, file, type, state, matters, notPrepared, damaged } = row;
  const taken = row.taken.map((one) => byName(one, showing));
  const { bytes } = file;
  const has = { copy: row.copy !== null, thumbnail: row.thumbnail !== null };
  const what = { digest, bytes, type, state, matters, taken, has, notPrepared };
  const held = row.held && byName(row.held, showing);
  const proposal = row.proposal && byName(row.proposal, showing);
  return { ...what, held, proposal, damaged, recordedAt: row.recordedAt };
};

const ranged = ApiHeader({
  name: 'Range',
  required: false,
  description: 'A part of it: `bytes=0-1048575`（断点续传）',
  example: 'bytes=0-1048575',
});

/** Exhibits（证据材料） and their files, for who reads a matter they belong to. */
@ApiTags('exhibits 证据材料')
@Controller('exhibits')
@Permit(...readers)
export class ExhibitsController {
  constructor(
    private readonly reading: Files,
    private readonly files: ExhibitFiles,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Exhibits of a matter, or those of the own organs（证据材料台账）' })
  async all(
    @Query() asked: ExhibitsQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Page<ReturnType<typeof shown>>> {
    const { database, fresh, district } = this.reading;
    const showing = this.reading.showing();
    const within = await this.within(who, asked.matter);
    const page = await freshPage(
      { database, fresh },
      listing,
      { ...asked },
      { min, district, within },
    );
    return { ...page, items: page.items.map((row) => shown(row, showing)) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One exhibit: where it came from and where it belongs（证据材料）' })
  async one(
    @Param('id') digest: string,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<ReturnType<typeof shown>> {
    const row = await this.rowFor(who, digest, min);
    const showing = this.reading.showing();
    const { taken, ...told } = shown(row, showing);
    const open = (name: string): string => showing.personalData.shown(name);
    return {
      ...told,
      taken: taken.map((one) => ({
        ...one,
        ...(one.name !== undefined && { name: open(one.name) }),
      })),
    };
  }

  @Get(':id/file')
  @ApiOperation({ summary: 'What is given out of it: without metadata（去除元数据的副本）' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ranged
  async file(
    @Param('id') digest: string,
    @Acting() who: PersonActing,
    @Res({ passthrough: true }) response: Response,
    @MinPosition() min?: Position,
  ): Promise<StreamableFile> {
    const row = await this.rowFor(who, digest, min);
    return this.handOut(row, madeOf(row, 'copy'), response);
  }

  @Get(':id/original')
  @Permit(...inOffice)
  @ApiOperation({ summary: 'The file as it was taken, with its metadata（原件）' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ranged
  async original(
    @Param('id') digest: string,
    @Acting() who: PersonActing,
    @Res({ passthrough: true }) response: Response,
    @MinPosition() min?: Position,
  ): Promise<StreamableFile> {
    const row = await this.rowFor(who, digest, min);
    return this.handOut(row, row.file, response);
  }

  @Get(':id/thumbnail')
  @ApiOperation({ summary: 'A small picture of it（缩略图）' })
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async thumbnail(
    @Param('id') digest: string,
    @Acting() who: PersonActing,
    @Res({ passthrough: true }) response: Response,
    @MinPosition() min?: Position,
  ): Promise<StreamableFile> {
    const row = await this.rowFor(who, digest, min);
    return this.handOut(row, madeOf(row, 'thumbnail'), response);
  }

  @Get(':id/metadata')
  @Permit(...inOffice)
  @ApiOperation({ summary: 'What was taken off it: device, place, author（元数据）' })
  @ApiProduces('application/json')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async metadata(
    @Param('id') digest: string,
    @Acting() who: PersonActing,
    @Res({ passthrough: true }) response: Response,
    @MinPosition() min?: Position,
  ): Promise<StreamableFile> {
    const row = await this.rowFor(who, digest, min);
    return this.handOut(row, madeOf(row, 'metadata'), response);
  }

  private async rowFor(
    who: PersonActing,
    digest: string,
    min: Position | undefined,
  ): Promise<ReadExhibit> {
    await this.reading.freshness(min, exhibitRegister.name);
    return this.files.rowFor(who, digest);
  }

  private async handOut(
    row: ReadExhibit,
    file: FileMade,
    response: Response,
  ): Promise<StreamableFile> {
    const { bytes, type } = file;
    const span = spanIn(response.req.header('range'), bytes);
    const stream = await this.files.bytesOf(row, file, span ?? { from: 0, to: bytes - 1 });
    return handedOut(stream, { type, name: nameFor(file.digest, type), bytes }, span, response);
  }

  /** The rows somebody may know of: of a matter he reads, or of his organs and hands. */
  private async within(who: PersonActing, matter: string | undefined) {
    if (matter !== undefined) {
      if (await this.files.readsMatter(who, matter)) return undefined;
      return deny(
        'not-your-matter',
        '没有这一事项，或者无权查阅（there is no such matter, or it is not yours to read）.',
        'PIPL 6',
      );
    }
    const scope = scopeFor(who, this.reading.showing());
    const leads = who.capacity.roles.some((role) => custodians.includes(role));
    return exhibitsWithin(scope, leads ? scope.organs : [], who.id);
  }
}
