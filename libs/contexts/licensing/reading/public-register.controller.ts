import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PermitEverybody } from '#platform/http';
import { type LocalDate, localDateOf } from '#domain/kernel';
import { catalogue, catalogueDigest, itemOn } from '../catalogue/catalogue.js';
import { checkCertificateNumber } from '../catalogue/certificate-number.js';
import type { Item } from '../catalogue/item.js';
import { licenceStatusLabels } from './licence-view.js';
import { LicenceRow } from '../projections/licence-row.js';
import type { Label } from '#domain/kernel';
import { Files } from '#platform/reading';
import { ItemsQuery, NumberPath } from './licensing-reading.bodies.js';
import { type Named, organNamed } from '#platform/board';
import { itemNamed } from './showing.js';

/** What anybody may know of a certificate. Units by name; natural persons not at all (PRV-2). */
type PublicAnswer = Readonly<{
  number: string;
  /** The number can be one of ours: its form and its check digit are right. */
  wellFormed: boolean;
  reason?: 'unknown-form' | 'wrong-check-digit';
  found: boolean;
  licence?: Readonly<{
    itemName: Label;
    organ: Named;
    holder?: string;
    creditCode?: string;
    validFrom: LocalDate;
    validTo: LocalDate | null;
    status: LicenceRow['stage'];
    statusName: Label;
    suspended: boolean;
  }>;
}>;

/** What the desk does, and whether a certificate is real. Open to everybody. */
@ApiTags('public 公开查询')
@Controller()
@PermitEverybody()
export class PublicRegisterController {
  constructor(private readonly files: Files) {}

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
  async licence(@Param() { number }: NumberPath): Promise<PublicAnswer> {
    const { database, district } = this.files;
    const row = await database.getRepository(LicenceRow).findOneBy({ number, district });
    const check = checkCertificateNumber(number);
    const told = check.wellFormed
      ? { number, wellFormed: true }
      : { number, wellFormed: false, reason: check.reason };
    return row ? { ...told, found: true, licence: this.shown(row) } : { ...told, found: false };
  }

  private shown(row: LicenceRow): NonNullable<PublicAnswer['licence']> {
    const isUnit = row.partyKind === 'organisation';
    return {
      itemName: itemNamed(row.item, row.validFrom),
      organ: organNamed(this.files.showing(), row.organ),
      ...(isUnit ? { holder: row.partyName } : {}),
      ...(isUnit && row.creditCode ? { creditCode: row.creditCode } : {}),
      validFrom: row.validFrom,
      validTo: row.validTo,
      status: row.stage,
      statusName: licenceStatusLabels[row.stage],
      suspended: row.suspendedBy.length > 0,
    };
  }

  private day({ on }: ItemsQuery): LocalDate {
    return on ?? localDateOf(this.files.clock.now());
  }
}
