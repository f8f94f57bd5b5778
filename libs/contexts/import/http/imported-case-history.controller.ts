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
  type Proof,
  proofOf,
  replay,
} from '#platform/record';
import { Permit } from '#platform/http';
import { streamName } from '#domain/kernel';
import { facts } from '../imported/facts.js';
import { importedDecider } from '../imported/imported.decider.js';
import { importedStream } from '../imported/imported.stream.js';
import { ImportedFiles } from './imported-files.js';
import { readers } from './readers.js';

/** One imported fact on record: what the log says, where it stands in the file, when it was imported. */
const entryOf = entriesNamed({ events: facts });

type Replay = Readonly<{
  id: string;
  steps: readonly (Entry & Readonly<{ changes: readonly Change[] }>)[];
}> &
  Incomplete;
/** What is on record about an imported case（导入案件履历）, read from the log itself. */
@ApiTags('imported cases 导入案件')
@Controller('imported-cases/:id')
@Permit(...readers)
export class ImportedCaseHistoryController {
  constructor(private readonly files: ImportedFiles) {}

  @Get('history')
  @ApiOperation({ summary: 'Every fact with its place in the file（履历及来源）' })
  async history(
    @Param('id') id: string,
    @Query() asked: PastQuery,
  ): Promise<Readonly<{ id: string; items: readonly Entry[] }> & Incomplete> {
    const history = await this.files.history(id, pastOf(asked));
    return { id, items: history.events.map(entryOf), ...markOf(history) };
  }

  @Get('replay')
  @ApiOperation({ summary: 'Step by step, with what each fact changed（逐步重放）' })
  async replay(@Param('id') id: string, @Query() asked: PastQuery): Promise<Replay> {
    const history = await this.files.history(id, pastOf(asked));
    const steps = replay(importedDecider, history.events);
    return {
      id,
      steps: steps.map(({ event, changes }) => ({ ...entryOf(event), changes })),
      ...markOf(history),
    };
  }

  @Get('verify')
  @ApiOperation({ summary: 'Whether the chain of digests is unbroken（防篡改校验）' })
  async verify(@Param('id') id: string): Promise<Proof & Readonly<{ id: string }>> {
    const { log, district } = this.files;
    const stream = streamName(importedStream, district, id);
    const missing = `There is no imported case ${id}（无此导入案件）.`;
    return { id, ...(await proofOf(log, stream, ['no-such-case', missing])) };
  }
}
