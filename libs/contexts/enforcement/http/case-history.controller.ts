import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type Change,
  entriesNamed,
  type Entry,
  type Incomplete,
  markOf,
  pastOf,
  PastQuery,
  proofOf,
  type Proof,
  replay,
} from '#platform/record';
import { Permit } from '#platform/http';
import { streamName } from '#domain/kernel';
import { caseNoun } from '../case/case.noun.js';
import { caseStream } from '../case/case.stream.js';
import { caseEventLabels } from '../projections/case-event-labels.js';
import { clockName } from '../projections/clock-names.js';
import { CaseFiles, noSuchCase } from './case-files.js';
import { HistoryQuery } from './reading.bodies.js';
import { readers } from '#platform/board';

const entryOf = entriesNamed({
  events: caseEventLabels,
  clock: clockName,
});

type History = Readonly<{
  caseId: string;
  items: readonly Entry[];
  /** `after` of the next page; absent on the last. */
  next?: number;
  total: number;
}> &
  Incomplete;
type Replay = Readonly<{
  caseId: string;
  steps: readonly (Entry & Readonly<{ changes: readonly Change[] }>)[];
}> &
  Incomplete;
const usualPage = 200;

/** What is on record about a case（案件履历）, for whoever checks it. Read from the log itself. */
@ApiTags('enforcement cases 行政处罚案件')
@Controller('enforcement-cases/:id')
@Permit(...readers)
export class CaseHistoryController {
  constructor(private readonly files: CaseFiles) {}

  @Get('history')
  @ApiOperation({ summary: 'Every act: what, who, in which capacity, when（案件履历）' })
  async history(@Param('id') id: string, @Query() asked: HistoryQuery): Promise<History> {
    const history = await this.files.onRecord(id, pastOf(asked));
    const { after = -1, limit = usualPage } = asked;
    const left = history.events.filter(({ revision }) => revision > after);
    const items = left.slice(0, limit).map(entryOf);
    const next = left.length > limit ? { next: items.at(-1)!.revision } : {};
    return { caseId: id, items, total: history.events.length, ...next, ...markOf(history) };
  }

  @Get('replay')
  @ApiOperation({ summary: 'Step by step, with what each act changed（逐步重放）' })
  async replay(@Param('id') id: string, @Query() asked: PastQuery): Promise<Replay> {
    const history = await this.files.onRecord(id, pastOf(asked));
    const steps = replay(caseNoun, history.events);
    return {
      caseId: id,
      steps: steps.map(({ changes }, at) => ({ ...entryOf(history.events[at]!), changes })),
      ...markOf(history),
    };
  }

  @Get('verify')
  @ApiOperation({ summary: 'Whether the chain of digests is unbroken（防篡改校验）' })
  async verify(@Param('id') id: string): Promise<Proof & Readonly<{ caseId: string }>> {
    const { log, settings } = this.files;
    const stream = streamName(caseStream, settings.DISTRICT, id);
    return { caseId: id, ...(await proofOf(log, stream, noSuchCase(id))) };
  }
}
