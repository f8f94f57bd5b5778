import { Module } from '@nestjs/common';
import { label } from '#domain/kernel';
import { Matters } from '#platform/board';
import { PapersModule, PaperSources } from '#platform/papers';
import { PersonalData } from '#platform/privacy';
import { FilesModule } from '#platform/reading';
import { RecordModule } from '#platform/record';
import { alarmRegister, alarmStages } from './projections/alarm-register.js';
import { clockName } from './projections/clock-names.js';
import { gatewayRegister, gatewayStages } from './projections/gateway-register.js';
import { pointRegister, pointStages } from './projections/point-register.js';
import { sourceRegister, sourceStages } from './projections/source-register.js';
import { alarmReading } from './reading/alarms.reading.js';
import { gatewayReading } from './reading/gateways.reading.js';
import { PointReadingsController } from './reading/point-readings.controller.js';
import { pointReading } from './reading/points.reading.js';
import { sourcesPapers, sourcesRecords } from './reading/records.js';
import { sourceReading } from './reading/sources.reading.js';

/** Its part of the query API: registers, files, histories; its matters on the board. */
@Module({
  imports: [FilesModule, PapersModule, RecordModule],
  controllers: [
    ...sourceReading,
    PointReadingsController,
    ...pointReading,
    ...gatewayReading,
    ...alarmReading,
    ...sourcesRecords,
  ],
  providers: [PersonalData],
})
export class SourcesQueries {
  constructor(matters: Matters, papers: PaperSources) {
    papers.add(...sourcesPapers);
    matters.add(
      {
        register: sourceRegister,
        title: label('major hazard source', '重大危险源'),
        stages: sourceStages,
        clockName,
        about: { area: 'area' },
      },
      {
        register: pointRegister,
        title: label('point of measurement', '监测点'),
        stages: pointStages,
        clockName,
        about: { vehicle: 'plate' },
      },
      {
        register: gatewayRegister,
        title: label('gateway', '监测网关'),
        stages: gatewayStages,
        clockName,
      },
      {
        register: alarmRegister,
        title: label('alarm', '监测报警'),
        stages: alarmStages,
        clockName,
        about: { vehicle: 'plate' },
      },
    );
  }
}
