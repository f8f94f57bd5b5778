import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsISO8601 } from 'class-validator';
import { SimulatedClock } from '#platform/config';
import { Clock, instant, refuse } from '#domain/kernel';
import { Permit, PermitEverybody } from './access/permit.js';

/** The present, as an ISO 8601 moment. */
class Present {
  @ApiProperty({ example: '2026-07-08T09:30:00+08:00' })
  @IsISO8601({ strict: true })
  now: string;
}

/** Exists only where the settings ask for a simulated clock, which production refuses. */
@ApiTags('simulated clock 模拟时钟')
@Controller('simulated-clock')
@PermitEverybody()
export class SimulatedClockController {
  constructor(private readonly clock: Clock) {}

  @Get()
  @ApiOperation({ summary: 'The simulated present' })
  @ApiOkResponse({ type: Present })
  read(): Present {
    return { now: this.clock.now() };
  }
}

/** Moves the simulated present: an operator does, at the command API alone. */
@ApiTags('simulated clock 模拟时钟')
@Controller('simulated-clock')
@Permit('operator')
export class SimulatedClockMover {
  constructor(private readonly clock: Clock) {}

  @Put()
  @ApiOperation({ summary: 'Move the simulated present forward, for all processes' })
  @ApiOkResponse({ type: Present })
  @ApiBody({
    type: Present,
    examples: { example: { value: { now: '2026-07-08T09:30:00+08:00' } } },
  })
  move(@Body() { now }: Present): Present {
    try {
      if (this.clock instanceof SimulatedClock) this.clock.moveTo(instant(now));
    } catch (error) {
      if (error instanceof RangeError)
        refuse('clock-moves-forward-only', `${error.message}（模拟时钟只能向前）`);
      throw error;
    }
    return { now: this.clock.now() };
  }
}
