import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { type Position, unknown } from '#domain/kernel';
import { type Behind, MinPosition } from '#platform/lists';
import { bundleStream } from '../bundle/bundle.stream.js';
import type { Words } from '../catalogue/item.js';
import { bundleRegister, type BundlePart, BundleRow } from '../projections/bundle-register.js';
import { LicensingFiles, maySee } from './licensing-files.js';
import { deskAndApplicants } from '../desk/roles.js';
import {
  type ClockView,
  clockView,
  itemNamed,
  type Named,
  organNamed,
  shownName,
} from './showing.js';

type BundleView = Omit<BundleRow, 'parts' | 'clocks' | 'leadOrgan'> &
  Readonly<{
    leadOrgan: Named;
    parts: readonly (Omit<BundlePart, 'organ'> & Readonly<{ itemName: Words; organ: Named }>)[];
    clocks: readonly ClockView[];
  }>;

/** Bundles（一站式办件）with their parts and the joint limit. */
@ApiTags('licensing: one stop 一站式')
@Controller('bundles')
@Permit(...deskAndApplicants)
export class BundleReadingController {
  constructor(private readonly files: LicensingFiles) {}

  @Get(':id')
  @ApiOperation({ summary: 'One bundle: how far each part has come（一站式办件进度）' })
  async one(
    @Param('id') id: string,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<BundleView & Behind> {
    const state = await this.files.freshness(min, bundleRegister.name);
    const { database, district } = this.files;
    const row = await database.getRepository(BundleRow).findOneBy({ bundleId: id, district });
    if (!row || !maySee(who, row.applicantId))
      return unknown('no-such-bundle', `There is no bundle ${id}（无此办件）.`);
    const showing = this.files.showing();
    const party = { id: row.applicantId, name: row.applicantName, kind: row.applicantKind };
    return {
      ...row,
      applicantName: shownName(party, showing),
      leadOrgan: organNamed(showing, row.leadOrgan),
      parts: row.parts.map((part) => ({
        ...part,
        itemName: itemNamed(part.item, row.openedOn),
        organ: organNamed(showing, part.organ),
      })),
      clocks: row.clocks.map((clock) => clockView(clock, showing.now)),
      ...state,
      ...(await this.files.behind(bundleStream, id, bundleRegister.name)),
    };
  }
}
