import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act, Desk } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Permit } from '#platform/http';
import { caseStream } from '../case/case.stream.js';
import { FinedActs } from './fined-acts.js';
import type { CaseCommand } from '../case/case.decider.js';
import {
  ChangeBody,
  JudgmentBody,
  LitigationBody,
  ReviewAnswerBody,
  ReviewBody,
  ReviewDecisionBody,
  ReviewSuspensionBody,
} from './remedies.bodies.js';
import { ReasonsBody } from './shared.bodies.js';
import { heads, staff } from './roles.js';

/** Remedies and self-correction (复议、诉讼、撤销、变更). */
@ApiTags('enforcement: remedies 救济')
@Controller('enforcement-cases')
export class RemediesController {
  constructor(
    private readonly desk: Desk,
    private readonly finedActs: FinedActs,
  ) {}

  @Post(':id/administrative-review')
  @Act('Record an application for review（行政复议申请）')
  @Permit(...staff)
  fileReview(
    @Param('id') id: string,
    @Body() data: ReviewBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'RecordReviewFiled', data }, asked);
  }

  @Post(':id/administrative-review/answer')
  @Act('Record whether the review was accepted（复议受理情况）')
  @Permit(...staff)
  answerReview(
    @Param('id') id: string,
    @Body() data: ReviewAnswerBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'RecordReviewAnswer', data }, asked);
  }

  @Post(':id/administrative-review/suspension')
  @Act('Record the suspension of the review（复议中止）')
  @Permit(...staff)
  suspendReview(
    @Param('id') id: string,
    @Body() data: ReviewSuspensionBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'SuspendReview', data }, asked);
  }

  @Post(':id/administrative-review/resumption')
  @Act('Record the resumption of the review（复议恢复）')
  @Permit(...staff)
  resumeReview(
    @Param('id') id: string,
    @Body() data: ReasonsBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ResumeReview', data }, asked);
  }

  @Post(':id/administrative-review/decision')
  @Act('Record the decision on review（复议决定）')
  @Permit(...staff)
  decideReview(
    @Param('id') id: string,
    @Body() data: ReviewDecisionBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.following(id, { type: 'RecordReviewDecision', data }, asked);
  }

  @Post(':id/litigation')
  @Act('Record a suit（行政诉讼）')
  @Permit(...staff)
  sue(
    @Param('id') id: string,
    @Body() data: LitigationBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'RecordLitigationFiled', data }, asked);
  }

  @Post(':id/litigation/judgment')
  @Act('Record the judgment（生效裁判）')
  @Permit(...staff)
  judge(
    @Param('id') id: string,
    @Body() data: JudgmentBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.following(id, { type: 'RecordJudgment', data }, asked);
  }

  @Post(':id/revocation')
  @Act('Revoke the decision（撤销处罚决定）')
  @Permit(...heads)
  revoke(
    @Param('id') id: string,
    @Body() data: ReasonsBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.following(id, { type: 'RevokeDecision', data }, asked);
  }

  @Post(':id/change')
  @Act('Lower the fine（变更处罚决定）')
  @Permit(...heads)
  change(
    @Param('id') id: string,
    @Body() data: ChangeBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ChangeDecision', data }, asked);
  }

  /** A decision that falls frees its acts for another case (一事不二罚). */
  private async following(id: string, command: CaseCommand, asked: Asked): Promise<Answer> {
    const answer = await this.desk.perform(caseStream, id, command, asked);
    await this.finedActs.followFate(id);
    return answer;
  }
}
