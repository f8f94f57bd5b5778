import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act, Desk } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Permit } from '#platform/http';
import { caseStream } from '../case/case.stream.js';
import {
  ConclusionBody,
  FieldworkBody,
  InquiryBody,
  RecusalBody,
  RecusalRulingBody,
  RecusedActsBody,
  SummonsBody,
} from './investigation.bodies.js';
import { heads, officers, reporters } from './roles.js';

/** Investigation (调查取证): inquiries, fieldwork, recusals, conclusion. */
@ApiTags('enforcement: investigation 调查')
@Controller('enforcement-cases')
export class InvestigationController {
  constructor(private readonly desk: Desk) {}

  @Post(':id/inquiries/summons')
  @Act('Summon to an inquiry（询问通知）')
  @Permit(...officers)
  summon(
    @Param('id') id: string,
    @Body() data: SummonsBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'SummonToInquiry', data }, asked);
  }

  @Post(':id/inquiries')
  @Act('Record an inquiry（询问笔录）')
  @Permit(...officers)
  inquire(
    @Param('id') id: string,
    @Body() data: InquiryBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'RecordInquiry', data }, asked);
  }

  @Post(':id/fieldwork')
  @Act('Record a scene or a sample（勘验笔录、抽样取证）')
  @Permit(...officers)
  fieldwork(
    @Param('id') id: string,
    @Body() data: FieldworkBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'RecordFieldwork', data }, asked);
  }

  @Post(':id/recusals')
  @Act('Ask for recusal（申请回避）')
  @Permit(...reporters)
  requestRecusal(
    @Param('id') id: string,
    @Body() data: RecusalBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'RequestRecusal', data }, asked);
  }

  @Post(':id/recusals/decision')
  @Act('Decide on recusal（回避决定）')
  @Permit(...heads)
  decideRecusal(
    @Param('id') id: string,
    @Body() data: RecusalRulingBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'DecideRecusal', data }, asked);
  }

  @Post(':id/recusals/review')
  @Act('Look again at what a recused person did（回避前行为审查）')
  @Permit(...heads)
  reviewRecusedActs(
    @Param('id') id: string,
    @Body() data: RecusedActsBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ReviewRecusedActs', data }, asked);
  }

  @Post(':id/conclusion')
  @Act('Conclude the investigation（调查终结报告）')
  @Permit(...officers)
  conclude(
    @Param('id') id: string,
    @Body() data: ConclusionBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ConcludeInvestigation', data }, asked);
  }
}
