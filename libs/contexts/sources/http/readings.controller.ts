import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Identity } from '#platform/http';
import { type Answer, Intake } from '../processes/intake.js';

const sent = {
  type: 'object',
  required: ['readings'],
  properties: {
    readings: {
      type: 'array',
      minItems: 1,
      maxItems: 2_000,
      items: {
        type: 'object',
        required: ['point', 'at'],
        description: 'A value; of a vehicle its latitude and longitude（车辆填经纬度）',
        properties: {
          point: { type: 'string', description: 'Id of the point（监测点编号）' },
          at: {
            type: 'string',
            format: 'date-time',
            description: 'With its zone, to the ms（时刻）',
          },
          value: { type: 'number', description: 'What was measured（监测值）' },
          unit: { type: 'string', description: 'Unit of the point, may be left out（单位）' },
          latitude: { type: 'number', minimum: -90, maximum: 90, description: '纬度' },
          longitude: { type: 'number', minimum: -180, maximum: 180, description: '经度' },
        },
      },
    },
  },
};

/** Where gateways hand readings in（监测数据接入）, each under the account of its program. */
@ApiTags('readings')
@Controller('readings')
export class ReadingsController {
  constructor(
    private readonly identity: Identity,
    private readonly intake: Intake,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Hand readings in（报送监测数据）' })
  @ApiBody({ schema: sent })
  @ApiOkResponse({ description: 'What was taken, and what not and why' })
  async take(
    @Headers('authorization') authorization: string | undefined,
    @Body() body: unknown,
  ): Promise<Answer> {
    const gateway = await this.identity.personOf(authorization);
    return this.intake.take(gateway, body);
  }
}
