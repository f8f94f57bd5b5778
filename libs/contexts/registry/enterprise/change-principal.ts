import type { Command, Decide, LocalDate } from '#domain/kernel';
import { theRegistrarOrAnImport } from '../shared/who-may.js';
import type { PrincipalChanged } from './enterprise.events.js';
import { alreadySays, mustBeThere } from './enterprise.rules.js';
import { type Enterprise, registeredEnterprise } from './enterprise.state.js';

export type ChangePrincipal = Command<'ChangePrincipal', { principal: string; from: LocalDate }>;

/** Records who is the principal (主要负责人) from a day on; the one in office on the day of an act answers for it. */
export const changePrincipal: Decide<ChangePrincipal, Enterprise, PrincipalChanged> = (
  asked,
  state,
  act,
) => {
  theRegistrarOrAnImport(act);
  const enterprise = registeredEnterprise(state);
  const { principal, from } = asked;
  if (alreadySays(enterprise.principals, { value: principal, from }, act)) return [];
  mustBeThere(enterprise);
  return [{ type: 'PrincipalChanged', data: { principal, from } }];
};
