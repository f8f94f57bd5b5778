import { Controller, Get, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit, Text, Whole } from '#platform/http';
import { AgainDesk, type DecidedAgain } from './again-desk.js';

/** Which act of a matter is to be decided again. */
export class AgainQuery {
  @Text({
    about: 'Stream of the matter（事项的事件流）',
    example: 'enforcementCase-440704.1',
    max: 400,
  })
  stream: string;
  @Type(() => Number)
  @Whole({ about: 'Revision of one of its events（事件序号）', min: 0, max: 2_147_483_647 })
  revision: number;
}

/** Past decisions made once more, for whoever checks them（重新裁定）. */
@ApiTags('transparency 存证')
@Controller('transparency')
@Permit('auditor')
export class DecidedAgainController {
  constructor(private readonly desk: AgainDesk) {}

  @Get('decided-again')
  @ApiOperation({
    summary:
      'A past decision made once more from the log: by the law its envelope names, and by today’s; what comes out otherwise（重新裁定证明）',
  })
  again(@Query() { stream, revision }: AgainQuery): Promise<DecidedAgain> {
    return this.desk.again(stream, revision);
  }
}
