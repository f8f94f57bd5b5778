import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Permit } from '#platform/http';
import type { ApplicationCommand } from '../application/application.decider.js';
import { Applications } from '../processes/applications.js';
import {
  ExclusionBody,
  ExpertOpinionBody,
  HandoverBody,
  RecusalBody,
  RecusalDecisionBody,
  ReviewBody,
  ReviewerBody,
  SiteCheckBody,
  StepPath,
} from './review.bodies.js';
import { approvers, deskAndApplicants, heads } from '../desk/roles.js';

/** Review（审查）: who does it, site check, experts, time that does not count, the opinion. */
@ApiTags('licensing: review 审查')
@Controller('licence-applications/:id')
export class ReviewController {
  constructor(private readonly applications: Applications) {}

  @Post('reviewer')
  @Act('Give the file to a reviewer（分派审查员）')
  @Permit(...approvers)
  assign(
    @Param('id') id: string,
    @Body() data: ReviewerBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'AssignReviewer', data }, asked);
  }

  @Post('handover')
  @Act('Hand the file over（移交办理）')
  @Permit(...approvers)
  handOver(
    @Param('id') id: string,
    @Body() data: HandoverBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'HandOver', data }, asked);
  }

  @Post('recusals')
  @Act('Ask that somebody keep out（申请回避）')
  @Permit(...deskAndApplicants)
  askRecusal(
    @Param('id') id: string,
    @Body() data: RecusalBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'AskRecusal', data }, asked);
  }

  @Post('recusal-decisions')
  @Act('Decide on a recusal（决定回避）')
  @Permit(...heads)
  decideRecusal(
    @Param('id') id: string,
    @Body() data: RecusalDecisionBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'DecideRecusal', data }, asked);
  }

  @Post('site-checks')
  @Act('Record a check of the site（现场核查）')
  @Permit('licence-reviewer', 'officer')
  checkSite(
    @Param('id') id: string,
    @Body() data: SiteCheckBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'CheckSite', data }, asked);
  }

  @Post('expert-opinions')
  @Act('Put the experts’ opinion on file（专家评审）')
  @Permit('licence-reviewer')
  giveOpinion(
    @Param('id') id: string,
    @Body() data: ExpertOpinionBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'GiveExpertOpinion', data }, asked);
  }

  @Post('excluded-steps')
  @Act('Propose that the time of a step not count（提出不计入期限）')
  @Permit('licence-reviewer')
  propose(
    @Param('id') id: string,
    @Body() data: ExclusionBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'ProposeExclusion', data }, asked);
  }

  @Post('excluded-steps/:step/notice')
  @Act('Approve it and tell the applicant in writing（批准并书面告知）')
  @Permit(...heads)
  approve(@Param() { id, step }: StepPath, @Asking() asked: Asked): Promise<Answer> {
    return this.send(id, { type: 'ApproveExclusion', data: { step } }, asked);
  }

  @Post('excluded-steps/:step/begin')
  @Act('The step begins（环节开始）')
  @Permit('licence-reviewer')
  begin(@Param() { id, step }: StepPath, @Asking() asked: Asked): Promise<Answer> {
    return this.send(id, { type: 'BeginExcludedStep', data: { step } }, asked);
  }

  @Post('excluded-steps/:step/end')
  @Act('The step is over（环节结束）')
  @Permit('licence-reviewer')
  end(@Param() { id, step }: StepPath, @Asking() asked: Asked): Promise<Answer> {
    return this.send(id, { type: 'EndExcludedStep', data: { step } }, asked);
  }

  @Post('review')
  @Act('Sign the opinion（审查意见）')
  @Permit('licence-reviewer')
  sign(@Param('id') id: string, @Body() data: ReviewBody, @Asking() asked: Asked): Promise<Answer> {
    return this.send(id, { type: 'SignReview', data }, asked);
  }

  private send(id: string, command: ApplicationCommand, asked: Asked): Promise<Answer> {
    return this.applications.perform(id, command, asked);
  }
}
