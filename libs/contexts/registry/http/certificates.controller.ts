import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Desk } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking } from '#platform/http';
import type { PersonCommand } from '../person/person.decider.js';
import { personStream } from '../person/person.stream.js';
import {
  CertificateBody,
  CertificatePath,
  RestorationBody,
  RevocationBody,
  SuspensionBody,
} from './people.bodies.js';
import { RegistryAct } from './registry-act.js';

/** Enforcement certificates (行政执法证): without one nobody enforces (PL 42). */
@ApiTags('registry: certificates 执法证')
@Controller('people/:id/certificates')
export class CertificatesController {
  constructor(private readonly desk: Desk) {}

  @Post()
  @RegistryAct('GrantCertificate', 'Record a certificate its issuer has granted')
  grant(
    @Param('id') id: string,
    @Body() data: CertificateBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'GrantCertificate', data }, asked);
  }

  @Post(':number/suspension')
  @RegistryAct('SuspendCertificate', 'Suspend a certificate')
  suspend(
    @Param() { id, number }: CertificatePath,
    @Body() body: SuspensionBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'SuspendCertificate', data: { number, ...body } }, asked);
  }

  @Post(':number/restoration')
  @RegistryAct('RestoreCertificate', 'End the suspension of a certificate')
  restore(
    @Param() { id, number }: CertificatePath,
    @Body() body: RestorationBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'RestoreCertificate', data: { number, ...body } }, asked);
  }

  @Post(':number/revocation')
  @RegistryAct('RevokeCertificate', 'Take a certificate away for good')
  revoke(
    @Param() { id, number }: CertificatePath,
    @Body() body: RevocationBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'RevokeCertificate', data: { number, ...body } }, asked);
  }

  private send(id: string, command: PersonCommand, asked: Asked): Promise<Answer> {
    return this.desk.perform(personStream, id, command, asked);
  }
}
