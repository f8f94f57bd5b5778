import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Permit } from '#platform/http';
import { Applications } from '../processes/applications.js';
import { Certificates } from '../processes/certificates.js';
import {
  ApplicationBody,
  MaterialsBody,
  NonAcceptanceBody,
  ReasonBody,
  SupplementNoticeBody,
} from './intake.bodies.js';
import { Intake } from '../processes/intake.js';
import { counter } from '../desk/roles.js';

/** The window（受理）: taking in, completeness, acceptance. */
@ApiTags('licensing: intake 受理')
@Controller('licence-applications')
export class IntakeController {
  constructor(
    private readonly intake: Intake,
    private readonly applications: Applications,
    private readonly certificates: Certificates,
  ) {}

  @Post()
  @Act('Take an application in（收件）')
  @Permit(...counter)
  receive(@Body() body: ApplicationBody, @Asking() asked: Asked): Promise<Answer> {
    return this.intake.receive(body, asked);
  }

  @Post(':id/corrections')
  @Act('Put papers right on the spot（当场更正）')
  @Permit('intake-clerk')
  correct(
    @Param('id') id: string,
    @Body() data: MaterialsBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.applications.perform(id, { type: 'CorrectMaterials', data }, asked);
  }

  @Post(':id/not-required')
  @Act('Tell that no licence is needed（无需许可告知）')
  @Permit('intake-clerk')
  notRequired(
    @Param('id') id: string,
    @Body() data: ReasonBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.applications.perform(id, { type: 'DeclareNotRequired', data }, asked);
  }

  @Post(':id/non-acceptance')
  @Act('Not accept: another organ is competent（不予受理）')
  @Permit('intake-clerk')
  decline(
    @Param('id') id: string,
    @Body() data: NonAcceptanceBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.applications.perform(id, { type: 'DeclineApplication', data }, asked);
  }

  @Post(':id/supplement-notice')
  @Act('Tell once all that is missing（一次性补正告知）')
  @Permit('intake-clerk')
  askSupplement(
    @Param('id') id: string,
    @Body() data: SupplementNoticeBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.applications.perform(id, { type: 'AskSupplement', data }, asked);
  }

  @Post(':id/supplements')
  @Act('Bring what was asked for（补正材料）')
  @Permit(...counter)
  fileSupplement(
    @Param('id') id: string,
    @Body() data: MaterialsBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.applications.perform(id, { type: 'FileSupplement', data }, asked);
  }

  @Post(':id/acceptance')
  @Act('Accept the application（受理）')
  @Permit('intake-clerk')
  accept(@Param('id') id: string, @Asking() asked: Asked): Promise<Answer> {
    return this.applications.perform(id, { type: 'AcceptApplication', data: {} }, asked);
  }

  @Post(':id/filing')
  @Act('Enter a filing or declaration（备案、申报）')
  @Permit('intake-clerk')
  confirmFiling(@Param('id') id: string, @Asking() asked: Asked): Promise<Answer> {
    return this.certificates.confirm(id, asked);
  }

  @Post(':id/withdrawal')
  @Act('Take the application back（撤回申请）')
  @Permit('applicant')
  withdraw(
    @Param('id') id: string,
    @Body() data: ReasonBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.applications.perform(id, { type: 'WithdrawApplication', data }, asked);
  }
}
