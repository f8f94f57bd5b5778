import type { Citations, Act, Role } from '#domain/kernel';
import {
  actingAs,
  apartFrom,
  decidingOrgans,
  empowered,
  notRecused,
  type ActingPerson,
  recordedByOneOf,
  workingOrgans,
} from '#domain/procedure';
import type { Case } from './case.state.js';
import { actsOf, handlingOf, matching, notInvestigator, recusedIn } from './duties.js';

// Who does what once the case is decided. A street shows its mandate at each act (E14); the organ
// that entrusted it needs none.

const heads: readonly Role[] = ['head-of-organ', 'principal-head'];

const withPower = (who: ActingPerson, state: Case, act: Act): string => {
  notRecused(recusedIn(state), who.id, act);
  const handling = handlingOf(state);
  if (who.capacity.organ === handling.handlingOrgan) empowered(handling, actsOf(state), act);
  return who.id;
};

const ofTheCase = (state: Case, act: Act, roles: readonly Role[], law: Citations): string =>
  withPower(actingAs(act, roles, workingOrgans(handlingOf(state)), law), state, act);

/** What a head decides is decided by somebody who had no hand in the case (ENF-R12). */
const judging = (state: Case, act: Act, organs: readonly string[]): string => {
  const id = withPower(actingAs(act, heads, organs, ['PL 57', 'ENF-R6']), state, act);
  notInvestigator(state, id, act, 'PL 57', 'ENF-R12');
  return id;
};

/**
 * The head of the organ in whose name the case is handled（机关负责人）: execution is never
 * entrusted (CL 17).
 */
export const headOfOrgan = (state: Case, act: Act): string =>
  judging(state, act, [handlingOf(state).organ]);

/**
 * The head who decides in the case: that of the organ, or of the street it is entrusted to (PL 20).
 */
export const decidingHead = (state: Case, act: Act): string =>
  judging(state, act, decidingOrgans(handlingOf(state), act));

/** Finance（财务）. Who decided or handled the case never takes its money（罚缴分离）. */
export const cashierOf = (state: Case, act: Act): string => {
  const id = ofTheCase(state, act, ['cashier'], ['PL 67', 'ENF-R7']);
  const { penalty, everOfficers } = state;
  apartFrom(
    {
      held: [...everOfficers, ...(penalty ? [penalty.decidedBy] : [])],
      code: 'decider-collects',
      reason: 'Who decided or handled the case may not record its money（罚缴分离）.',
      law: ['PL 67', 'ENF-R7'],
    },
    act,
    id,
  );
  return id;
};

/** Staff of an organ of the case（本机关执法人员）, for putting outside facts on record. */
export const staffOf = (state: Case, act: Act): string =>
  ofTheCase(state, act, ['officer', 'legal-reviewer', ...heads], ['PL 42', 'ENF-R1']);

/** The archivist（档案管理员） of an organ of the case. */
export const archivistOf = (state: Case, act: Act): string =>
  ofTheCase(state, act, ['archivist'], ['ENF-S17']);

/**
 * Two officers of the organ, each fit to act in this case, one of whom puts it on
 * record（两名以上执法人员）.
 */
export const pairOf = (state: Case, officers: readonly string[], act: Act): string =>
  withPower(recordedByOneOf(officers, matching(state), act), state, act);
