import { Module } from '@nestjs/common';
import { label } from '#domain/kernel';
import { dutyName } from '#domain/procedure';
import { Matters } from '#platform/board';
import { PapersModule, PaperSources } from '#platform/papers';
import { FilesModule } from '#platform/reading';
import { RecordModule } from '#platform/record';
import { appraisalRegister, appraisalStages } from './projections/appraisal-register.js';
import { commendationRegister, commendationStages } from './projections/commendation-register.js';
import { evaluationRegister, evaluationSteps } from './projections/evaluation-register.js';
import { vetoRegister, vetoStages } from './projections/veto-register.js';
import { appraisalReading } from './reading/appraisals.reading.js';
import { commendationReading } from './reading/commendations.reading.js';
import { evaluationReading } from './reading/evaluations.reading.js';
import { appraisalPapers, appraisalRecords } from './reading/records.js';
import { vetoReading } from './reading/vetoes.reading.js';

/** Its part of the query API: registers and histories; its matters on the board. */
@Module({
  imports: [FilesModule, PapersModule, RecordModule],
  controllers: [
    ...vetoReading,
    ...appraisalReading,
    ...commendationReading,
    ...evaluationReading,
    ...appraisalRecords,
  ],
})
export class AppraisalQueries {
  constructor(matters: Matters, papers: PaperSources) {
    papers.add(...appraisalPapers);
    matters.add(
      {
        register: vetoRegister,
        title: label('record of vetoes', '一票否决记录'),
        stages: vetoStages,
        clockName: dutyName,
      },
      {
        register: appraisalRegister,
        title: label('yearly appraisal', '年度考核'),
        stages: appraisalStages,
        clockName: dutyName,
      },
      {
        register: commendationRegister,
        title: label('commendation', '表彰'),
        stages: commendationStages,
        clockName: dutyName,
      },
      {
        register: evaluationRegister,
        title: label('evaluation of the plan', '规划评估'),
        stages: evaluationSteps,
        clockName: dutyName,
      },
    );
  }
}
