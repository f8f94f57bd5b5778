import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act, type Data, Desk } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Flag, Permit, Text, Whole } from '#platform/http';
import type { AskForDrop, AskForRebuild, AskForRollback, StopRebuild } from '../control/ask.js';
import type { ControlCommand } from '../control/control.decider.js';
import { controlStream } from '../control/control.stream.js';

class ReasonBody implements Data<StopRebuild> {
  @Text({ about: 'Why（理由）' }) reason: string;
}

class RebuildBody extends ReasonBody implements Data<AskForRebuild> {
  @Flag({ about: 'Show it once it proved right; yes unless told（验证后切换）', optional: true })
  show?: boolean;
  @Whole({
    about: 'At most so many events a second; it gives way to live projections by itself（限速）',
    min: 1,
    max: 1_000_000,
    optional: true,
  })
  eventsPerSecond?: number;
}

class RollbackBody extends ReasonBody implements Data<AskForRollback> {
  @Flag({
    about: 'Though the table is behind and readers step back in time（允许数据倒退）',
    optional: true,
  })
  evenIfBehind?: boolean;
}

class DropBody extends ReasonBody implements Data<AskForDrop> {
  @Whole({ about: 'Which build（版本号）', min: 1, max: 1_000_000 }) build: number;
}

/**
 * What operators (系统运维) order the worker to do with a projection. The answer says that the order is on record; what came
 * of it, the query API tells under `GET /projections/{name}`.
 */
@ApiTags('projections 投影')
@Controller('projections/:name')
@Permit('operator')
export class OrdersController {
  constructor(private readonly desk: Desk) {}

  @Post('rebuild')
  @Act('Rebuild beside the live table and compare（重建）')
  rebuild(@Param('name') name: string, @Body() data: RebuildBody, @Asking() asked: Asked) {
    return this.order(name, { type: 'AskForRebuild', data }, asked);
  }

  @Post('rebuild/stop')
  @Act('Stop a rebuild under way（停止重建）')
  stop(@Param('name') name: string, @Body() data: ReasonBody, @Asking() asked: Asked) {
    return this.order(name, { type: 'StopRebuild', data }, asked);
  }

  @Post('switch')
  @Act('Show the rebuilt table（切换）')
  switch(@Param('name') name: string, @Body() data: ReasonBody, @Asking() asked: Asked) {
    return this.order(name, { type: 'AskForSwitch', data }, asked);
  }

  @Post('rollback')
  @Act('Show the table from before again（回退）')
  rollback(@Param('name') name: string, @Body() data: RollbackBody, @Asking() asked: Asked) {
    return this.order(name, { type: 'AskForRollback', data }, asked);
  }

  @Post('drop')
  @Act('Drop a table that nobody sees（删除旧版本）')
  drop(@Param('name') name: string, @Body() data: DropBody, @Asking() asked: Asked) {
    return this.order(name, { type: 'AskForDrop', data }, asked);
  }

  @Post('poison/:eventId/skip')
  @Act('Pass over an event that cannot be folded（跳过事件）')
  skip(
    @Param('name') name: string,
    @Param('eventId') eventId: string,
    @Body() { reason }: ReasonBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.order(name, { type: 'SkipEvent', data: { reason, eventId } }, asked);
  }

  @Post('poison/:eventId/retry')
  @Act('Fold an event again（重试事件）')
  retry(
    @Param('name') name: string,
    @Param('eventId') eventId: string,
    @Body() { reason }: ReasonBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.order(name, { type: 'RetryEvent', data: { reason, eventId } }, asked);
  }

  private order(name: string, command: ControlCommand, asked: Asked): Promise<Answer> {
    return this.desk.perform(controlStream, name, command, asked);
  }
}
