import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Permit } from '#platform/http';
import { Applications } from '../processes/applications.js';
import {
  HearingDateBody,
  HearingNoticeBody,
  HearingRecordBody,
  HearingRequestBody,
} from './review.bodies.js';
import { approvers } from '../desk/roles.js';

/** Hearings on applications（听证）. */
@ApiTags('licensing: hearing 听证')
@Controller('licence-applications/:id/hearing')
export class LicenceHearingController {
  constructor(private readonly applications: Applications) {}

  @Post('notice')
  @Act('Tell those it concerns, or announce it（听证告知、公告）')
  @Permit('licence-reviewer')
  notice(
    @Param('id') id: string,
    @Body() data: HearingNoticeBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.applications.perform(id, { type: 'NoticeHearing', data }, asked);
  }

  @Post('requests')
  @Act('Ask for the hearing（申请听证）')
  @Permit('applicant', 'intake-clerk', 'licence-reviewer')
  request(
    @Param('id') id: string,
    @Body() data: HearingRequestBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.applications.perform(id, { type: 'RequestHearing', data }, asked);
  }

  @Post('date')
  @Act('Set day, place and host（听证安排）')
  @Permit(...approvers)
  schedule(
    @Param('id') id: string,
    @Body() data: HearingDateBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.applications.perform(id, { type: 'ScheduleHearing', data }, asked);
  }

  @Post('record')
  @Act('Put the record of the hearing on file（听证笔录）')
  @Permit('hearing-host')
  hold(
    @Param('id') id: string,
    @Body() data: HearingRecordBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.applications.perform(id, { type: 'HoldHearing', data }, asked);
  }
}
