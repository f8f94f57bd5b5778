import type { Label } from '../values/label.js';

/**
 * How often something is owed（周期）: once in each period of the calendar, or time and again, so
 * long after it was done last.
 */
export type Every = 'month' | 'quarter' | 'half-year' | 'year' | 'time-and-again';

/**
 * A duty that comes back by itself（周期性职责）: what, by which rule, how often; `within` the
 * period itself, or `after` it, in the time that the rule gives from its last day on. A noun says
 * all of its own.
 */
export type Recurring = Readonly<{
  duty: string;
  rule: string;
  every: Every;
  due: 'within' | 'after';
  what: Label;
  why: readonly string[];
}>;
