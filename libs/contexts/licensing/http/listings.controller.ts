import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act, type Data, Desk, idFor } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Day, Permit, Text } from '#platform/http';
import type { LocalDate } from '#domain/kernel';
import type { NoteListing, RemoveListing } from '../bar/note-listing.js';
import { barStream } from '../bar/bar.stream.js';

class ListingBody implements Omit<Data<NoteListing>, 'listingId'> {
  @Text({ about: 'Who listed（列入机关）', max: 200 }) organ: string;
  @Text({ about: 'Number of the decision（列入决定书文号）', max: 100 }) decisionNumber: string;
  @Day({ about: 'Listed on（列入日期）' }) listedOn: LocalDate;
  @Day({
    about: 'Last day, where the decision says another than the law（管理期限届满日）',
    optional: true,
  })
  until?: LocalDate;
}

class ListingRemovalBody implements Omit<Data<RemoveListing>, 'listingId'> {
  @Text({ about: 'Why（移出原因、文号）' }) because: string;
}

/** What this desk is told of the list of serious violators（严重失信主体名单）. It bars nobody by itself (LIC-B8). */
@ApiTags('licensing: bars 限制')
@Controller('licence-bars')
@Permit('licence-approver', 'officer', 'registrar')
export class ListingsController {
  constructor(private readonly desk: Desk) {}

  @Post(':subject/listings')
  @Act('Note an entry on the list of serious violators（登记列入严重失信主体名单）')
  note(
    @Param('subject') subject: string,
    @Body() body: ListingBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    const data = { ...body, listingId: idFor(asked, 'listing') };
    return this.desk.perform(barStream, subject, { type: 'NoteListing', data }, asked);
  }

  @Post(':subject/listings/:listing/removal')
  @Act('Note that it is off the list（登记移出严重失信主体名单）')
  remove(
    @Param('subject') subject: string,
    @Param('listing') listingId: string,
    @Body() body: ListingRemovalBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    const data = { ...body, listingId };
    return this.desk.perform(barStream, subject, { type: 'RemoveListing', data }, asked);
  }
}
