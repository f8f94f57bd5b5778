import type { Command, Decide } from '#domain/kernel';
import type { FineReleased } from './fined-act.events.js';
import type { FinedAct } from './fined-act.state.js';

/** With `attempt`, only what that attempt reserved is released. */
export type ReleaseFine = Command<
  'ReleaseFine',
  { caseId: string; reason: string; attempt?: string }
>;

/** Frees the act again, if it is still that case which holds it. */
export const releaseFine: Decide<ReleaseFine, FinedAct, FineReleased> = (
  { caseId, reason, attempt },
  { held },
) => {
  if (held?.caseId !== caseId) return [];
  if (attempt !== undefined && attempt !== held.attempt) return [];
  return [{ type: 'FineReleased', data: { caseId, reason } }];
};
