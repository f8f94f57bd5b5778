import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PermitEverybody } from '#platform/http';
import { asNumbered, type LocalDate, localDateOf } from '#domain/kernel';
import { catalogue, catalogueDigest, itemOn } from '../../catalogue/catalogue.js';
import { checkCertificateNumber } from '../../catalogue/certificate-number.js';
import type { Item } from '../../catalogue/item.js';
import { LicenceRow } from '../../projections/licence-row.js';
import { Files, pastRows } from '#platform/reading';
import { type AsOf, dayAsked, pastOf } from '#platform/record';
import { ItemsQuery, NumberPath, PublicLicencesQuery } from '../licensing-reading.bodies.js';
import { organNamed } from '#platform/board';
import { PersonalData } from '#platform/privacy';
import { freshPage, list, type Listing, type Page } from '#platform/lists';
import { ArrayContains } from 'typeorm';
import { licenceNoun } from '../../licence/licence.noun.js';
import { licenceRegister } from '../../projections/licence-register.js';
import { type PublicLicence, publicLicence } from './public-licence.js';

/** What anybody may know of a certificate. Units by name; natural persons not at all (PRV-2). */
type PublicAnswer = Readonly<{
  number: string;
  /** The number can be one of ours: its form and its check digit are right. */
  wellFormed: boolean;
  reason?: 'unknown-form' | 'wrong-check-digit';
  reasonName?: string;
  found: boolean;
  licence?: PublicLicence;
}>;

const reasons = {
  'unknown-form': '不是本系统许可证件的编号格式，请核对证件上的编号',
  'wrong-check-digit': '编号的校验码不符，可能抄写有误，请核对',
} as const;

/** Units' licences, which the public may look through. */
const listing: Listing<LicenceRow> = {
  table: LicenceRow,
  key: 'licenceId',
  sorts: ['validFrom', 'validTo', 'number', 'item'],
  defaultSort: '-validFrom',
  filters: {
    item: { column: 'item', by: 'equal' },
    creditCode: { column: 'creditCode', by: 'equal' },
  },
  search: ['words'],
};

/** Where the licences of then are folded; so many at most, because anybody may ask. */
const register = { noun: licenceNoun, register: licenceRegister, key: 'licenceId' } as const;
const mostFolded = 500;

/** What the desk does, and whether a certificate is real. Open to everybody. */
@ApiTags('public 公开查询')
@Controller()
@PermitEverybody()
export class PublicRegisterController {
  constructor(
    private readonly files: Files,
    private readonly personalData: PersonalData,
  ) {}

  @Get('items')
  @ApiOperation({
    summary: 'The catalogue: conditions, papers, time limits, forms of each item（办事指南）',
  })
  items(@Query() asked: ItemsQuery): Readonly<{
    on: LocalDate;
    digest: string;
    items: readonly Item[];
  }> {
    const on = this.day(asked);
    const inForce = catalogue.filter(({ from }) => from <= on);
    const ids = [...new Set(inForce.map(({ id }) => id))];
    return { on, digest: catalogueDigest, items: ids.map((id) => itemOn(id, on)) };
  }

  @Get('items/:item')
  @ApiOperation({ summary: 'One item as it is on a day（事项详情）' })
  item(@Param('item') item: string, @Query() asked: ItemsQuery): Item {
    return itemOn(item, this.day(asked));
  }

  @Get('public/licences/:number')
  @ApiOperation({
    summary:
      'Is this certificate real, and in force? The check digit finds typing errors（证照查询）',
  })
  async licence(
    @Param() { number: asked }: NumberPath,
    @Query() query: ItemsQuery,
  ): Promise<PublicAnswer> {
    const day = dayAsked(query, this.files.clock.now());
    const written = asNumbered(asked);
    const check = checkCertificateNumber(written);
    const number = check.wellFormed ? written : asked;
    const row = await this.rowOf(this.personalData.paperNumber(number).number);
    const told = check.wellFormed
      ? { number, wellFormed: true }
      : { number, wellFormed: false, reason: check.reason, reasonName: reasons[check.reason] };
    if (!row) return { ...told, found: false };
    return { ...told, found: true, licence: this.shown(row, day) };
  }

  @Get('public/licences')
  @ApiOperation({
    summary:
      'Licences and filings of units: by holder, credit code, number or item（许可结果公开查询）',
  })
  async licences(
    @Query() { on, asOf, ...asked }: PublicLicencesQuery,
  ): Promise<Page<PublicLicence> & Readonly<{ on: LocalDate; past?: AsOf }>> {
    const past = pastOf({ asOf });
    const day = dayAsked({ on }, past?.knownAt ?? this.files.clock.now());
    const page = await this.pageOf(asked, past);
    const items = page.items.map((row) => this.shown(row, day));
    return { ...page, items, on: day, ...(past && { past }) };
  }

  private async pageOf(
    asked: Omit<PublicLicencesQuery, 'on' | 'asOf'>,
    moment: AsOf | undefined,
  ): Promise<Page<LicenceRow>> {
    const { database, district, fresh } = this.files;
    const fixed = { district, partyKind: 'organisation' };
    if (moment) {
      const past = await pastRows(this.files, register, moment, mostFolded);
      return list(database, listing, { ...asked }, { ...fixed, past });
    }
    const shown = { ...listing, projection: licenceRegister.name };
    return freshPage({ database, fresh }, shown, { ...asked }, { min: undefined, ...fixed });
  }

  private shown(row: LicenceRow, on: LocalDate): PublicLicence {
    return publicLicence(row, on, organNamed(this.files.showing(), row.organ));
  }

  /** By its number of today, or one that it had before. */
  private async rowOf(number: string): Promise<LicenceRow | null> {
    const { database, district } = this.files;
    const rows = database.getRepository(LicenceRow);
    return (
      (await rows.findOneBy({ number, district })) ??
      rows.findOneBy({ numbers: ArrayContains([number]), district })
    );
  }

  /** The law of a day to come is known: the catalogue answers for it. */
  private day({ on }: Readonly<{ on?: LocalDate }>): LocalDate {
    return on ?? localDateOf(this.files.clock.now());
  }
}
