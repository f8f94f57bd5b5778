import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act, Desk } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Permit } from '#platform/http';
import { caseStream } from '../case/case.stream.js';
import { Penalties } from './penalties.js';
import { DiscussionBody, LegalReviewBody, NoPenaltyBody, PenaltyBody } from './decisions.bodies.js';
import { DirectServiceBody } from './hearing.bodies.js';
import { heads, officers } from './roles.js';

/** Decision (处罚决定): review, discussion, decision, service. */
@ApiTags('enforcement: decision 决定')
@Controller('enforcement-cases')
export class DecisionsController {
  constructor(
    private readonly desk: Desk,
    private readonly penalties: Penalties,
  ) {}

  @Post(':id/decision')
  @Act('Decide the penalty（行政处罚决定）')
  @Permit(...heads)
  decide(
    @Param('id') id: string,
    @Body() said: PenaltyBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.penalties.decide(id, said, asked);
  }

  @Post(':id/legal-review')
  @Act('Review legally（法制审核）')
  @Permit('legal-reviewer')
  review(
    @Param('id') id: string,
    @Body() data: LegalReviewBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ReviewLegally', data }, asked);
  }

  @Post(':id/collective-discussion')
  @Act('Record the collective discussion（集体讨论）')
  @Permit(...heads)
  discuss(
    @Param('id') id: string,
    @Body() data: DiscussionBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'DiscussCollectively', data }, asked);
  }

  @Post(':id/no-penalty-decision')
  @Act('Decide not to punish（不予处罚决定）')
  @Permit(...heads)
  decideNoPenalty(
    @Param('id') id: string,
    @Body() data: NoPenaltyBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'DecideNoPenalty', data }, asked);
  }

  @Post(':id/decision/service')
  @Act('Serve the decision（决定书送达）')
  @Permit(...officers)
  serve(
    @Param('id') id: string,
    @Body() data: DirectServiceBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ServeDecision', data }, asked);
  }
}
