import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '#libs/http';
import { fold, streamName } from '#libs/kernel';
import { recorded } from '#libs/event-log';
import { barDecider } from '../bar/bar.decider.js';
import type { BarEvent } from '../bar/bar.events.js';
import { barStream } from '../bar/bar.stream.js';
import type { Bar } from '../bar/standing.js';
import { LicensingFiles } from './licensing-files.js';
import { desk } from './roles.js';

type BarsView = Readonly<{ subject: string; standing: readonly Bar[]; over: readonly string[] }>;

/** Bars on new applications and bans of principals（限制申请、任职资格限制）, by enterprise or identity token. */
@ApiTags('licences 许可证')
@Controller('licence-bars')
@Permit(...desk)
export class BarReadingController {
  constructor(private readonly files: LicensingFiles) {}

  @Get(':subject')
  @ApiOperation({
    summary: 'What stands in the way of somebody（限制查询）; nothing on record is nothing',
  })
  async one(@Param('subject') subject: string): Promise<BarsView> {
    const { log, district } = this.files;
    const events: BarEvent[] = [];
    for await (const stored of log.readStream(streamName(barStream, district, subject)))
      events.push(recorded(barStream, stored) as BarEvent);
    const { standing, over } = fold(barDecider, events);
    return { subject, standing, over };
  }
}
