import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act, type Data, Desk, idFor } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Day, Id, OneOf, Permit, Text } from '#platform/http';
import type { LocalDate } from '#domain/kernel';
import type { ChangeDocumentPrefix } from '../organ/change-document-prefix.js';
import type { CloseOrgan } from '../organ/close-organ.js';
import type { OrganKind } from '../organ/organ.events.js';
import { organStream } from '../organ/organ.stream.js';
import type { RegisterOrgan } from '../organ/register-organ.js';
import type { RenameOrgan } from '../organ/rename-organ.js';

const kinds = ['bureau', 'brigade', 'street', 'government', 'other'] as const;

class OrganBody implements Omit<RegisterOrgan['data'], 'organ'> {
  @Text({ about: 'Name（名称）', example: '江海区应急管理局', max: 200 }) name: string;
  @OneOf(kinds, { about: 'Kind of organ（机关类别）' }) kind: OrganKind;
  @Text({
    about: 'GB/T 2260 code or street code of its area（辖区代码）',
    example: '440704',
    max: 12,
  })
  area: string;
  @Text({
    about: 'Text before the document code（文号机关代字）',
    example: '（江海）应急',
    max: 40,
  })
  documentPrefix: string;
  @Id({ about: 'The organ in whose name it acts（所属机关）', optional: true }) actsFor?: string;
  @Id({ about: 'Superior organ（上级机关）', optional: true }) parent?: string;
  @Day({ about: 'First day it exists（成立日期）' }) from: LocalDate;
}

class RenameBody implements Data<RenameOrgan> {
  @Text({ about: 'New name（新名称）', max: 200 }) name: string;
  @Day({ about: 'From when（起始日期）' }) from: LocalDate;
  @Text({ about: 'Paper it rests on（依据）' }) basis: string;
}

class PrefixBody implements Data<ChangeDocumentPrefix> {
  @Text({ about: 'New text before the document code（机关代字）', max: 40 }) documentPrefix: string;
  @Day({ about: 'From when（起始日期）' }) from: LocalDate;
  @Text({ about: 'Paper it rests on（依据）' }) basis: string;
}

class CloseBody implements Data<CloseOrgan> {
  @Day({ about: 'Last day it exists（撤销日期）' }) lastDay: LocalDate;
  @Id({ about: 'Who takes over（承接机关）', optional: true }) successor?: string;
  @Text({ about: 'Paper it rests on（依据）' }) basis: string;
}

/** Organs (机关): who exists, under which name, with which document prefix. */
@ApiTags('registry: organs 机关')
@Controller('organs')
@Permit('registrar', 'operator')
export class OrgansController {
  constructor(private readonly desk: Desk) {}

  @Post()
  @Act('Register an organ（登记机关）')
  register(@Body() body: OrganBody, @Asking() asked: Asked): Promise<Answer> {
    const organ = idFor(asked, 'organ');
    return this.desk.perform(
      organStream,
      organ,
      { type: 'RegisterOrgan', data: { organ, ...body } },
      asked,
    );
  }

  @Post(':id/name')
  @Act('Rename an organ（机关更名）')
  rename(
    @Param('id') id: string,
    @Body() data: RenameBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(organStream, id, { type: 'RenameOrgan', data }, asked);
  }

  @Post(':id/document-prefix')
  @Act('Change the document prefix（变更机关代字）')
  changePrefix(
    @Param('id') id: string,
    @Body() data: PrefixBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(organStream, id, { type: 'ChangeDocumentPrefix', data }, asked);
  }

  @Post(':id/closing')
  @Act('Close an organ（撤销机关）')
  close(@Param('id') id: string, @Body() data: CloseBody, @Asking() asked: Asked): Promise<Answer> {
    return this.desk.perform(organStream, id, { type: 'CloseOrgan', data }, asked);
  }
}
