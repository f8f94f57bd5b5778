import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Acting, Permit, type PersonActing } from '#platform/http';
import type { Position } from '#domain/kernel';
import { MinPosition } from '#platform/lists';
import type { AsOf } from '#platform/record';
import { BoardFiles } from './board-files.js';
import { DeadlinesQuery } from './board.bodies.js';
import { type DeadlinePage, deadlinePage } from './deadline-page.js';
import { dutied } from './readers.js';
import { scopeFor } from './scope.js';

const appointments = 'platform.appointment';

/** The deadline board（期限看板）: every statutory clock of every matter, whoever it binds. */
@ApiTags('deadlines 期限')
@Controller('deadlines')
@Permit(...dutied)
export class DeadlinesController {
  constructor(private readonly files: BoardFiles) {}

  @Get()
  @ApiOperation({
    summary:
      'Clocks as they fall due, by state, duty, organ, rule and case, with counts; as they stood at a moment too（期限看板，可查历史时点）',
  })
  async board(
    @Query() asked: DeadlinesQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<DeadlinePage & Readonly<{ position?: string; stale?: boolean; past?: AsOf }>> {
    const state = await this.files.freshness(min, appointments);
    const { database, district, matters } = this.files;
    const then = await this.files.past(asked);
    const showing = this.files.showing(then?.at);
    const scope = scopeFor(who, showing);
    const asking = { now: showing.now, district, asked, scope, past: then?.stood };
    const page = await deadlinePage(database, asking, { showing, matters });
    return { ...page, ...state, ...(then && { past: then.moment }) };
  }
}
