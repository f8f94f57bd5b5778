import type { Label } from '../values/label.js';

/**
 * What a noun counts within how long（滚动计次）, and how the law names the two numbers in the rule
 * that has them. A noun says all of its own.
 */
export type WindowSaid = Readonly<{
  rule: string;
  least: string;
  length: string;
  unit: 'days' | 'months' | 'years';
  what: Label;
  why: readonly string[];
}>;
