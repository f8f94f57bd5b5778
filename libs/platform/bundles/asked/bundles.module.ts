import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TransparencyReadingModule } from '#platform/transparency';
import { AbsenceDesk } from '../made/absence-desk.js';
import { BundleDesk } from '../made/bundle-desk.js';
import { ReliedOn } from '../made/relied-on.js';
import { Verifiers } from '../program/verifiers.js';
import { BundlesController } from './bundles.controller.js';

/** Lets auditors and courts take matters away that prove themselves（自证卷宗）. */
@Global()
@Module({
  imports: [TransparencyReadingModule],
  controllers: [BundlesController],
  providers: [BundleDesk, AbsenceDesk, ReliedOn],
  exports: [ReliedOn],
})
export class BundlesModule {
  /** With the rules of each kind of file, as compiled modules, for the off-line verifier. */
  static with(nounFiles: readonly string[]): DynamicModule {
    const verifiers = { provide: Verifiers, useValue: new Verifiers(nounFiles) };
    return { module: BundlesModule, providers: [verifiers] };
  }
}
