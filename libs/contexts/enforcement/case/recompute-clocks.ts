import { type Decide, type RecomputeClocks, recomputeClocks as recomputed } from '#domain/kernel';
import { setsOf } from '#domain/procedure';
import type { CaseEvent } from './case.events.js';
import type { Case } from './case.state.js';

/**
 * After a year's notice of days off (放假通知) the running clocks of the case are computed anew. What they showed before stays
 * on record beside it (CAL-16). The file may be archived: the periods of review and suit run on.
 */
export const recomputeClocks: Decide<RecomputeClocks, Case, CaseEvent> = (asked, state, act) =>
  recomputed(asked, setsOf(state), act);
