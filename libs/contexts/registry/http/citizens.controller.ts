import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Text } from '#platform/http';
import { CitizenRegister } from './citizen-register.js';
import { IdentityNumber } from '#platform/privacy';
import type { Particulars } from '#platform/privacy';
import { RegistryAct } from './registry-act.js';

export class CitizenBody implements Particulars {
  @Text({ about: 'Name; shown masked from then on（姓名，对外脱敏）', max: 100 }) name: string;
  @IdentityNumber({
    about: 'Identity number; kept as a keyed hash and sealed（身份证号，仅存加密摘要与密文）',
  })
  identityNumber: string;
  @Text({ about: 'Address, sealed（住址，加密）', max: 300, optional: true }) address?: string;
  @Text({ about: 'Telephone, sealed（电话，加密）', max: 40, optional: true }) telephone?: string;
}

/** Citizens (自然人当事人): parties who are natural persons. Nothing that tells who it is leaves this edge in the clear. */
@ApiTags('registry: citizens 自然人当事人')
@Controller('citizens')
export class CitizensController {
  constructor(private readonly citizens: CitizenRegister) {}

  @Post()
  @RegistryAct('RegisterCitizen', 'Register a natural person as a party')
  register(@Body() body: CitizenBody, @Asking() asked: Asked): Promise<Answer> {
    return this.citizens.enter(body, asked);
  }

  @Post(':id/particulars')
  @RegistryAct('AmendCitizen', 'Correct name, address or telephone of a party')
  amend(
    @Param('id') id: string,
    @Body() body: CitizenBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.citizens.amend(id, body, asked);
  }
}
