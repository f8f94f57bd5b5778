import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Desk, idFor } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Id } from '#platform/http';
import type { EnterpriseCommand } from '../enterprise/enterprise.decider.js';
import { enterpriseStream } from '../enterprise/enterprise.stream.js';
import { EnterpriseRegister } from './enterprise-register.js';
import {
  EnterpriseBody,
  EnterpriseNameBody,
  IndustryBody,
  PrincipalBody,
  RatingBody,
  StatusBody,
  StreetBody,
} from './enterprises.bodies.js';
import { RegistryAct } from './registry-act.js';

export class RatingPath {
  @Id({ about: 'The enterprise（企业）' }) id: string;
  @Id({ about: 'The rating（评定编号）' }) rating: string;
}

/** Enterprises (企业): who they are, where, in which industry, led by whom, how dangerous. */
@ApiTags('registry: enterprises 企业')
@Controller('enterprises')
export class EnterprisesController {
  constructor(
    private readonly desk: Desk,
    private readonly enterprises: EnterpriseRegister,
  ) {}

  @Post()
  @RegistryAct('RegisterEnterprise', 'Register an enterprise; its credit code is entered once')
  register(@Body() body: EnterpriseBody, @Asking() asked: Asked): Promise<Answer> {
    return this.enterprises.enter(body, asked);
  }

  @Post(':id/name')
  @RegistryAct('RenameEnterprise', 'Rename an enterprise')
  rename(
    @Param('id') id: string,
    @Body() data: EnterpriseNameBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'RenameEnterprise', data }, asked);
  }

  @Post(':id/principal')
  @RegistryAct('ChangePrincipal', 'Record another principal')
  changePrincipal(
    @Param('id') id: string,
    @Body() data: PrincipalBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'ChangePrincipal', data }, asked);
  }

  @Post(':id/street')
  @RegistryAct('ChangeStreet', 'Record another street or address')
  changeStreet(
    @Param('id') id: string,
    @Body() data: StreetBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'ChangeStreet', data }, asked);
  }

  @Post(':id/industry')
  @RegistryAct('ChangeIndustry', 'Record another industry')
  changeIndustry(
    @Param('id') id: string,
    @Body() data: IndustryBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'ChangeIndustry', data }, asked);
  }

  @Post(':id/status')
  @RegistryAct('ChangeEnterpriseStatus', 'Record another status')
  changeStatus(
    @Param('id') id: string,
    @Body() data: StatusBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'ChangeEnterpriseStatus', data }, asked);
  }

  @Post(':id/ratings')
  @RegistryAct(
    'RateEnterprise',
    'First rating by the street; the rating id is told by the register',
  )
  rate(@Param('id') id: string, @Body() body: RatingBody, @Asking() asked: Asked): Promise<Answer> {
    const rating = idFor(asked, 'rating');
    return this.send(id, { type: 'RateEnterprise', data: { rating, ...body } }, asked);
  }

  @Post(':id/ratings/:rating/confirmation')
  @RegistryAct('ConfirmGrade', 'Confirm the grade for the bureau')
  confirm(@Param() { id, rating }: RatingPath, @Asking() asked: Asked): Promise<Answer> {
    return this.send(id, { type: 'ConfirmGrade', data: { rating } }, asked);
  }

  private send(id: string, command: EnterpriseCommand, asked: Asked): Promise<Answer> {
    return this.desk.perform(enterpriseStream, id, command, asked);
  }
}
