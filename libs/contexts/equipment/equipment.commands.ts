import { Module } from '@nestjs/common';
import { doorsOf, Nouns } from '#platform/acts';
import { deviceNoun } from './device/device.noun.js';

/** Its part of the command API: devices are entered, handed out, calibrated, repaired. */
@Module({ controllers: [...doorsOf(deviceNoun)] })
export class EquipmentCommands {
  constructor(nouns: Nouns) {
    nouns.filesOf(deviceNoun);
  }
}
