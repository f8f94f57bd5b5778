import { type Act, type Actor, deny, holds, localDateOf, refuse, type Role } from '#libs/kernel';
import { rules } from './execution.law.js';
import type { Execution } from './execution.state.js';

type Person = Extract<Actor, { kind: 'person' }>;

const ofOrgans = (act: Act, organs: readonly (string | undefined)[]): Person | undefined => {
  const { actor } = act;
  return actor.kind === 'person' && organs.includes(actor.capacity.organ) ? actor : undefined;
};

const inRole = (act: Act, state: Execution, roles: readonly Role[]): Person | undefined => {
  const person = ofOrgans(act, [state.filed?.organ, state.filed?.handlingOrgan]);
  return person && roles.some((role) => holds(person, role)) ? person : undefined;
};

/** The head of the organ in whose name the case is handled (机关负责人). */
export const asHead = (state: Execution, act: Act): Person => {
  const person = ofOrgans(act, [state.filed?.organ]);
  const head = person && (holds(person, 'head-of-organ') || holds(person, 'principal-head'));
  return head
    ? person
    : deny(
        'not-head-of-organ',
        'Only the head of the organ in whose name the case is handled (本机关负责人) may do this.',
        'PL 57',
        'ENF-R6',
      );
};

/** Finance (财务). Who decided or handled the case never takes its money. */
export const asCashier = (state: Execution, act: Act): Person => {
  const person = inRole(act, state, ['cashier']);
  if (!person)
    return deny(
      'not-cashier',
      'Only finance (财务收缴登记人员) records money: who decides does not collect (罚缴分离).',
      'PL 67',
      'ENF-R7',
    );
  if (person.id === state.decision?.decidedBy || state.filed?.officers.includes(person.id))
    return deny(
      'decider-collects',
      'Who decided or handled the case may not record its money (罚缴分离).',
      'PL 67',
      'ENF-R7',
    );
  return person;
};

/** An officer of the handling organ (执法人员), for putting outside facts on record. */
export const asOfficer = (state: Execution, act: Act): Person =>
  inRole(act, state, ['officer', 'legal-reviewer', 'head-of-organ', 'principal-head']) ??
  deny(
    'not-officer-of-organ',
    'Only staff of the organ that handles the case (本机关执法人员) may put this on record.',
    'PL 42',
    'ENF-R1',
  );

export const asArchivist = (state: Execution, act: Act): Person =>
  inRole(act, state, ['archivist']) ??
  deny('not-archivist', 'Only the archivist (档案管理员) archives a case.', 'O15 65');

/** Two officers with certificates valid at the time of the act, one of them the actor (两名以上执法人员). */
export const asPair = (officers: readonly string[], state: Execution, act: Act): void => {
  const person = inRole(act, state, ['officer']);
  if (!person || !officers.includes(person.id))
    return deny(
      'not-officer-of-organ',
      'The act is put on record by one of the officers who did it (执法人员).',
      'PL 42',
      'ENF-R1',
    );
  if (
    new Set(officers).size < act.law.amount(rules.officers, 'officersMin', localDateOf(act.validAt))
  )
    refuse(
      'too-few-officers',
      'An officer never acts alone (执法人员不得少于两人).',
      'PL 42',
      'ENF-R1',
    );
  const without = officers.find((id) => !act.registry.certificateAt(id, act.validAt));
  if (without !== undefined)
    refuse(
      'certificate-not-valid',
      `Officer ${without} held no valid enforcement certificate then (行政执法证件).`,
      'PL 55',
      'ENF-R2',
    );
};
