import type { Command, Decide, LocalDate } from '#domain/kernel';
import { theRegistrarOrAnImport } from '../shared/who-may.js';
import type { EnterpriseRenamed } from './enterprise.events.js';
import { alreadySays, mustBeThere } from './enterprise.rules.js';
import { type Enterprise, registeredEnterprise } from './enterprise.state.js';

export type RenameEnterprise = Command<'RenameEnterprise', { name: string; from: LocalDate }>;

/** Gives a unit a new name (企业更名). Its credit code, and with it every case against it, stays the same (E38). */
export const renameEnterprise: Decide<RenameEnterprise, Enterprise, EnterpriseRenamed> = (
  asked,
  state,
  act,
) => {
  theRegistrarOrAnImport(act);
  const enterprise = registeredEnterprise(state);
  const { name, from } = asked;
  if (alreadySays(enterprise.names, { value: name, from }, act)) return [];
  mustBeThere(enterprise);
  return [{ type: 'EnterpriseRenamed', data: { name, from } }];
};
