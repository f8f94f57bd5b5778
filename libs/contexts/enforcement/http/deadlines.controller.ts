import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { BoardTellers } from '#platform/appointments';
import { Permit } from '#platform/http';
import type { Position } from '#domain/kernel';
import { MinPosition } from '#platform/lists';
import { CaseFiles } from './case-files.js';
import { type DeadlinePage, deadlinePage, told } from './deadline-board.js';
import { DeadlinesQuery } from './reading.bodies.js';
import { readers } from './readers.js';

const appointments = 'platform.appointment';

/** The deadline board（期限看板）: every statutory clock, whoever it binds. */
@ApiTags('deadlines 期限')
@Controller('deadlines')
@Permit(...readers)
export class DeadlinesController {
  constructor(
    private readonly files: CaseFiles,
    private readonly tellers: BoardTellers,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'Clocks as they fall due, by state, duty, organ, rule and case, with counts（期限看板）',
  })
  async board(
    @Query() asked: DeadlinesQuery,
    @MinPosition() min?: Position,
  ): Promise<DeadlinePage & Readonly<{ position?: string; stale?: boolean }>> {
    const state = await this.files.freshness(min, appointments);
    const { database, clock, settings } = this.files;
    const page = await deadlinePage(database, {
      now: clock.now(),
      district: settings.DISTRICT,
      asked,
    });
    return { ...page, items: await told(page.items, this.tellers), ...state };
  }
}
