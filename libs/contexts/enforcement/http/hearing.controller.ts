import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act, Desk } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Permit } from '#platform/http';
import { caseStream } from '../case/case.stream.js';
import {
  HearingEndingBody,
  HearingPlanBody,
  HearingRecordBody,
  HearingReportBody,
  HearingRequestBody,
  PostponementBody,
} from './hearing.bodies.js';
import { hearings } from './roles.js';

/** Hearing (听证). */
@ApiTags('enforcement: hearing 听证')
@Controller('enforcement-cases')
export class HearingController {
  constructor(private readonly desk: Desk) {}

  @Post(':id/hearing/request')
  @Act('Record a request for a hearing（听证申请）')
  @Permit('officer', 'intake-clerk', 'legal-reviewer')
  request(
    @Param('id') id: string,
    @Body() data: HearingRequestBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'RequestHearing', data }, asked);
  }

  @Post(':id/hearing/schedule')
  @Act('Set the hearing and its host（听证会通知）')
  @Permit(...hearings)
  schedule(
    @Param('id') id: string,
    @Body() data: HearingPlanBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ScheduleHearing', data }, asked);
  }

  @Post(':id/hearing/postponement')
  @Act('Postpone the hearing（延期听证）')
  @Permit(...hearings)
  postpone(
    @Param('id') id: string,
    @Body() data: PostponementBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'PostponeHearing', data }, asked);
  }

  @Post(':id/hearing/record')
  @Act('Record the hearing（听证笔录）')
  @Permit('hearing-host')
  hold(
    @Param('id') id: string,
    @Body() data: HearingRecordBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'HoldHearing', data }, asked);
  }

  @Post(':id/hearing/termination')
  @Act('Terminate the hearing（终止听证）')
  @Permit(...hearings)
  end(
    @Param('id') id: string,
    @Body() data: HearingEndingBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'TerminateHearing', data }, asked);
  }

  @Post(':id/hearing/report')
  @Act('Report the hearing（听证会报告）')
  @Permit('hearing-host')
  report(
    @Param('id') id: string,
    @Body() data: HearingReportBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ReportHearing', data }, asked);
  }
}
