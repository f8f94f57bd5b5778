import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Change, replay, within } from '#libs/audit';
import { type ChainFault, verifyChain } from '#libs/event-log';
import { Permit } from '#libs/http';
import { streamName, unknown } from '#libs/kernel';
import { applicationDecider } from '../application/application.decider.js';
import { applicationStream } from '../application/application.stream.js';
import { type Entry, entryOf, pastOf } from './acts-on-record.js';
import {
  clockEntries,
  type ClockEntry,
  type ClockExplanation,
  explained,
} from './clock-stories.js';
import { LicensingFiles } from './licensing-files.js';
import { PastQuery } from './licensing-reading.bodies.js';
import { desk } from './roles.js';

type Proof = Readonly<{
  intact: boolean;
  events: number;
  head: string;
  faults: readonly ChainFault[];
}>;

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
  ): Promise<Readonly<{ items: readonly Entry[] }>> {
    const history = within(await this.files.history(applicationStream, id), pastOf(asked) ?? {});
    return { items: history.map(entryOf) };
  }

  @Get('replay')
  @ApiOperation({ summary: 'Step by step, with what each act changed（逐步重放）' })
  async replay(
    @Param('id') id: string,
    @Query() asked: PastQuery,
  ): Promise<Readonly<{ steps: readonly (Entry & Readonly<{ changes: readonly Change[] }>)[] }>> {
    const history = within(await this.files.history(applicationStream, id), pastOf(asked) ?? {});
    const steps = replay(applicationDecider, history);
    return { steps: steps.map(({ event, changes }) => ({ ...entryOf(event), changes })) };
  }

  @Get('verify')
  @ApiOperation({ summary: 'Whether the chain of digests is unbroken（防篡改校验）' })
  async verify(@Param('id') id: string): Promise<Proof> {
    const stream = streamName(applicationStream, this.files.district, id);
    const { events, head, faults } = await verifyChain(this.files.log.readStream(stream));
    if (events === 0)
      return unknown('no-such-application', `There is no application ${id}（无此申请）.`);
    return { intact: faults.length === 0, events, head, faults };
  }

  @Get('clocks')
  @ApiOperation({ summary: 'Every clock: how it was set, moved and ended（办件期限）' })
  async clocks(@Param('id') id: string): Promise<Readonly<{ items: readonly ClockEntry[] }>> {
    return { items: await this.entries(id) };
  }

  @Get('clocks/:clock/explain')
  @ApiOperation({
    summary: 'Why this date, day by day, under the calendar of then and of today（期限说明）',
  })
  async explain(@Param('id') id: string, @Param('clock') clock: string): Promise<ClockExplanation> {
    return explained(await this.entries(id), clock, this.files.law);
  }

  private async entries(id: string): Promise<readonly ClockEntry[]> {
    return clockEntries(await this.files.history(applicationStream, id), this.files.clock.now());
  }
}
