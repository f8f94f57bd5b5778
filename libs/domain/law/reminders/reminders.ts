import {
  type ClockSet,
  dateOfDay,
  dayNumber,
  type Instant,
  type Law,
  type LocalDate,
  localDateOf,
  plusHours,
  plusMs,
  startOfDay,
} from '#domain/kernel';
import { catalogueOfLaw, type LawBook } from '../law-book.js';
import { tableOn } from '../catalogue/tables/tables-in-force.js';
import { ladderOf } from '../catalogue/tables/ladders.js';
import type { TableOf } from '../catalogue/build/table.js';
import type { Calendar } from '../calendar/calendar.js';
import type { Entry } from '../catalogue/build/entry.js';
import {
  type PolicyName,
  type Reminder,
  reminderPolicies,
} from '../catalogue/reminder-policies.js';

/** A moment at which somebody is told of a clock. */
export type ReminderMoment = Readonly<{
  kind: Reminder['kind'];
  step: number;
  at: Instant;
  /** Role to tell. */
  to: string;
}>;

const lengthInDays = { 'working-day': 1.4, day: 1, hour: 0, month: 30, year: 365 } as const;

const byLength = (entry: Entry | undefined): PolicyName => {
  if (!entry?.term) return 'usual';
  if (entry.term.unit === 'hour') return 'hours';
  const days = entry.term.amount * lengthInDays[entry.term.unit];
  if (days >= 60) return 'long';
  return days <= 10 ? 'short' : 'usual';
};

const named = new Map<string, PolicyName>(
  Object.entries(reminderPolicies).flatMap(([name, policy]) =>
    'rules' in policy ? policy.rules.map((rule) => [rule, name as PolicyName] as const) : [],
  ),
);

/** The steps of a ladder, each counted among its kind from 1. */
const counted = ({ steps }: TableOf<'ladder'>): readonly Reminder[] => {
  const so = { reminder: 0, escalation: 0 };
  return steps.map((step) => ({ ...step, step: (so[step.kind] += 1) }));
};

/**
 * When to remind and to whom to escalate (催办、督办): design, not law, and for the district to
 * set. By the rule's own policy, else by the length of the latest version of its period; as it was
 * on the day the clock began. Offsets are negative before the due moment; `duty` is whoever has
 * the clock's duty.
 */
export const remindersFor = (rule: string, on: LocalDate, law: Law): readonly Reminder[] => {
  const policy = named.get(rule) ?? byLength(catalogueOfLaw(law).versions(rule).at(-1));
  return counted(tableOn(law, ['ladder', ladderOf(policy)], on));
};

/** Nine in the morning in Asia/Shanghai: when people open their worklists. */
const morning = (day: number): Instant => plusHours(startOfDay(dateOfDay(day)), 9);

const momentOf = ({ after, unit }: Reminder, set: ClockSet, calendar: Calendar): Instant => {
  if (unit === 'hour') return after === 0 ? plusMs(set.due, 1) : plusHours(set.due, after);
  if (after === 0) return plusMs(set.due, 1);
  const due = dayNumber(set.dueDate);
  if (unit === 'day') return morning(due + after);
  return morning(
    after < 0 ? calendar.workingBefore(due, -after) : calendar.workingAfter(due, after),
  );
};

/**
 * The moments of one running clock, in order. None while it stands; reminders that would come
 * before its start are left out. An escalation at the due moment comes one millisecond after it,
 * when it is late for certain.
 */
export const momentsOf = (set: ClockSet, law: LawBook): readonly ReminderMoment[] =>
  set.standing
    ? []
    : remindersFor(set.rule, localDateOf(set.facts.start), law)
        .map((reminder) => ({
          kind: reminder.kind,
          step: reminder.step,
          at: momentOf(reminder, set, law.workingDays),
          to: reminder.to === 'duty' ? set.duty : reminder.to,
        }))
        .filter(({ kind, at }) => kind === 'escalation' || at > set.facts.start)
        .sort((a, b) => (a.at < b.at ? -1 : 1));
