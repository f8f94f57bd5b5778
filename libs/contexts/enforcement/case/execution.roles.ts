import { type Act, type Actor, deny, holds, localDateOf, refuse, type Role } from '#domain/kernel';
import { decidingOrgans, empowered, madeNow } from '#domain/procedure';
import type { Case, Handling } from './case.state.js';
import { rules } from './case.law.js';
import { notRecused } from './duties.js';

type Person = Extract<Actor, { kind: 'person' }>;

/** The actor, when acting for one of these organs in one of these roles. A street shows its mandate at each act (E14). */
const actor = (
  state: Case,
  act: Act,
  roles: readonly Role[],
  organs: (handling: Handling) => readonly string[],
): Person | undefined => {
  const { handling } = state;
  const who = act.actor;
  if (!handling || who.kind !== 'person') return undefined;
  const { organ } = who.capacity;
  if (!organs(handling).includes(organ) || !roles.some((role) => holds(who, role)))
    return undefined;
  notRecused(state, who.id);
  if (organ === handling.handlingOrgan) empowered(handling, state.filed?.acts ?? [], act);
  return who;
};

const inRole = (act: Act, state: Case, roles: readonly Role[]): Person | undefined =>
  actor(state, act, roles, ({ organ, handlingOrgan }) => [organ, handlingOrgan]);

const heads: readonly Role[] = ['head-of-organ', 'principal-head'];

const notHead = (): never =>
  deny(
    'not-head-of-organ',
    'Only the head of the organ in whose name the case is handled（本机关负责人） may do this.',
    'PL 57',
    'ENF-R6',
  );

/** What a head decides is decided when it is recorded (E50), and by somebody who had no hand in the case (ENF-R12). */
const asJudge = (who: Person | undefined, state: Case, act: Act): Person => {
  if (!who) return notHead();
  if (state.everOfficers.includes(who.id))
    deny(
      'investigator-of-the-case',
      'Who investigated the case（办案人员） may not do this.',
      'PL 57',
      'ENF-R12',
    );
  madeNow(act);
  return who;
};

/** The head of the organ in whose name the case is handled（机关负责人）: execution is never entrusted (CL 17). */
export const asHead = (state: Case, act: Act): Person =>
  asJudge(
    actor(state, act, heads, ({ organ }) => [organ]),
    state,
    act,
  );

/** The head who decides in the case: that of the organ, or of the street it is entrusted to (PL 20). */
export const asDecidingHead = (state: Case, act: Act): Person =>
  asJudge(
    actor(state, act, heads, (handling) => decidingOrgans(handling, act)),
    state,
    act,
  );

/** Finance（财务）. Who decided or handled the case never takes its money. */
export const asCashier = (state: Case, act: Act): Person => {
  const person = inRole(act, state, ['cashier']);
  if (!person)
    return deny(
      'not-cashier',
      'Only finance（财务收缴登记人员） records money: who decides does not collect（罚缴分离）.',
      'PL 67',
      'ENF-R7',
    );
  if (person.id === state.penalty?.decidedBy || state.filed?.officers.includes(person.id))
    return deny(
      'decider-collects',
      'Who decided or handled the case may not record its money（罚缴分离）.',
      'PL 67',
      'ENF-R7',
    );
  return person;
};

/** An officer of the handling organ（执法人员）, for putting outside facts on record. */
export const asOfficer = (state: Case, act: Act): Person =>
  inRole(act, state, ['officer', 'legal-reviewer', 'head-of-organ', 'principal-head']) ??
  deny(
    'not-officer-of-organ',
    'Only staff of the organ that handles the case（本机关执法人员） may put this on record.',
    'PL 42',
    'ENF-R1',
  );

export const asArchivist = (state: Case, act: Act): Person =>
  inRole(act, state, ['archivist']) ??
  deny('not-archivist', 'Only the archivist（档案管理员） archives a case.', 'O15 65');

/** Two officers with certificates valid at the time of the act, one of them the actor（两名以上执法人员）. */
export const asPair = (officers: readonly string[], state: Case, act: Act): void => {
  const person = inRole(act, state, ['officer']);
  if (!person || !officers.includes(person.id))
    return deny(
      'not-officer-of-organ',
      'The act is put on record by one of the officers who did it（执法人员）.',
      'PL 42',
      'ENF-R1',
    );
  if (
    new Set(officers).size < act.law.amount(rules.officers, 'officersMin', localDateOf(act.validAt))
  )
    refuse(
      'too-few-officers',
      'An officer never acts alone（执法人员不得少于两人）.',
      'PL 42',
      'ENF-R1',
    );
  const without = officers.find((id) => !act.registry.certificateAt(id, act.validAt));
  if (without !== undefined)
    refuse(
      'certificate-not-valid',
      `Officer ${without} held no valid enforcement certificate then（行政执法证件）.`,
      'PL 55',
      'ENF-R2',
    );
};
