import { type Instant, type LocalDate, plusDays } from '#domain/kernel';

/** A day in somebody's calendar. */
export type CalendarDay = Readonly<{
  /** The same day of the same thing, whenever it is asked. */
  uid: string;
  on: LocalDate;
  summary: string;
  description?: string;
}>;

const octetsOfLine = 75;

/** No line is longer than 75 octets, and no sign is cut in two (RFC 5545, 3.1). */
const folded = (line: string): string => {
  const lines: string[] = [];
  let now = '';
  for (const sign of line) {
    if (Buffer.byteLength(now + sign) > octetsOfLine) {
      lines.push(now);
      now = ' ';
    }
    now += sign;
  }
  return [...lines, now].join('\r\n');
};

/** Commas, semicolons and line ends are text (RFC 5545, 3.3.11). */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[,;]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r?\n/g, '\\n');

const dayOf = (day: LocalDate): string => day.replaceAll('-', '');
const momentOf = (moment: Instant): string => `${moment.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Days as a calendar that other programs subscribe to（iCalendar, RFC 5545）. */
export const icalOf = (name: string, days: readonly CalendarDay[], now: Instant): string => {
  const events = days.flatMap(({ uid, on, summary, description }) => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${momentOf(now)}`,
    `DTSTART;VALUE=DATE:${dayOf(on)}`,
    `DTEND;VALUE=DATE:${dayOf(plusDays(on, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//case management//deadlines//ZH',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
};
