import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { type Label, type Position, unknown } from '#domain/kernel';
import { type Behind, MinPosition } from '#platform/lists';
import { bundleStream } from '../bundle/bundle.stream.js';
import { bundleRegister, type BundlePart, BundleRow } from '../projections/bundle-register.js';
import { LicensingFiles, maySee } from './licensing-files.js';
import { deskAndApplicants } from '../desk/roles.js';
import {
  maskedParty,
  type MatterShown,
  type Named,
  organNamed,
  type Showing,
} from '#platform/board';
import type { MatterRow } from '#platform/registers';
import { clockView, itemNamed } from './showing.js';

type BundleView = Omit<BundleRow, keyof MatterRow | 'parts'> &
  Omit<MatterShown, 'creditCode'> &
  Readonly<{
    applicantId: string;
    applicantName: string;
    applicantKind: BundleRow['partyKind'];
    leadOrgan: Named;
    status: BundleRow['stage'];
    parts: readonly (Omit<BundlePart, 'organ'> & Readonly<{ itemName: Label; organ: Named }>)[];
  }>;

const bundleView = (row: BundleRow, showing: Showing): BundleView => ({
  bundleId: row.bundleId,
  district: row.district,
  number: row.number,
  applicantId: row.partyId,
  applicantName: maskedParty(row, showing),
  applicantKind: row.partyKind,
  leadOrgan: organNamed(showing, row.organ),
  window: row.window,
  status: row.stage,
  openedOn: row.openedOn,
  completedOn: row.completedOn,
  parts: row.parts.map((part) => ({
    ...part,
    itemName: itemNamed(part.item, row.openedOn),
    organ: organNamed(showing, part.organ),
  })),
  provisional: row.provisional,
  clocks: row.clocks.map((clock) => clockView(clock, showing.now)),
  nextRule: row.nextRule,
  due: row.nextDueAt,
  dutyDue: row.dutyDueAt,
  lastEvent: row.lastEvent,
  lastEventAt: row.lastEventAt,
  revision: row.revision,
});

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
    if (!row || !maySee(who, row.partyId))
      return unknown('no-such-bundle', `There is no bundle ${id}（无此办件）.`);
    return {
      ...bundleView(row, this.files.showing()),
      ...state,
      ...(await this.files.behind(bundleStream, id, bundleRegister.name)),
    };
  }
}
