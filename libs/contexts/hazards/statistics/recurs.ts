import { label, type Recurring } from '#domain/kernel';
import type { Period } from './statistics.events.js';

const said = {
  due: 'after',
  what: label('have the statistics filed', '督促报送隐患统计分析表'),
  why: ['O16 14'],
} as const;

/** Each quarter（HAZ-D4）. */
const quarterly: Recurring = { ...said, duty: 'HAZ-D4', rule: 'HAZ-D4', every: 'quarter' };
/** Each year（HAZ-D5）. */
const yearly: Recurring = { ...said, duty: 'HAZ-D5', rule: 'HAZ-D5', every: 'year' };

/** What a unit owes time and again. */
export const recurs: readonly Recurring[] = [quarterly, yearly];

/** Which of them a period belongs to. */
export const recurringOf = ({ quarter }: Period): Recurring =>
  quarter === undefined ? yearly : quarterly;
