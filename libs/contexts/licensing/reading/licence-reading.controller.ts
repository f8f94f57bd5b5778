import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Incomplete, markOf, momentOf, pastOf, PastQuery } from '#platform/record';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { holds, type Position, unknown } from '#domain/kernel';
import {
  type Behind,
  list,
  type Listing,
  MinPosition,
  type Page,
  PageShape,
} from '#platform/lists';
import { licenceNoun } from '../licence/licence.noun.js';
import { licenceRegister } from '../projections/licence-register.js';
import { LicenceRow } from '../projections/licence-row.js';
import { rowAfter } from '#platform/registers';
import { type LicenceView, licenceView } from './licence-view.js';
import { LicensingFiles, maySee, ownIds } from './licensing-files.js';
import { LicencesQuery } from './licensing-reading.bodies.js';
import { deskAndApplicants } from '../desk/roles.js';

const register: Listing<LicenceRow> = {
  table: LicenceRow,
  key: 'licenceId',
  sorts: ['lastEventAt', 'validFrom', 'validTo', 'number', 'item', 'nextDueAt'],
  defaultSort: '-lastEventAt',
  filters: {
    status: { column: 'stage', by: 'equal' },
    item: { column: 'item', by: 'equal' },
    holder: { column: 'partyId', by: 'equal' },
    endsFrom: { column: 'validTo', by: 'from' },
    endsTo: { column: 'validTo', by: 'to' },
    own: { column: 'partyId', by: 'in' },
  },
  search: ['words'],
};

/** The register of licences（许可证台账）; holders see their own. */
@ApiTags('licences 许可证')
@Controller('licences')
@Permit(...deskAndApplicants)
export class LicenceReadingController {
  constructor(private readonly files: LicensingFiles) {}

  @Get()
  @ApiOperation({ summary: 'The register: filtered, searched（许可证台账）' })
  @ApiOkResponse({ type: PageShape })
  async list(
    @Query() asked: LicencesQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Page<LicenceView>> {
    const state = await this.files.freshness(min, licenceRegister.name);
    const showing = this.files.showing();
    const own = holds(who, 'applicant') ? { own: ownIds(who) } : {};
    const { database, district } = this.files;
    const page = await list(database, register, { ...asked, ...own }, { district });
    return { ...page, items: page.items.map((row) => licenceView(row, showing)), ...state };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One licence, as it stands or stood（许可证详情、历史时点）' })
  async one(
    @Param('id') id: string,
    @Query() asked: PastQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<LicenceView & Behind & Incomplete> {
    await this.files.freshness(min, licenceRegister.name);
    const { row, ...mark } = await this.row(id, asked);
    if (!row || !maySee(who, row.partyId))
      return unknown('no-such-licence', `There is no licence ${id}（无此许可证）.`);
    const past = pastOf(asked);
    const shown = licenceView(row, this.files.showing(past && momentOf(past, row.lastEventAt)));
    if (past) return { ...shown, ...mark };
    return { ...shown, ...(await this.files.behind(licenceNoun, id, licenceRegister.name)) };
  }

  private async row(
    id: string,
    asked: PastQuery,
  ): Promise<Readonly<{ row?: LicenceRow }> & Incomplete> {
    const past = pastOf(asked);
    if (past) {
      const history = await this.files.history(licenceNoun, id, past);
      return { row: rowAfter(licenceRegister, history.events), ...markOf(history) };
    }
    const { database, district } = this.files;
    const rows = database.getRepository(LicenceRow);
    return { row: (await rows.findOneBy({ licenceId: id, district })) ?? undefined };
  }
}
