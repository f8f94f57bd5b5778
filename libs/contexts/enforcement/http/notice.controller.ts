import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act, Desk } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Permit } from '#platform/http';
import { caseStream } from '../case/case.stream.js';
import {
  DefenceAnswerBody,
  DefenceBody,
  DirectServiceBody,
  PublicNoticeBody,
  WaiverBody,
} from './hearing.bodies.js';
import { ProposalBody } from './investigation.bodies.js';
import { heads, officers } from './roles.js';

/** Notice and defence (告知、陈述申辩). */
@ApiTags('enforcement: notice 告知')
@Controller('enforcement-cases')
export class NoticeController {
  constructor(private readonly desk: Desk) {}

  @Post(':id/notice')
  @Act('Notify the party of what is intended（处罚告知）')
  @Permit(...heads)
  notify(
    @Param('id') id: string,
    @Body() data: ProposalBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'NotifyParty', data }, asked);
  }

  @Post(':id/notice/service')
  @Act('Serve the notice（告知书送达）')
  @Permit(...officers)
  serveNotice(
    @Param('id') id: string,
    @Body() data: DirectServiceBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ServeNotice', data }, asked);
  }

  @Post(':id/public-notices')
  @Act('Post a public notice（公告送达）')
  @Permit(...officers)
  postPublicNotice(
    @Param('id') id: string,
    @Body() data: PublicNoticeBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'PostPublicNotice', data }, asked);
  }

  @Post(':id/defences')
  @Act('Record a defence（陈述申辩）')
  @Permit(...officers)
  recordDefence(
    @Param('id') id: string,
    @Body() data: DefenceBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'RecordDefence', data }, asked);
  }

  @Post(':id/defences/answer')
  @Act('Answer a defence（陈述申辩复核）')
  @Permit('officer', 'team-leader', 'legal-reviewer')
  answerDefence(
    @Param('id') id: string,
    @Body() data: DefenceAnswerBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'AnswerDefence', data }, asked);
  }

  @Post(':id/waiver')
  @Act('Record that the party gives up rights（放弃权利声明）')
  @Permit(...officers)
  waive(
    @Param('id') id: string,
    @Body() data: WaiverBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'WaiveRights', data }, asked);
  }
}
