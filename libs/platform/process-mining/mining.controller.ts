import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { LocalDate } from '#domain/kernel';
import { Settings } from '#platform/config';
import { Day, Id, Permit, Text } from '#platform/http';
import { EventLog } from '#platform/log';
import { mattersIn } from './matters.js';
import { ocelOf } from './ocel.js';
import { xesOf } from './xes.js';

/** Which matters go into a log of processes. */
export class MiningQuery {
  @Text({ about: 'Kind of matter（类别）', example: 'enforcementCase', max: 40 })
  category: string;
  @Day({ about: 'Begun on this day or later（登记日期起）', optional: true }) from?: LocalDate;
  @Day({ about: 'Begun on this day or earlier（登记日期止）', optional: true }) to?: LocalDate;
  @Id({ about: 'In which this organ acted（机关）', optional: true }) organ?: string;
}

const bytes = { schema: { type: 'string', format: 'binary' } } as const;

const streamed = (
  pieces: AsyncGenerator<string>,
  [type, name]: readonly [string, string],
): StreamableFile =>
  new StreamableFile(Readable.from(pieces, { objectMode: false }), {
    type,
    disposition: `attachment; filename="${name}"`,
  });

/** How matters went, for tools that analyse processes（流程挖掘）; nothing of what they said. */
@ApiTags('process logs 流程日志')
@Controller('process-logs')
@Permit('auditor')
export class MiningController {
  constructor(
    private readonly log: EventLog,
    private readonly settings: Settings,
  ) {}

  @Get('export.xes')
  @ApiOperation({ summary: 'Matters as XES, IEEE 1849: a trace each（流程日志 XES）' })
  @ApiProduces('application/xml')
  @ApiOkResponse(bytes)
  xes(@Query() asked: MiningQuery): StreamableFile {
    return streamed(xesOf(this.matters(asked)), ['application/xml', 'matters.xes']);
  }

  @Get('export.ocel')
  @ApiOperation({
    summary:
      'Matters as OCEL 2.0 JSON: acts with the matters, people, organs and files they have to do with（流程日志 OCEL）',
  })
  @ApiProduces('application/json')
  @ApiOkResponse(bytes)
  ocel(@Query() asked: MiningQuery): StreamableFile {
    return streamed(ocelOf(this.matters(asked)), ['application/json', 'matters.ocel.json']);
  }

  private matters(asked: MiningQuery) {
    return mattersIn(this.log, this.settings.DISTRICT, asked);
  }
}
