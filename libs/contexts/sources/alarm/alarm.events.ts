import { type Event, type Instant, label, type LabelsOf, type WithClocks } from '#domain/kernel';
import { type ClockEvent, clockNewsLabels } from '#domain/procedure';
import type { Stands } from '../point/point.events.js';

/** Why it rings（报警类型）: too high, too low, silent, off its way. */
export type AlarmKind = 'high' | 'low' | 'silent' | 'off-corridor';

export type AlarmRaised = Event<
  'AlarmRaised',
  WithClocks<{
    alarmId: string;
    pointId: string;
    code: string;
    stands: Stands;
    kind: AlarmKind;
    /** What was measured, and the limit that it passed. */
    value?: number;
    limit?: number;
    /** Since when it was so（起始时刻）. */
    since: Instant;
    raisedAt: Instant;
  }>
>;
export type AlarmCleared = Event<'AlarmCleared', { value?: number; clearedAt: Instant }>;
export type AlarmAnswered = Event<
  'AlarmAnswered',
  WithClocks<{ cause: string; measures: string; answeredAt: Instant; by: string }>
>;
export type AlarmEvent = AlarmRaised | AlarmCleared | AlarmAnswered | ClockEvent;

/** What each is called in a history. */
export const alarmLabels: LabelsOf<AlarmEvent> = {
  AlarmRaised: label('Alarm raised', '报警'),
  AlarmCleared: label('Alarm cleared', '报警解除'),
  AlarmAnswered: label('Alarm answered', '报警处置'),
  ...clockNewsLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
