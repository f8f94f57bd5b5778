import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { fold, type Role, roles } from '#domain/kernel';
import { Settings } from '#platform/config';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { EventLog } from '#platform/log';
import { entriesOf, type Incomplete, markOf } from '#platform/record';
import type { FilterKept } from '../filters/own-filters.events.js';
import { ownFiltersNoun } from '../filters/own-filters.noun.js';
import { ownFiltersStream } from '../filters/own-filters.state.js';

const [first, ...others] = roles.filter(
  (role): role is Exclude<Role, 'applicant'> => role !== 'applicant',
);

/** The filters that whoever asks has kept（常用筛选）. */
@ApiTags('saved filters 常用筛选')
@Controller('saved-filters')
@Permit(first!, ...others)
export class OwnFiltersController {
  constructor(
    private readonly log: EventLog,
    private readonly settings: Settings,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The filters I keep, by name（我的常用筛选）' })
  async mine(
    @Acting() { id }: PersonActing,
  ): Promise<Readonly<{ items: readonly FilterKept['data'][] }> & Incomplete> {
    const { DISTRICT: district } = this.settings;
    const history = await entriesOf({ log: this.log }, ownFiltersStream, { district, id });
    const { kept } = fold(ownFiltersNoun, history.events);
    const items = [...kept.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
    return { items, ...markOf(history) };
  }
}
