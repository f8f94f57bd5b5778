import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type AsOf,
  type Change,
  type Entry,
  type Incomplete,
  markOf,
  pastOf,
  PastQuery,
  type Proof,
  proofOf,
  replay,
} from '#platform/record';
import { type ClockEntry, type ClockExplanation, explained } from '#platform/law-now';
import { Permit } from '#platform/http';
import { streamName } from '#domain/kernel';
import { applicationNoun } from '../application/application.noun.js';
import { applicationStream } from '../application/application.stream.js';
import { entryOf } from './acts-on-record.js';
import { LicensingFiles } from './licensing-files.js';
import { desk } from '../desk/roles.js';

/** What is on record about an application（办件履历）, read from the log itself, and its statutory clocks. */
@ApiTags('licence applications 许可申请')
@Controller('licence-applications/:id')
@Permit(...desk)
export class ApplicationHistoryController {
  constructor(private readonly files: LicensingFiles) {}

  @Get('history')
  @ApiOperation({ summary: 'Every act: what, who, in which capacity, when（办件履历）' })
  async history(
    @Param('id') id: string,
    @Query() asked: PastQuery,
  ): Promise<Readonly<{ items: readonly Entry[] }> & Incomplete> {
    const history = await this.files.history(applicationStream, id, pastOf(asked));
    return { items: history.events.map(entryOf), ...markOf(history) };
  }

  @Get('replay')
  @ApiOperation({ summary: 'Step by step, with what each act changed（逐步重放）' })
  async replay(
    @Param('id') id: string,
    @Query() asked: PastQuery,
  ): Promise<
    Readonly<{ steps: readonly (Entry & Readonly<{ changes: readonly Change[] }>)[] }> & Incomplete
  > {
    const history = await this.files.history(applicationStream, id, pastOf(asked));
    const steps = replay(applicationNoun, history.events);
    return {
      steps: steps.map(({ event, changes }) => ({ ...entryOf(event), changes })),
      ...markOf(history),
    };
  }

  @Get('verify')
  @ApiOperation({ summary: 'Whether the chain of digests is unbroken（防篡改校验）' })
  async verify(@Param('id') id: string): Promise<Proof> {
    const stream = streamName(applicationStream, this.files.district, id);
    const missing = `There is no application ${id}（无此申请）.`;
    return proofOf(this.files.log, stream, ['no-such-application', missing]);
  }

  @Get('clocks')
  @ApiOperation({
    summary:
      'Every clock: how it was set, moved and ended; in the past with asOf, validAt or revision（办件期限、历史时点）',
  })
  async clocks(
    @Param('id') id: string,
    @Query() asked: PastQuery,
  ): Promise<Readonly<{ items: readonly ClockEntry[]; past?: AsOf }> & Incomplete> {
    const past = pastOf(asked);
    const told = await this.files.clocks(applicationStream, id, past);
    return { ...told, ...(past ? { past } : {}) };
  }

  @Get('clocks/:clock/explain')
  @ApiOperation({
    summary:
      'Why this date, day by day, under the calendar of then and of today; as it was set in the past with asOf, validAt or revision（期限说明、历史时点）',
  })
  async explain(
    @Param('id') id: string,
    @Param('clock') clock: string,
    @Query() asked: PastQuery,
  ): Promise<ClockExplanation & Incomplete> {
    const { items, ...mark } = await this.files.clocks(applicationStream, id, pastOf(asked));
    return { ...explained(items, clock, this.files.law), ...mark };
  }
}
