import { Module, type OnModuleInit } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { ClockedKinds } from '#platform/deadlines';
import { ProjectionRunner } from '#platform/following';
import { deviceNoun } from './device/device.noun.js';
import { deviceRegister } from './projections/device-register.js';

/** Its part of the worker: the register of devices, and who answers when a calibration ends. */
@Module({})
export class EquipmentWorker implements OnModuleInit {
  constructor(
    kinds: ClockedKinds,
    nouns: Nouns,
    private readonly projections: ProjectionRunner,
  ) {
    kinds.add(deviceNoun);
    nouns.filesOf(deviceNoun);
  }

  async onModuleInit(): Promise<void> {
    await this.projections.run(deviceRegister);
  }
}
