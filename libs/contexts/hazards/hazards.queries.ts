import { Module } from '@nestjs/common';
import { label } from '#domain/kernel';
import { Matters } from '#platform/board';
import { PapersModule, PaperSources } from '#platform/papers';
import { PersonalData } from '#platform/privacy';
import { FilesModule } from '#platform/reading';
import { RecordModule } from '#platform/record';
import { clockName } from './projections/clock-names.js';
import { hazardRegister } from './projections/hazard-register.js';
import { hazardStages } from './projections/hazard-row.js';
import { inspectionRegister, inspectionStages } from './projections/inspection-register.js';
import { statisticsRegister, statisticsStages } from './projections/statistics-register.js';
import { tipOffRegister, tipOffStages } from './projections/tip-off-register.js';
import { ChecklistController } from './reading/checklist.controller.js';
import { ClosureCountController } from './reading/closure-count.controller.js';
import { hazardReading } from './reading/hazards.reading.js';
import { inspectionReading } from './reading/inspections.reading.js';
import { hazardsPapers } from './reading/hazards-papers.js';
import { hazardsRecords } from './reading/records.js';
import {
  PublicTipOffController,
  QueryCodeController,
  ReporterReadingController,
} from './reading/reporters.controller.js';
import { statisticsReading } from './reading/statistics.reading.js';
import { tipOffReading } from './reading/tip-offs.reading.js';

/** Its part of the query API: registers, files, histories; its matters on the board. */
@Module({
  imports: [FilesModule, PapersModule, RecordModule],
  controllers: [
    ...hazardReading,
    ...inspectionReading,
    ...tipOffReading,
    ...statisticsReading,
    ChecklistController,
    ClosureCountController,
    QueryCodeController,
    PublicTipOffController,
    ReporterReadingController,
    ...hazardsRecords,
  ],
  providers: [PersonalData],
})
export class HazardsQueries {
  constructor(matters: Matters, papers: PaperSources) {
    papers.add(...hazardsPapers);
    matters.add(
      {
        register: hazardRegister,
        title: label('hazard', '隐患'),
        stages: hazardStages,
        clockName,
        about: { area: 'area' },
      },
      {
        register: inspectionRegister,
        title: label('inspection', '执法检查'),
        stages: inspectionStages,
        clockName,
        about: { area: 'area' },
      },
      {
        register: tipOffRegister,
        title: label('tip-off', '举报'),
        stages: tipOffStages,
        about: { area: 'area' },
        clockName,
      },
      {
        register: statisticsRegister,
        title: label('statistics of hazards', '隐患统计分析'),
        stages: statisticsStages,
        clockName,
      },
    );
  }
}
