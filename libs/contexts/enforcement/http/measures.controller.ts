import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act, Desk } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Permit } from '#platform/http';
import { caseStream } from '../case/case.stream.js';
import {
  DisposalBody,
  LiftingBody,
  MeasureBody,
  MeasureExtensionBody,
  MeasureRefusalBody,
  SealingBody,
  TakingBody,
  TestingBody,
  TestingResultBody,
} from './measures.bodies.js';
import { heads, officers } from './roles.js';

/** Measures (先行登记保存、查封、扣押): from application to lifting. */
@ApiTags('enforcement: measures 措施')
@Controller('enforcement-cases/:id/measures')
export class MeasuresController {
  constructor(private readonly desk: Desk) {}

  @Post()
  @Act('Apply for a measure（措施申请）')
  @Permit(...officers)
  apply(
    @Param('id') id: string,
    @Body() data: MeasureBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ApplyForMeasure', data }, asked);
  }

  @Post(':measure/approval')
  @Act('Approve a measure（批准措施）')
  @Permit(...heads)
  approve(
    @Param('id') id: string,
    @Param('measure') measureId: string,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(
      caseStream,
      id,
      { type: 'ApproveMeasure', data: { measureId } },
      asked,
    );
  }

  @Post(':measure/refusal')
  @Act('Refuse a measure（不批准措施）')
  @Permit(...heads)
  refuse(
    @Param('id') id: string,
    @Param('measure') measureId: string,
    @Body() body: MeasureRefusalBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(
      caseStream,
      id,
      { type: 'RefuseMeasure', data: { ...body, measureId } },
      asked,
    );
  }

  @Post(':measure/registration')
  @Act('Register evidence（先行登记保存）')
  @Permit(...officers)
  register(
    @Param('id') id: string,
    @Param('measure') measureId: string,
    @Body() body: TakingBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(
      caseStream,
      id,
      { type: 'RegisterEvidence', data: { ...body, measureId } },
      asked,
    );
  }

  @Post(':measure/sealing')
  @Act('Seal or seize（查封、扣押）')
  @Permit(...officers)
  seal(
    @Param('id') id: string,
    @Param('measure') measureId: string,
    @Body() body: SealingBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(
      caseStream,
      id,
      { type: 'SealProperty', data: { ...body, measureId } },
      asked,
    );
  }

  @Post(':measure/disposal')
  @Act('Decide what becomes of registered evidence（登记保存证据处理）')
  @Permit(...heads)
  dispose(
    @Param('id') id: string,
    @Param('measure') measureId: string,
    @Body() body: DisposalBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(
      caseStream,
      id,
      { type: 'DisposeOfEvidence', data: { ...body, measureId } },
      asked,
    );
  }

  @Post(':measure/extension')
  @Act('Extend a measure（延长查封扣押期限）')
  @Permit(...heads)
  extend(
    @Param('id') id: string,
    @Param('measure') measureId: string,
    @Body() body: MeasureExtensionBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(
      caseStream,
      id,
      { type: 'ExtendMeasure', data: { ...body, measureId } },
      asked,
    );
  }

  @Post(':measure/testing')
  @Act('Send goods for testing（送检）')
  @Permit(...officers)
  startTesting(
    @Param('id') id: string,
    @Param('measure') measureId: string,
    @Body() body: TestingBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(
      caseStream,
      id,
      { type: 'StartTesting', data: { ...body, measureId } },
      asked,
    );
  }

  @Post(':measure/testing-result')
  @Act('Record the result of testing（检测结论）')
  @Permit(...officers)
  endTesting(
    @Param('id') id: string,
    @Param('measure') measureId: string,
    @Body() body: TestingResultBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(
      caseStream,
      id,
      { type: 'EndTesting', data: { ...body, measureId } },
      asked,
    );
  }

  @Post(':measure/lifting')
  @Act('Lift a measure（解除查封扣押）')
  @Permit(...heads)
  lift(
    @Param('id') id: string,
    @Param('measure') measureId: string,
    @Body() body: LiftingBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(
      caseStream,
      id,
      { type: 'LiftMeasure', data: { ...body, measureId } },
      asked,
    );
  }
}
