import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Desk, idFor } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking } from '#platform/http';
import type { PersonCommand } from '../person/person.decider.js';
import { personStream } from '../person/person.stream.js';
import {
  LeaveBody,
  LeaveEndBody,
  LeavePath,
  PersonBody,
  PostBody,
  PostEndBody,
  PostPath,
  QualificationBody,
} from './people.bodies.js';
import { PersonalData } from '#platform/privacy';
import { RegistryAct } from './registry-act.js';

/** People (人员) who act: officials, safety officers, agents of enterprises; their posts and absences. */
@ApiTags('registry: people 人员')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly desk: Desk,
    private readonly personalData: PersonalData,
  ) {}

  @Post()
  @RegistryAct('RegisterPerson', 'Register a person')
  register(
    @Body() { name, person = '', identityNumber }: PersonBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    const id = person || idFor(asked, 'person');
    const token = identityNumber && this.personalData.tokenOf(identityNumber);
    const identity = token ? { identityToken: token } : {};
    return this.send(
      id,
      { type: 'RegisterPerson', data: { person: id, name, ...identity } },
      asked,
    );
  }

  @Post(':id/posts')
  @RegistryAct('AssignPost', 'Put somebody in a post')
  assign(@Param('id') id: string, @Body() data: PostBody, @Asking() asked: Asked): Promise<Answer> {
    return this.send(id, { type: 'AssignPost', data }, asked);
  }

  @Post(':id/posts/:post/end')
  @RegistryAct('EndPost', 'End a post')
  endPost(
    @Param() { id, post }: PostPath,
    @Body() body: PostEndBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'EndPost', data: { post, ...body } }, asked);
  }

  @Post(':id/leaves')
  @RegistryAct('RecordLeave', 'Record that somebody is away')
  leave(@Param('id') id: string, @Body() data: LeaveBody, @Asking() asked: Asked): Promise<Answer> {
    return this.send(id, { type: 'RecordLeave', data }, asked);
  }

  @Post(':id/leaves/:from/end')
  @RegistryAct('EndLeave', 'Record that somebody is back')
  endLeave(
    @Param() { id, from }: LeavePath,
    @Body() { lastDay }: LeaveEndBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'EndLeave', data: { from, lastDay } }, asked);
  }

  @Post(':id/legal-qualification')
  @RegistryAct('RecordLegalQualification', 'Record the legal qualification')
  qualify(
    @Param('id') id: string,
    @Body() data: QualificationBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.send(id, { type: 'RecordLegalQualification', data }, asked);
  }

  private send(id: string, command: PersonCommand, asked: Asked): Promise<Answer> {
    return this.desk.perform(personStream, id, command, asked);
  }
}
