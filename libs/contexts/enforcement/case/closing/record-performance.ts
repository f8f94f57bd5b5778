import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { PenaltyKind } from '../shared.events.js';
import { alreadySo } from '#domain/procedure';
import { notClosed, servedPenalty } from '../standing-penalty.js';
import { pairOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import type { CaseEvent } from '../case.events.js';

export type RecordPerformance = Command<
  'RecordPerformance',
  { kind: PenaltyKind; how: string; officers: readonly string[] }
>;

/** Kinds that money does not perform and service alone does not complete. */
export const kindsToPerform: readonly PenaltyKind[] = [
  'licence-suspended',
  'qualification-lowered',
  'licence-revoked',
  'activity-restricted',
  'production-stopped',
  'closure',
  'career-ban',
];

/** 履行情况. Two officers record how a suspension, a revocation or a ban was carried out (PL 66). */
export const recordPerformance: Decide<RecordPerformance, Case, CaseEvent> = (
  asked,
  state,
  act,
) => {
  pairOf(state, asked.officers, act);
  const { kind, how, officers } = asked;
  const stored = state.performed.find((one) => one.kind === kind);
  if (stored)
    return alreadySo(stored, { how })
      ? []
      : refuse('already-performed', `It is recorded as performed（已履行）: ${kind}.`, 'PL 66');
  notClosed(state);
  const { penalty } = servedPenalty(state);
  if (!kindsToPerform.includes(kind) || !penalty.kinds.includes(kind))
    refuse(
      'kind-not-decided',
      `The decision has no such penalty to perform: ${kind}（未决定）.`,
      'PL 66',
    );
  const performedOn = localDateOf(act.validAt);
  return [{ type: 'PenaltyPerformed', data: { kind, how, performedOn, officers } }];
};
