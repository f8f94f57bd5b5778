import { Module } from '@nestjs/common';
import { label } from '#domain/kernel';
import { dutyName } from '#domain/procedure';
import { Matters } from '#platform/board';
import { PapersModule, PaperSources } from '#platform/papers';
import { PersonalData } from '#platform/privacy';
import { FilesModule } from '#platform/reading';
import { RecordModule } from '#platform/record';
import { accidentRegister } from './projections/accident-register.js';
import { accidentStages } from './projections/accident-row.js';
import { assuranceRegister, assuranceStages } from './projections/assurance-register.js';
import { clockName } from './projections/clock-names.js';
import { yearRegister, yearStages } from './projections/year-register.js';
import { AccidentFiguresController } from './reading/accident-figures.controller.js';
import { accidentsPapers } from './reading/accidents-papers.js';
import { assuranceReading } from './reading/assurances.reading.js';
import { accidentReading } from './reading/accidents.reading.js';
import { OrderedActionsController } from './reading/ordered-actions.controller.js';
import { ProofOfDutiesController } from './reading/proof-of-duties.controller.js';
import { yearReading } from './reading/years.reading.js';
import { accidentsRecords } from './reading/records.js';

/** Its part of the query API: registers, files, histories; its matters on the board. */
@Module({
  imports: [FilesModule, PapersModule, RecordModule],
  controllers: [
    ...accidentReading,
    ProofOfDutiesController,
    AccidentFiguresController,
    OrderedActionsController,
    ...yearReading,
    ...assuranceReading,
    ...accidentsRecords,
  ],
  providers: [PersonalData],
})
export class AccidentsQueries {
  constructor(matters: Matters, papers: PaperSources) {
    papers.add(...accidentsPapers);
    matters.add(
      {
        register: accidentRegister,
        title: label('accident', '事故'),
        stages: accidentStages,
        clockName,
        about: { area: 'area' },
      },
      {
        register: yearRegister,
        title: label('year of indicators', '年度控制指标'),
        stages: yearStages,
        clockName: dutyName,
      },
      {
        register: assuranceRegister,
        title: label('what a unit has laid by', '安全生产经济保障'),
        stages: assuranceStages,
        clockName: dutyName,
      },
    );
  }
}
