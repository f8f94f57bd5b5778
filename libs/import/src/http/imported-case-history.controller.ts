import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Change, replay } from '#libs/audit';
import { type ChainFault, positionText, verifyChain } from '#libs/event-log';
import { Permit } from '#libs/http';
import { type Actor, type Instant, type Recorded, streamName, unknown } from '#libs/kernel';
import { facts, type FactShape } from '../imported/facts.js';
import { importedDecider } from '../imported/imported.decider.js';
import type { ImportedEvent } from '../imported/imported.events.js';
import { importedStream } from '../imported/imported.stream.js';
import { ImportedFiles, pastOf } from './imported-files.js';
import { ImportedPastQuery } from './imports.bodies.js';
import { readers } from './readers.js';

/** One imported fact on record: what the log says, where it stands in the file, when it was imported. */
type Entry = Readonly<{
  revision: number;
  id: string;
  position: string;
  type: string;
  name: Pick<FactShape, 'en' | 'zh'>;
  actor: Actor;
  validAt: Instant;
  recordedAt: Instant;
  what: object;
}>;

const entryOf = ({ revision, id, position, type, data, envelope }: Recorded<ImportedEvent>) => {
  const { actor, validAt, recordedAt } = envelope;
  const { en, zh } = facts[type];
  const entry: Entry = {
    revision,
    id,
    position: positionText(position),
    type,
    name: { en, zh },
    actor,
    validAt,
    recordedAt,
    what: data,
  };
  return entry;
};

type Replay = Readonly<{
  id: string;
  steps: readonly (Entry & Readonly<{ changes: readonly Change[] }>)[];
}>;
type Proof = Readonly<{
  id: string;
  intact: boolean;
  events: number;
  head: string;
  faults: readonly ChainFault[];
}>;

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
    @Query() asked: ImportedPastQuery,
  ): Promise<Readonly<{ id: string; items: readonly Entry[] }>> {
    const history = await this.files.history(id, pastOf(asked));
    return { id, items: history.map(entryOf) };
  }

  @Get('replay')
  @ApiOperation({ summary: 'Step by step, with what each fact changed（逐步重放）' })
  async replay(@Param('id') id: string, @Query() asked: ImportedPastQuery): Promise<Replay> {
    const history = await this.files.history(id, pastOf(asked));
    const steps = replay(importedDecider, history);
    return {
      id,
      steps: steps.map(({ event, changes }) => ({ ...entryOf(event), changes })),
    };
  }

  @Get('verify')
  @ApiOperation({ summary: 'Whether the chain of digests is unbroken（防篡改校验）' })
  async verify(@Param('id') id: string): Promise<Proof> {
    const { log, district } = this.files;
    const stream = streamName(importedStream, district, id);
    const { events, head, faults } = await verifyChain(log.readStream(stream));
    if (events === 0)
      return unknown('no-such-case', `There is no imported case ${id}（无此导入案件）.`);
    return { id, intact: faults.length === 0, events, head, faults };
  }
}
