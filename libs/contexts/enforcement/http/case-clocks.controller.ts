import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AsOf, type Incomplete, markOf, momentOf, pastOf, PastQuery } from '#platform/record';
import { clockEntries, type ClockEntry, type ClockExplanation, explained } from '#platform/law-now';
import { Permit } from '#platform/http';
import { clockName } from '../projections/clock-names.js';
import { CaseFiles } from './case-files.js';
import { readers } from '#platform/board';

type Clocks = Readonly<{ caseId: string; items: readonly ClockEntry[]; past?: AsOf }> & Incomplete;

/** The statutory clocks of a case（法定期限）, as they run or as they ran on a day of the past. */
@ApiTags('enforcement cases 行政处罚案件')
@Controller('enforcement-cases/:id/clocks')
@Permit(...readers)
export class CaseClocksController {
  constructor(private readonly files: CaseFiles) {}

  @Get()
  @ApiOperation({
    summary:
      'Every clock: how it was set, moved and ended; in the past with asOf, validAt or revision（案件期限、历史时点）',
  })
  async list(@Param('id') id: string, @Query() asked: PastQuery): Promise<Clocks> {
    const past = pastOf(asked);
    return { caseId: id, ...(await this.clocks(id, past)), ...(past ? { past } : {}) };
  }

  @Get(':clock/explain')
  @ApiOperation({
    summary:
      'Why this date: computed again, day by day, under the calendar of then and of today; as it was set in the past with asOf, validAt or revision（期限说明、历史时点）',
  })
  async explain(
    @Param('id') id: string,
    @Param('clock') clock: string,
    @Query() asked: PastQuery,
  ): Promise<ClockExplanation & Incomplete> {
    const { items, ...mark } = await this.clocks(id, pastOf(asked));
    return { ...explained(items, clock, this.files.law), ...mark };
  }

  private async clocks(id: string, past: AsOf | undefined) {
    const history = await this.files.history(id, past);
    const last = history.events.at(-1)!.envelope.recordedAt;
    const now = past ? momentOf(past, last) : this.files.clock.now();
    return { items: clockEntries(history.events, now, clockName), ...markOf(history) };
  }
}
