import type { Role } from '#domain/kernel';
import type { Unit } from './build/entry.js';

/**
 * Somebody to tell: whoever has the duty of the clock, a role above, or at last the district's
 * safety committee（区安委会）, to which the principal head reports.
 */
export type Recipient = Role | 'duty' | 'safety-committee';

/**
 * A reminder before, or an escalation from the due moment on. `after` is negative before it; mark
 * D, all of them.
 */
export type Reminder = Readonly<{
  kind: 'reminder' | 'escalation';
  /** How many of its kind, counted from 1. */
  step: number;
  after: number;
  unit: Extract<Unit, 'working-day' | 'day' | 'hour'>;
  to: Recipient;
}>;

type Policy = Readonly<{
  /** Why these moments; design (D), not law. */
  en: string;
  zh: string;
  mark: 'D';
  rules?: readonly string[];
  reminders: readonly Reminder[];
}>;

const remind = (step: number, after: number, unit: Reminder['unit']): Reminder => ({
  kind: 'reminder',
  step,
  after,
  unit,
  to: 'duty',
});
const escalate = (
  step: number,
  after: number,
  unit: Reminder['unit'],
  to: Recipient,
): Reminder => ({ kind: 'escalation', step, after, unit, to });

const afterwards = [
  escalate(1, 0, 'working-day', 'team-leader'),
  escalate(2, 3, 'working-day', 'head-of-organ'),
  escalate(3, 10, 'working-day', 'principal-head'),
  escalate(4, 20, 'working-day', 'safety-committee'),
] as const;

/**
 * Handler, team leader, head, main head, safety committee. Part of the digest, as everything that
 * moves somebody.
 */
export const reminderPolicies = {
  hours: {
    en: 'Hour clocks: at half of a day and in the last hour, then at once upwards.',
    zh: '小时期限：到期前提醒，逾期立即逐级上报。',
    mark: 'D',
    reminders: [
      remind(1, -4, 'hour'),
      remind(2, -1, 'hour'),
      escalate(1, 0, 'hour', 'team-leader'),
      escalate(2, 1, 'hour', 'head-of-organ'),
    ],
  },
  short: {
    en: 'Periods up to ten days: one working day before; then upwards.',
    zh: '十日以内：提前一个工作日提醒，逾期逐级上报。',
    mark: 'D',
    reminders: [remind(1, -1, 'working-day'), ...afterwards],
  },
  usual: {
    en: 'Three working days and one working day before; then upwards.',
    zh: '提前三个、一个工作日提醒，逾期逐级上报。',
    mark: 'D',
    reminders: [remind(1, -3, 'working-day'), remind(2, -1, 'working-day'), ...afterwards],
  },
  long: {
    en: 'Periods of sixty days and more: thirty and ten days, three and one working days before; then upwards.',
    zh: '六十日以上：提前三十日、十日、三个、一个工作日提醒，逾期逐级上报。',
    mark: 'D',
    reminders: [
      remind(1, -30, 'day'),
      remind(2, -10, 'day'),
      remind(3, -3, 'working-day'),
      remind(4, -1, 'working-day'),
      ...afterwards,
    ],
  },
  party: {
    en: 'A right of the party that may lapse: the handler is told the day before, nobody above, for nobody is late.',
    zh: '当事人权利期限：到期前一个工作日提醒承办人，不上报。',
    mark: 'D',
    rules: [
      'ENF-D5',
      'ENF-D5a',
      'LIC-D7',
      'ENF-D19',
      'ENF-D21',
      'EXE-D1',
      'WHI-13',
      'ENF-D15',
      'HAZ-D14',
      'BLK-D14',
      'APR-OBJECT',
    ],
    reminders: [remind(1, -1, 'working-day')],
  },
  term: {
    en: 'Terms that run for years: ninety, thirty and ten days before.',
    zh: '长期期限：提前九十日、三十日、十日提醒。',
    mark: 'D',
    rules: ['ENF-D1', 'ENF-D1-HARM', 'ACC-D10', 'BLK-D1', 'LIC-B1', 'LIC-B2'],
    reminders: [remind(1, -90, 'day'), remind(2, -30, 'day'), remind(3, -10, 'day')],
  },
} as const satisfies Readonly<Record<string, Policy>>;

export type PolicyName = keyof typeof reminderPolicies;
