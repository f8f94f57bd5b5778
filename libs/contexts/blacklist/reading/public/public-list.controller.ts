import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags, OmitType } from '@nestjs/swagger';
import { type LocalDate } from '#domain/kernel';
import { organNamed } from '#platform/board';
import { Day, KeptPublicly, OneOf, PermitEverybody, Text } from '#platform/http';
import { freshPage, type Listing, type Page, PageQuery } from '#platform/lists';
import { Files } from '#platform/reading';
import { dayAsked } from '#platform/record';
import { listingRegister } from '../../projections/listing-register.js';
import { ListingRow } from '../../projections/listing-row.js';
import { type PublicChange, publicChange, type PublicEntry, publicEntry } from './public-entry.js';

class PublicListQuery extends PageQuery {
  @Text({ about: 'Credit code of a unit（统一社会信用代码）', max: 18, optional: true })
  creditCode?: string;
  @Day({
    about: 'Public since this day at the latest; today when absent（查询日期）',
    optional: true,
  })
  on?: LocalDate;
}

/** Nobody looks there for a name: what was taken off is a mark and nothing else (PRV-8). */
class PublicChangesQuery extends OmitType(PageQuery, ['q', 'sort']) {
  @OneOf(
    { public: '公示中', withdrawn: '已撤下' },
    { about: 'Only these（公示中、已撤下）', optional: true },
  )
  state?: 'public' | 'withdrawn';
}

const projection = listingRegister.name;
type Listed = Listing<ListingRow> & Readonly<{ projection: string }>;

const entries: Listed = {
  projection,
  table: ListingRow,
  key: 'listingId',
  sorts: ['listedOn', 'publicSince'],
  defaultSort: '-listedOn',
  filters: {
    creditCode: { column: 'creditCode', by: 'equal' },
    on: { column: 'publicSince', by: 'to' },
  },
  search: ['words'],
};

const changes: Listed = {
  projection,
  table: ListingRow,
  key: 'listingId',
  sorts: ['publicChangedAt'],
  defaultSort: 'publicChangedAt',
  filters: { states: { column: 'publicState', by: 'in' } },
  // Not by name: whoever was taken off is not to be found.
  search: 'by no words',
};

const keptForSeconds = 60;
const everPublic = ['public', 'withdrawn'];

/**
 * The list as the law makes it public（公示查询、公示变更）, for anybody: what is public now. What
 * was taken off is shown for no day, not even one on which it stood (PRV-8).
 */
@ApiTags('public 公开查询')
@Controller()
@PermitEverybody()
export class PublicListController {
  constructor(private readonly files: Files) {}

  @Get('public/blacklist')
  @KeptPublicly(keptForSeconds)
  @ApiOperation({
    summary:
      'Entries that are public: by name or credit code; what was withdrawn is shown no more（严重失信主体名单公示查询）',
  })
  async entries(
    @Query() { on, ...asked }: PublicListQuery,
  ): Promise<Page<PublicEntry> & Readonly<{ on: LocalDate }>> {
    const { database, district, fresh, clock } = this.files;
    const day = dayAsked({ on }, clock.now());
    const fixed = { district, publicState: 'public', min: undefined };
    const page = await freshPage({ database, fresh }, entries, { ...asked, on: day }, fixed);
    const items = page.items.flatMap((row) => publicEntry(row, this.organ(row)) ?? []);
    return { ...page, items, on: day };
  }

  @Get('public/blacklist/changes')
  @KeptPublicly(keptForSeconds)
  @ApiOperation({
    summary:
      'What became public or was taken off, oldest first, for those who keep a copy: ask on with `after`（公示变更）',
  })
  async changes(@Query() { state, ...asked }: PublicChangesQuery): Promise<Page<PublicChange>> {
    const { database, district, fresh } = this.files;
    const states = state === undefined ? everPublic : [state];
    const fixed = { district, min: undefined };
    const page = await freshPage({ database, fresh }, changes, { ...asked, states }, fixed);
    return { ...page, items: page.items.map((row) => publicChange(row, this.organ(row))) };
  }

  private organ({ organ }: ListingRow): string {
    return organNamed(this.files.showing(), organ).name;
  }
}
