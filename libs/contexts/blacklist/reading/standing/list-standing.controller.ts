import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LocalDate } from '#domain/kernel';
import { Day, Id, Permit } from '#platform/http';
import { Files } from '#platform/reading';
import { dayAsked } from '#platform/record';
import { listingNoun } from '../../listing/listing.noun.js';
import { ListingRow } from '../../projections/listing-row.js';
import { type Proof, provedOn } from './proof.js';

class StandingQuery {
  @Day({ about: 'On this day; today when absent（查询日期）', optional: true }) on?: LocalDate;
}
class SubjectPath {
  @Id({ about: 'Unit or person of the register（对象登记编号）' }) subject!: string;
}

type StandingOfSubject = Readonly<{
  subject: string;
  on: LocalDate;
  listed: boolean;
  public: boolean;
  entries: readonly Proof[];
}>;

/**
 * Whether somebody was on the list on a day（在列查询与证明）: every entry that was decided by
 * then, for every office, because who is listed is public by law. Candidates are nothing of it.
 */
@ApiTags('blacklist 严重失信主体名单')
@Controller()
@Permit('officer', 'team-leader', 'head-of-organ', 'principal-head', 'legal-reviewer', 'auditor')
export class ListStandingController {
  constructor(private readonly files: Files) {}

  @Get('blacklist-standing/:subject')
  @ApiOperation({
    summary:
      'Was this subject on the list on a day: by which entries and acts, under which rule, public where, who was told and who answered（在列证明）',
  })
  async standing(
    @Param() { subject }: SubjectPath,
    @Query() asked: StandingQuery,
  ): Promise<StandingOfSubject> {
    const { database, district, clock } = this.files;
    const on = dayAsked(asked, clock.now());
    const rows = await database
      .getRepository(ListingRow)
      .find({ where: { district, partyId: subject }, order: { listingId: 'ASC' } });
    const proofs = await Promise.all(rows.map(({ listingId }) => this.proof(listingId, on)));
    const entries = proofs.filter((one) => one !== undefined);
    return {
      subject,
      on,
      listed: entries.some((one) => one.listed),
      public: entries.some((one) => one.public),
      entries,
    };
  }

  private async proof(listingId: string, on: LocalDate): Promise<Proof | undefined> {
    const { events } = await this.files.history(listingNoun, listingId);
    return provedOn(listingId, events, on);
  }
}
