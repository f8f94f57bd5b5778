import type { LocalDate } from '#domain/kernel';
import { threshold } from '../build/builders.js';
import { type PolicyName, reminderPolicies } from '../reminder-policies.js';

const firstDay = '1980-01-01' as LocalDate;

/** The row under which a ladder stands in the catalogue: a district may set it（上报阶梯）. */
export const ladderOf = (policy: PolicyName): string => `LAD-${policy.toUpperCase()}`;

/**
 * When people are reminded and where it climbs（催办、逐级上报）, a row for each kind of period:
 * design, which a district replaces by its own from a day on. A clock keeps the ladder of the day
 * on which it began.
 */
export const ladders = Object.entries(reminderPolicies).map(([name, { zh, en, reminders }]) =>
  threshold(ladderOf(name as PolicyName), '区级催办规则', 'D / U', {
    from: firstDay,
    zh,
    en,
    table: {
      form: 'ladder',
      steps: reminders.map(({ kind, after, unit, to }) => ({ kind, after, unit, to })),
    },
  }),
);
