import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act, Desk, idFor } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Permit } from '#platform/http';
import type { LicenceCommand } from '../licence/licence.decider.js';
import { licenceStream } from '../licence/licence.stream.js';
import { Applicants } from '../processes/applicants.js';
import {
  AnnulmentBody,
  CancellationBody,
  CertificateReviewBody,
  HolderChangeBody,
  LiftingBody,
  RecallBody,
  RegistrationBody,
} from './licences.bodies.js';
import { approvers, heads } from '../desk/roles.js';

/** Licences after their grant（证后管理）. Grants, renewals, suspensions and revocations follow from other files. */
@ApiTags('licensing: licences 许可证')
@Controller('licences')
export class LicencesController {
  constructor(
    private readonly desk: Desk,
    private readonly applicants: Applicants,
  ) {}

  @Post()
  @Act('Register a certificate granted elsewhere（登记外部证书）')
  @Permit('registrar', 'certificate-clerk')
  register(
    @Body() { holder: told, ...body }: RegistrationBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    const licence = idFor(asked, 'licence');
    const holder = this.applicants.of(told, asked);
    // The issuer's own number stands on the certificate: our papers about it go by no serial.
    const grant = { ...body, licence, holder, serial: 0 };
    return this.send(licence, { type: 'RegisterLicence', data: { grant } }, asked);
  }

  @Post(':id/holder-changes')
  @Act('Report a change of the holder（持证人变更情况）')
  @Permit('officer', 'intake-clerk')
  reportChange(
    @Param('id') id: string,
    @Body() data: HolderChangeBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'ReportHolderChange', data }, asked);
  }

  @Post(':id/suspension-end')
  @Act('Give it back after a suspension（解除暂扣）')
  @Permit(...approvers)
  lift(
    @Param('id') id: string,
    @Body() data: LiftingBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'LiftSuspension', data }, asked);
  }

  @Post(':id/annulment')
  @Act('Annul what should not have been granted（撤销许可）')
  @Permit(...heads)
  annul(
    @Param('id') id: string,
    @Body() data: AnnulmentBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'AnnulLicence', data }, asked);
  }

  @Post(':id/recall')
  @Act('Recall for the public interest, with compensation（撤回许可）')
  @Permit(...heads)
  recall(
    @Param('id') id: string,
    @Body() data: RecallBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'RecallLicence', data }, asked);
  }

  @Post(':id/cancellation')
  @Act('Strike the entry（注销）')
  @Permit('certificate-clerk', 'licence-approver')
  cancel(
    @Param('id') id: string,
    @Body() data: CancellationBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'CancelLicence', data }, asked);
  }

  @Post(':id/reviews')
  @Act('Enter a periodic review（复审）')
  @Permit('registrar', 'certificate-clerk', 'licence-reviewer')
  review(
    @Param('id') id: string,
    @Body() data: CertificateReviewBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'ReviewCertificate', data }, asked);
  }

  private send(id: string, command: LicenceCommand, asked: Asked): Promise<Answer> {
    return this.desk.perform(licenceStream, id, command, asked);
  }
}
