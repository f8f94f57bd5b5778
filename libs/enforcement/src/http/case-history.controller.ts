import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Change, replay, within } from '#libs/audit';
import { type ChainFault, positionText, verifyChain } from '#libs/event-log';
import { Permit } from '#libs/http';
import { type Actor, type Instant, type Recorded, streamName, unknown } from '#libs/kernel';
import { caseDecider } from '../case/case.decider.js';
import { caseStream } from '../case/case.stream.js';
import type { CaseEvent } from '../projections/case-event.js';
import { caseEventLabels, type Label } from '../projections/case-event-labels.js';
import { CaseFiles } from './case-files.js';
import { pastOf } from './past.js';
import { HistoryQuery, PastQuery } from './reading.bodies.js';
import { readers } from './readers.js';

/** One act on record: what, by whom, in which capacity, when it happened and when it was recorded. */
export type Entry = Readonly<{
  revision: number;
  id: string;
  position: string;
  type: string;
  name: Label;
  actor: Actor;
  validAt: Instant;
  recordedAt: Instant;
  /** It was recorded after it happened（补录）. */
  late: boolean;
  law: string;
  calendar: string;
  what: object;
}>;

const entryOf = (event: Recorded<CaseEvent>): Entry => {
  const { revision, id, position, type, data, envelope } = event;
  const { actor, validAt, recordedAt, law, calendar } = envelope;
  return {
    revision,
    id,
    position: positionText(position),
    type,
    name: caseEventLabels[type],
    actor,
    validAt,
    recordedAt,
    late: validAt < recordedAt,
    law,
    calendar,
    what: data,
  };
};

type History = Readonly<{
  caseId: string;
  items: readonly Entry[];
  /** `after` of the next page; absent on the last. */
  next?: number;
  total: number;
}>;
type Replay = Readonly<{
  caseId: string;
  steps: readonly (Entry & Readonly<{ changes: readonly Change[] }>)[];
}>;
type Proof = Readonly<{
  caseId: string;
  intact: boolean;
  events: number;
  head: string;
  faults: readonly ChainFault[];
}>;

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
    const history = within(await this.files.history(id), pastOf(asked) ?? {});
    const { after = -1, limit = usualPage } = asked;
    const left = history.filter(({ revision }) => revision > after);
    const items = left.slice(0, limit).map(entryOf);
    const next = left.length > limit ? { next: items.at(-1)!.revision } : {};
    return { caseId: id, items, total: history.length, ...next };
  }

  @Get('replay')
  @ApiOperation({ summary: 'Step by step, with what each act changed（逐步重放）' })
  async replay(@Param('id') id: string, @Query() asked: PastQuery): Promise<Replay> {
    const history = within(await this.files.history(id), pastOf(asked) ?? {});
    const steps = replay(caseDecider, history);
    return {
      caseId: id,
      steps: steps.map(({ changes }, at) => ({ ...entryOf(history[at]!), changes })),
    };
  }

  @Get('verify')
  @ApiOperation({ summary: 'Whether the chain of digests is unbroken（防篡改校验）' })
  async verify(@Param('id') id: string): Promise<Proof> {
    const { log, settings } = this.files;
    const stream = streamName(caseStream, settings.DISTRICT, id);
    const { events, head, faults } = await verifyChain(log.readStream(stream));
    if (events === 0)
      return unknown('no-such-case', `There is no enforcement case ${id}（无此案件）.`);
    return { caseId: id, intact: faults.length === 0, events, head, faults };
  }
}
