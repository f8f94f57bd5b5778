import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { localDateOf, type Position } from '#domain/kernel';
import { Settings } from '#platform/config';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { looksAt } from '#platform/journal-reading';
import { MinPosition } from '#platform/lists';
import { PaperSources, Press } from '#platform/papers';
import { Files } from '#platform/reading';
import { exhibitNoun } from '../../exhibit/exhibit.noun.js';
import { checkOf } from '../../processes/checked-files.js';
import { exhibitRegister } from '../../projections/exhibit-register.js';
import type { ExhibitRow } from '../../projections/exhibit-row.js';
import { ExhibitFiles } from '../exhibit-files.js';
import { inChain } from '../readers.js';
import { type Chain, chainOf, openingsOf } from './chain.js';
import { chainPage } from './chain-page.js';
import { matterCalled } from './matter-called.js';

/** Lines of openings on the page; older ones are in the journal. */
const openingsMost = 200;

/**
 * The chain of custody of one exhibit on one page（证据保管链）, for those in office who read a
 * matter it belongs to, or took it.
 */
@ApiTags('exhibits 证据材料')
@Controller('exhibits')
@Permit(...inChain)
export class CustodyController {
  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    private readonly reading: Files,
    private readonly files: ExhibitFiles,
    private readonly sources: PaperSources,
    private readonly press: Press,
    private readonly settings: Settings,
  ) {}

  @Get(':id/custody')
  @ApiOperation({
    summary:
      'Its chain of custody on one page: who took it, where, when, with which device and how that was calibrated then; who opened it, was given a copy, has it; hold, disposal, and when its digest was last verified（证据保管链）',
  })
  async custody(
    @Param('id') digest: string,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Chain> {
    return this.chain(await this.rowFor(who, digest, min));
  }

  @Get(':id/custody.pdf')
  @ApiOperation({ summary: 'The same as a page to be printed（证据保管链 PDF）' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async page(
    @Param('id') digest: string,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<StreamableFile> {
    const chain = await this.chain(await this.rowFor(who, digest, min));
    const on = localDateOf(this.reading.clock.now());
    const { pdf } = await this.press.print(chainPage(chain, on, await this.called(chain)));
    const disposition = `inline; filename="custody-${chain.digest.slice(0, 12)}.pdf"`;
    return new StreamableFile(pdf, { type: 'application/pdf', disposition });
  }

  private async rowFor(
    who: PersonActing,
    digest: string,
    min: Position | undefined,
  ): Promise<ExhibitRow> {
    await this.reading.freshness(min, exhibitRegister.name);
    return this.files.rowFor(who, digest);
  }

  private async chain(row: ExhibitRow): Promise<Chain> {
    const { digest, type, state, matters, file } = row;
    const showing = this.reading.showing();
    const { events } = await this.reading.history(exhibitNoun, digest);
    await showing.personalData.fetchKeys(events.map(({ data }) => data));
    const [openings, check] = [await this.openings(digest), await checkOf(this.reading, digest)];
    const of = { digest, type, bytes: file.bytes, state, matters };
    return chainOf(of, events, { openings, check }, showing);
  }

  /** What each matter is called that it belongs to, or was placed in. */
  private async called({ matters, steps }: Chain): Promise<ReadonlyMap<string, string>> {
    const { reading, sources } = this;
    const from = { reading, sources, district: reading.district };
    const named = new Map<string, string>();
    for (const address of [...matters, ...steps.flatMap(({ matter }) => matter ?? [])])
      if (!named.has(address)) named.set(address, await matterCalled(from, address));
    return named;
  }

  /** Who opened it, as the journal tells it; nothing where none is kept. */
  private async openings(subject: string): Promise<Chain['openings']> {
    if (this.settings.JOURNAL_URL === undefined) return { kept: false, items: [], more: false };
    const { database, district } = this.reading;
    const asked = { district, subject, under: '/exhibits/:id' };
    const looks = await looksAt(database, asked, openingsMost + 1);
    const items = openingsOf(looks.slice(0, openingsMost), this.reading.showing());
    return { kept: true, items, more: looks.length > openingsMost };
  }
}
