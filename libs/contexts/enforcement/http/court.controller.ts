import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act, Desk } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Permit } from '#platform/http';
import { caseStream } from '../case/case.stream.js';
import {
  CourtAnswerBody,
  CourtApplicationBody,
  CourtDoubtsBody,
  CourtRulingBody,
  DemandBody,
  DocumentServiceBody,
  ExecutionEndBody,
  HigherCourtAnswerBody,
  HigherCourtBody,
  StatementBody,
} from './court.bodies.js';
import { heads, staff } from './roles.js';

/** Demand and execution by the court (催告、申请强制执行). */
@ApiTags('enforcement: execution 强制执行')
@Controller('enforcement-cases')
export class CourtController {
  constructor(private readonly desk: Desk) {}

  @Post(':id/demand')
  @Act('Issue a demand（催告）')
  @Permit(...heads)
  demand(
    @Param('id') id: string,
    @Body() data: DemandBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'IssueDemand', data }, asked);
  }

  @Post(':id/documents/service')
  @Act('Serve a document（文书送达）')
  @Permit('officer')
  serveDocument(
    @Param('id') id: string,
    @Body() data: DocumentServiceBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ServeDocument', data }, asked);
  }

  @Post(':id/statement')
  @Act('Hear the party on the demand（听取催告陈述申辩）')
  @Permit('officer')
  hearStatement(
    @Param('id') id: string,
    @Body() data: StatementBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'HearStatement', data }, asked);
  }

  @Post(':id/court-application')
  @Act('Apply to the court（申请强制执行）')
  @Permit(...heads)
  applyToCourt(
    @Param('id') id: string,
    @Body() data: CourtApplicationBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ApplyToCourt', data }, asked);
  }

  @Post(':id/court-application/answer')
  @Act('Record whether the court accepted（法院受理情况）')
  @Permit(...staff)
  courtAnswer(
    @Param('id') id: string,
    @Body() data: CourtAnswerBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'RecordCourtAnswer', data }, asked);
  }

  @Post(':id/court-application/doubts')
  @Act('Record the doubts of the court（法院疑义）')
  @Permit(...staff)
  courtDoubts(
    @Param('id') id: string,
    @Body() data: CourtDoubtsBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'RecordCourtDoubts', data }, asked);
  }

  @Post(':id/court-application/ruling')
  @Act('Record the ruling（法院裁定）')
  @Permit(...staff)
  courtRuling(
    @Param('id') id: string,
    @Body() data: CourtRulingBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'RecordCourtRuling', data }, asked);
  }

  @Post(':id/higher-court')
  @Act('Ask the court above（向上一级法院申请复议）')
  @Permit(...heads)
  askHigherCourt(
    @Param('id') id: string,
    @Body() data: HigherCourtBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'AskHigherCourt', data }, asked);
  }

  @Post(':id/higher-court/answer')
  @Act('Record what the court above said（上一级法院意见）')
  @Permit(...staff)
  higherCourtAnswer(
    @Param('id') id: string,
    @Body() data: HigherCourtAnswerBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'RecordHigherCourtAnswer', data }, asked);
  }

  @Post(':id/execution-end')
  @Act('End the execution（执行终结）')
  @Permit(...heads)
  endExecution(
    @Param('id') id: string,
    @Body() data: ExecutionEndBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'EndExecution', data }, asked);
  }
}
