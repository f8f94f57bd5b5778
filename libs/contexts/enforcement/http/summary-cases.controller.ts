import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act, Desk } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Permit } from '#platform/http';
import { caseStream } from '../case/case.stream.js';
import { OnTheSpotBody, SummaryReportBody } from './decisions.bodies.js';
import { Parties } from './parties.js';
import { Penalties } from './penalties.js';
import { officers } from './roles.js';

/** Summary procedure (简易程序). What it opens is a case like any other; all that follows goes by `/enforcement-cases`. */
@ApiTags('enforcement: summary procedure 简易程序')
@Controller('summary-cases')
@Permit(...officers)
export class SummaryCasesController {
  constructor(
    private readonly desk: Desk,
    private readonly penalties: Penalties,
    private readonly parties: Parties,
  ) {}

  @Post()
  @Act('Punish on the spot（当场行政处罚）')
  punish(@Body() told: OnTheSpotBody, @Asking() asked: Asked): Promise<Answer> {
    const said = { ...told, party: this.parties.of(told.party, asked) };
    return this.penalties.onTheSpot(said, asked);
  }

  @Post(':id/report')
  @Act('Report it to the organ for the record（当场处罚备案）')
  report(
    @Param('id') id: string,
    @Body() data: SummaryReportBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ReportSummaryDecision', data }, asked);
  }
}
