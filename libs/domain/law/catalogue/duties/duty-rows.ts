import { duty } from '../build/builders.js';
import type { Entry } from '../build/entry.js';

/** A row of rules.md that says who must do what, without a period of its own. */
export type DutyRow = readonly [id: string, cite: string, mark: string, zh: string, en: string];

/** Such rows of one law, all in force from the same day. */
export const dutiesFrom = (from: string, rows: readonly DutyRow[]): readonly Entry[] =>
  rows.map(([id, cite, mark, zh, en]) => duty(id, cite, mark, { from, zh, en }));
