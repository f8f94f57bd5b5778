import {
  type Act,
  type ClocksRecomputed,
  type RecomputeClocks,
  recomputeClocks as recomputed,
} from '#domain/kernel';
import { rules } from './case.law.js';
import type { Case } from './case.state.js';
import type { Procedure } from './procedure.state.js';

/**
 * After a year's notice of days off (放假通知) the running clocks of the case are computed anew. What they showed before stays
 * on record beside it (CAL-16). The file may be archived: the periods of review and suit run on.
 */
export const recomputeClocks = (
  asked: RecomputeClocks['data'],
  { procedure }: Case,
  act: Act,
): readonly ClocksRecomputed[] => {
  const running = Object.entries(procedure.clocks).map(([clock, { set }]) => [clock, set] as const);
  return recomputed(asked, Object.fromEntries(running), act);
};

/** The date until which the party may ask for a hearing follows its clock. */
export const rightsFollow = (
  state: Procedure,
  { moved }: Pick<ClocksRecomputed['data'], 'moved'>,
): Procedure => {
  const { round } = state;
  const right = moved.find(({ clock }) => clock === rules.hearingRequest);
  if (!right || !round?.served) return state;
  const served = { ...round.served, rightsUntil: right.after.dueDate };
  return { ...state, round: { ...round, served } };
};
