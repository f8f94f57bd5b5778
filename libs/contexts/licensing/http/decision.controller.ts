import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Permit } from '#platform/http';
import { Applications } from '../processes/applications.js';
import { Approval } from '../processes/approval.js';
import { Certificates } from '../processes/certificates.js';
import {
  ApprovalBody,
  CertificateBody,
  PlaceBody,
  RefusalBody,
  TerminationBody,
} from './decision.bodies.js';
import { ExtensionBody } from './review.bodies.js';
import { heads } from '../desk/roles.js';

/** Decision and certificate（审批、发证）. */
@ApiTags('licensing: decision 审批')
@Controller('licence-applications/:id')
export class LicenceDecisionController {
  constructor(
    private readonly applications: Applications,
    private readonly approval: Approval,
    private readonly certificates: Certificates,
  ) {}

  @Post('extension')
  @Act('Extend the time of the decision once（延长审批期限）')
  @Permit(...heads)
  extend(
    @Param('id') id: string,
    @Body() { amount, reason }: ExtensionBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    const data = { amount, reason };
    return this.applications.perform(id, { type: 'ExtendDecision', data }, asked);
  }

  @Post('approval')
  @Act('Grant it; bars and bans are read first（准予许可）')
  @Permit('licence-approver')
  approve(
    @Param('id') id: string,
    @Body() body: ApprovalBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.approval.approve(id, body, asked);
  }

  @Post('refusal')
  @Act('Refuse it with reasons（不予许可）')
  @Permit('licence-approver')
  refuse(
    @Param('id') id: string,
    @Body() data: RefusalBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.applications.perform(id, { type: 'RefuseApplication', data }, asked);
  }

  @Post('certificate')
  @Act('Serve the certificate under the next number（发证）')
  @Permit('certificate-clerk')
  issue(
    @Param('id') id: string,
    @Body() body: CertificateBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.certificates.issue(id, body, asked);
  }

  @Post('publication')
  @Act('Record that the result is public（结果公开）')
  @Permit('licence-approver', 'certificate-clerk', 'intake-clerk')
  publish(
    @Param('id') id: string,
    @Body() data: PlaceBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.applications.perform(id, { type: 'PublishResult', data }, asked);
  }

  @Post('termination')
  @Act('End a procedure that lost its applicant or object（终止审查）')
  @Permit('licence-approver')
  terminate(
    @Param('id') id: string,
    @Body() data: TerminationBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.applications.perform(id, { type: 'TerminateApplication', data }, asked);
  }
}
