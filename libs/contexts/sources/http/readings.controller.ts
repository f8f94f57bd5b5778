import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Identity } from '#platform/http';
import { type Answer, Intake } from '../processes/intake.js';

/** Where gateways hand readings in（监测数据接入）, each under the account of its program. */
@ApiExcludeController()
@Controller('readings')
export class ReadingsController {
  constructor(
    private readonly identity: Identity,
    private readonly intake: Intake,
  ) {}

  @Post()
  @HttpCode(200)
  async take(
    @Headers('authorization') authorization: string | undefined,
    @Body() body: unknown,
  ): Promise<Answer> {
    const gateway = await this.identity.personOf(authorization);
    return this.intake.take(gateway, body);
  }
}
