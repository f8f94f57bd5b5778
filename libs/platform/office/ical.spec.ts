import { instant, localDate } from '#domain/kernel';
import { icalOf } from './ical.js';

const now = instant('2026-07-08T01:30:00Z');
const day = { uid: 'a@b', on: localDate('2026-07-31'), summary: '办结期限' };

describe('Days as a calendar', () => {
  it('are whole days, by one id each', () =>
    expect(icalOf('办案期限', [day], now).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//case management//deadlines//ZH',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:办案期限',
      'BEGIN:VEVENT',
      'UID:a@b',
      'DTSTAMP:20260708T013000Z',
      'DTSTART;VALUE=DATE:20260731',
      'DTEND;VALUE=DATE:20260801',
      'SUMMARY:办结期限',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]));

  it('have texts that are only texts, in lines that no sign is cut by', () => {
    const summary = `期限，;,\nEND:VCALENDAR${'办'.repeat(60)}`;
    const text = icalOf('x', [{ ...day, summary }], now);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1);
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text.replaceAll('\r\n ', '')).toContain(String.raw`期限，\;\,\nEND:VCALENDAR办`);
  });
});
