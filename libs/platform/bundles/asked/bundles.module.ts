import { Global, Module } from '@nestjs/common';
import { TransparencyReadingModule } from '#platform/transparency';
import { AbsenceDesk } from '../made/absence-desk.js';
import { BundleDesk } from '../made/bundle-desk.js';
import { ReliedOn } from '../made/relied-on.js';
import { BundlesController } from './bundles.controller.js';

/** Lets auditors and courts take matters away that prove themselves（自证卷宗）. */
@Global()
@Module({
  imports: [TransparencyReadingModule],
  controllers: [BundlesController],
  providers: [BundleDesk, AbsenceDesk, ReliedOn],
  exports: [ReliedOn],
})
export class BundlesModule {}
