import { lawBook, type Notice, publish } from '#domain/law';
import type { Instant } from '#domain/kernel';
import { until } from '../stories/case.examples.js';
import { rung } from '../stories/people.examples.js';
import { sent } from './sent.examples.js';

const book = lawBook();
const year = book.workingDays.notices.find((notice) => notice.year === 2026)!;
/** A day in the middle of the days to ask for a hearing becomes a day off. */
const notice: Notice = { ...year, source: '更正', off: { ...year.off, '2026-04-15': '台风' } };
const later = lawBook({ calendar: publish(book.workingDays, notice) });

/** A sample for each command that only the system sends to a case. */
export const clocksSamples = {
  RingClock: sent(
    {
      type: 'RingClock',
      data: {
        clock: 'ENF-D3',
        due: '2026-06-02T15:59:59.999Z' as Instant,
        kind: 'expiry',
        step: 1,
      },
    },
    rung('2026-06-03 00:00'),
    until('inquiry'),
  ),
  RecomputeClocks: sent(
    { type: 'RecomputeClocks', data: { calendar: later.calendar, year: 2026 } },
    { ...rung('2026-04-14 10:00'), law: later },
    until('noticeServed'),
  ),
};
