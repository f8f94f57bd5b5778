import { Module } from '@nestjs/common';
import { Matters } from '#platform/board';
import { FilesModule } from '#platform/reading';
import { RecordModule } from '#platform/record';
import { deviceMatters, deviceReading, deviceRecords } from './reading/devices.reading.js';

/** Its part of the query API: the register of devices; calibrations that end are on the board. */
@Module({ imports: [FilesModule, RecordModule], controllers: [...deviceReading, ...deviceRecords] })
export class EquipmentQueries {
  constructor(matters: Matters) {
    matters.add(deviceMatters);
  }
}
