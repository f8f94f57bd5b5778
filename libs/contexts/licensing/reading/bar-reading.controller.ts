import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '#platform/http';
import type { Bars } from '../bar/bar.state.js';
import { barsOnRecord } from './bars-on-record.js';
import { Files } from '#platform/reading';
import { desk } from '../desk/roles.js';

type BarsView = Readonly<{ subject: string } & Pick<Bars, 'standing' | 'over' | 'listings'>>;

/**
 * Bars on new applications and bans of principals（限制申请、任职资格限制）, by enterprise or
 * identity token.
 */
@ApiTags('licences 许可证')
@Controller('licence-bars')
@Permit(...desk)
export class BarReadingController {
  constructor(private readonly files: Files) {}

  @Get(':subject')
  @ApiOperation({
    summary: 'What stands in the way of somebody（限制查询）; nothing on record is nothing',
  })
  async one(@Param('subject') subject: string): Promise<BarsView> {
    const { standing, over, listings } = await barsOnRecord(this.files, subject);
    return { subject, standing, over, listings };
  }
}
