import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Act, ActAnswer, Desk } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Permit } from '#platform/http';
import { yearStream } from '#platform/law-now';
import type { PublishCalendar } from '../notice.js';
import { NoticeBody, noticeOf, YearPath } from './notice.bodies.js';

/** Yearly notices of days off and make-up days (国务院办公厅节假日安排通知), entered when they are published. */
@ApiTags('calendar 工作日历')
@Controller('calendars')
@Permit('registrar', 'operator')
export class CalendarsController {
  constructor(private readonly desk: Desk) {}

  @Put(':year')
  @Act('Enter the notice of a year; provisional clocks are computed anew（录入放假通知）')
  @ApiOkResponse({ type: ActAnswer })
  publish(
    @Param() { year }: YearPath,
    @Body() body: NoticeBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    const notice = noticeOf(year, body);
    return this.desk.perform<PublishCalendar>(
      yearStream,
      String(year),
      { type: 'PublishCalendar', data: { notice } },
      asked,
    );
  }
}
