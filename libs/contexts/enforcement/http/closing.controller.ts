import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act, Desk } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Permit } from '#platform/http';
import { caseStream } from '../case/case.stream.js';
import {
  ArchiveBody,
  ClosingApplicationBody,
  ClosingBody,
  CorrectionReviewBody,
  DocumentCorrectionBody,
  PerformanceBody,
  PublicationBody,
  WithdrawalBody,
} from './closing.bodies.js';
import { heads, staff } from './roles.js';

/** Publication, performance, closing, archive (公开、履行、结案、归档). */
@ApiTags('enforcement: closing 结案')
@Controller('enforcement-cases')
export class ClosingController {
  constructor(private readonly desk: Desk) {}

  @Post(':id/publication')
  @Act('Publish the decision（处罚信息公开）')
  @Permit(...staff)
  publish(
    @Param('id') id: string,
    @Body() data: PublicationBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'PublishDecision', data }, asked);
  }

  @Post(':id/publication/withdrawal')
  @Act('Withdraw what was published（撤回公开信息）')
  @Permit(...staff)
  withdraw(
    @Param('id') id: string,
    @Body() data: WithdrawalBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'WithdrawPublication', data }, asked);
  }

  @Post(':id/performance')
  @Act('Record that a penalty was carried out（处罚履行）')
  @Permit('officer')
  perform(
    @Param('id') id: string,
    @Body() data: PerformanceBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'RecordPerformance', data }, asked);
  }

  @Post(':id/correction-review')
  @Act('Inspect what was to be corrected（整改复查）')
  @Permit('officer')
  reviewCorrection(
    @Param('id') id: string,
    @Body() data: CorrectionReviewBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ReviewCorrection', data }, asked);
  }

  @Post(':id/closing-application')
  @Act('Apply for closing（结案申请）')
  @Permit('officer')
  proposeClosing(
    @Param('id') id: string,
    @Body() data: ClosingApplicationBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ProposeClosing', data }, asked);
  }

  @Post(':id/closing')
  @Act('Close the case, or send it back（结案审批）')
  @Permit(...heads)
  close(
    @Param('id') id: string,
    @Body() data: ClosingBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'DecideClosing', data }, asked);
  }

  @Post(':id/archive')
  @Act('Archive the file（归档）')
  @Permit('archivist')
  archive(
    @Param('id') id: string,
    @Body() data: ArchiveBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ArchiveCase', data }, asked);
  }

  @Post(':id/document-corrections')
  @Act('Correct a document by a new one（文书更正）')
  @Permit(...heads, 'archivist')
  correctDocument(
    @Param('id') id: string,
    @Body() data: DocumentCorrectionBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'CorrectDocument', data }, asked);
  }
}
