import type { ClockResult, Instant, LocalDate } from '#domain/kernel';

/**
 * Whether something came in time. What was posted before expiry is in time whenever it arrives
 * (postmark, CAL-12); hour clocks know no postmark.
 */
export const inTime = (
  clock: Pick<ClockResult, 'due' | 'dueDate'>,
  came: Readonly<{ arrivedAt: Instant; postedOn?: LocalDate }>,
): Readonly<{ inTime: boolean; ground: string }> => {
  if (came.arrivedAt <= clock.due)
    return { inTime: true, ground: 'arrived before expiry（期满前收到）' };
  if (came.postedOn !== undefined && came.postedOn <= clock.dueDate)
    return { inTime: true, ground: 'posted before expiry（期满前交邮，CPL 85, CAL-12）' };
  return { inTime: false, ground: 'after expiry（逾期）' };
};
