import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayUnique } from 'class-validator';
import { Act, ActAnswer, Desk } from '#libs/acts';
import type { Answer } from '#libs/event-store';
import { type Asked, Asking, Day, Parts, Permit, Text, Whole } from '#libs/http';
import type { LocalDate } from '#libs/kernel';
import { type PublishCalendar, yearStream } from '../notice.js';

class NamedDay {
  @Day({ about: 'The day（日期）', example: '2027-10-01' }) date: LocalDate;
  @Text({ about: 'Festival it belongs to（节日）', example: '国庆节', max: 40 }) festival: string;
}

const once = () =>
  ArrayUnique((day: NamedDay | null) => day?.date, { message: '$property names a day twice' });

class NoticeBody {
  @Parts(() => NamedDay, { about: 'Days off: holidays and bridge days（放假日期）', min: 1 })
  @once()
  off: readonly NamedDay[];
  @Parts(() => NamedDay, { about: 'Make-up working days（调休上班日期）' })
  @once()
  makeup: readonly NamedDay[];
  @Text({ about: 'Number of the notice（通知文号）', example: '国办发明电〔2026〕7号', max: 200 })
  source: string;
}

class YearPath {
  @Type(() => Number)
  @Whole({ about: 'Year（年度）', min: 2004, max: 2200 })
  year: number;
}

const byDate = (days: readonly NamedDay[]): Readonly<Record<string, string>> =>
  Object.fromEntries(days.map(({ date, festival }) => [date, festival]));

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
    @Body() { off, makeup, source }: NoticeBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    const notice = { year, off: byDate(off), makeup: byDate(makeup), source };
    return this.desk.perform<PublishCalendar>(
      yearStream,
      String(year),
      { type: 'PublishCalendar', data: { notice } },
      asked,
    );
  }
}
