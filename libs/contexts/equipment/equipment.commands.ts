import { Module } from '@nestjs/common';
import { doorsOf, Nouns, through } from '#platform/acts';
import type { ToldOf } from '#domain/kernel';
import { deviceNoun } from './device/device.noun.js';
import type { registerDevice } from './device/register-device.js';
import { EnteredOnce, MakerNumberKeeper } from './processes/entered-once.js';

/** Its part of the command API: devices are entered, handed out, calibrated, repaired. */
@Module({
  controllers: [
    ...doorsOf(deviceNoun, {
      RegisterDevice: through(EnteredOnce, (of, id, data: ToldOf<typeof registerDevice>, asked) =>
        of.perform(id, { type: 'RegisterDevice', data }, asked),
      ),
    }),
  ],
  providers: [EnteredOnce, MakerNumberKeeper],
})
export class EquipmentCommands {
  constructor(nouns: Nouns) {
    nouns.filesOf(deviceNoun);
  }
}
