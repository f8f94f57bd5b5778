import type { Owed } from '#domain/kernel';

/** Where duties stand that belong to no matter with clocks of its own: `duty-440704.<id>`. */
export const dutyCategory = 'duty';

/**
 * What the platform asks of whoever keeps duties, when something was found that somebody has to
 * settle: what, by whom, under which rule, and the stream and event it was found at.
 */
export type OweDuty = Readonly<{
  type: 'OweDuty';
  data: Omit<Owed, 'notBy'> & Readonly<{ rule: string; about: string; event: string }>;
}>;

/** The same when it came to nothing: what it was about was taken back, nobody owes it any more. */
export type WithdrawDuty = Readonly<{
  type: 'WithdrawDuty';
  data: Readonly<{ because: string }>;
}>;

/** The same when what was waited for is on record elsewhere: whoever recorded it has done it. */
export type FulfilDuty = Readonly<{
  type: 'FulfilDuty';
  data: Readonly<{ findings: string; by: string }>;
}>;
