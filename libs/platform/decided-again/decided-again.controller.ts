import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permit, PermitEverybody, Text, Whole } from '#platform/http';
import { AgainDesk, type DecidedAgain } from './again-desk.js';
import { Certificates } from './certificates.js';

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

const asText = (text: string): StreamableFile =>
  new StreamableFile(Buffer.from(text), { type: 'text/plain; charset=utf-8' });

/** Past decisions made once more, for whoever checks them（重新裁定）. */
@ApiTags('transparency 存证')
@Controller('transparency')
@Permit('auditor')
export class DecidedAgainController {
  constructor(
    private readonly desk: AgainDesk,
    private readonly certificates: Certificates,
  ) {}

  @Get('decided-again')
  @ApiOperation({
    summary:
      'A past decision made once more from the log: by the law its envelope names, and by today’s; what comes out otherwise（重新裁定证明）',
  })
  again(@Query() { stream, revision }: AgainQuery): Promise<DecidedAgain> {
    return this.desk.again(stream, revision);
  }

  @Get('decided-again/certificate')
  @ApiOperation({
    summary:
      'The same, signed: a C2SP note that holds outside, with the checkpoint it was made under（重新裁定证明书）',
  })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async certificate(@Query() { stream, revision }: AgainQuery): Promise<StreamableFile> {
    return asText(await this.certificates.of(await this.desk.again(stream, revision)));
  }

  @Get('certificate-key')
  @PermitEverybody()
  @ApiOperation({
    summary: 'Public keys that certificates are signed with, newest first（证明书验证公钥）',
  })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  key(): StreamableFile {
    return asText(this.certificates.keys());
  }
}
