import { Module } from '@nestjs/common';
import { label } from '#domain/kernel';
import { dutyName } from '#domain/procedure';
import { Matters } from '#platform/board';
import { PapersModule, PaperSources } from '#platform/papers';
import { FilesModule } from '#platform/reading';
import { RecordModule } from '#platform/record';
import { patrolRegister, patrolStages } from './projections/patrol-register.js';
import { planRegister, planStages } from './projections/plan-register.js';
import { patrolReading } from './reading/patrols.reading.js';
import { planReading } from './reading/plans.reading.js';
import { supervisionPapers, supervisionRecords } from './reading/records.js';

/** Its part of the query API: plans with their coverage, patrols; both on the board. */
@Module({
  imports: [FilesModule, PapersModule, RecordModule],
  controllers: [...planReading, ...patrolReading, ...supervisionRecords],
})
export class SupervisionQueries {
  constructor(matters: Matters, papers: PaperSources) {
    papers.add(...supervisionPapers);
    matters.add(
      {
        register: planRegister,
        title: label('yearly plan of inspections', '年度监督检查计划'),
        stages: planStages,
        about: { area: 'area' },
        clockName: dutyName,
      },
      {
        register: patrolRegister,
        title: label('patrol of a village', '村居巡查'),
        stages: patrolStages,
        clockName: dutyName,
        about: { area: 'area' },
      },
    );
  }
}
