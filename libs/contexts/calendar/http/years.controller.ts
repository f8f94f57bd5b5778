import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PermitSignedIn, Text } from '#platform/http';
import { dayNumber, type LocalDate } from '#domain/kernel';
import type { Calendar, Notice } from '#domain/law';
import { LiveLaw } from '../../../platform/law-now/live-law.js';
import { bookWith } from '../what-if.js';
import { YearPath } from './year.path.js';

class CalendarQuery {
  @Text({
    about: 'Version of the calendar; the one in force unless given（日历版本）',
    max: 80,
    optional: true,
  })
  calendar?: string;
}

const noticeRow = ({ year, off, makeup, source }: Notice) => ({
  year,
  daysOff: Object.keys(off).length,
  makeupDays: Object.keys(makeup).length,
  source,
});

const named = (days: Readonly<Record<string, string>>) =>
  Object.entries(days)
    .map(([date, festival]) => ({ date, festival }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));

/** Working days of each month of the year, and of the whole year. */
const workingDaysOf = (year: number, calendar: Calendar) => {
  const first = (month: number): number =>
    dayNumber(new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10) as LocalDate);
  const months = Array.from({ length: 12 }, (_, month) =>
    calendar.workingBetween(first(month) - 1, first(month + 1) - 1),
  );
  return { months, total: months.reduce((sum, days) => sum + days, 0) };
};

/**
 * Working-day calendars (工作日历): which notices are known, in which versions, and what each says.
 */
@ApiTags('law 法规')
@Controller('law/calendars')
@PermitSignedIn()
export class YearsController {
  constructor(private readonly law: LiveLaw) {}

  @Get()
  @ApiOperation({
    summary: 'The calendar in force, the years it covers, versions before（日历版本）',
  })
  calendars() {
    const known = this.law.known();
    const { workingDays, calendar } = this.law.current();
    return {
      current: calendar,
      years: workingDays.notices.map(noticeRow),
      versions: known.map(({ version, notices }) => ({
        version,
        current: version === calendar,
        from: notices[0]?.year,
        to: notices.at(-1)?.year,
      })),
    };
  }

  @Get(':year')
  @ApiOperation({
    summary: 'Days off and make-up days of a year, and its working days（年度日历）',
  })
  year(@Param() { year }: YearPath, @Query() { calendar }: CalendarQuery) {
    const book = bookWith(this.law, calendar === undefined ? {} : { calendar });
    const { workingDays } = book;
    const notice = workingDays.notices.find((one) => one.year === year);
    return {
      year,
      calendar: workingDays.version,
      /**
       * Without its notice a year is Monday to Friday, and every date in it provisional (CAL-16).
       */
      provisional: notice === undefined,
      off: named(notice?.off ?? {}),
      makeup: named(notice?.makeup ?? {}),
      ...(notice ? { source: notice.source } : {}),
      workingDays: workingDaysOf(year, workingDays),
    };
  }
}
