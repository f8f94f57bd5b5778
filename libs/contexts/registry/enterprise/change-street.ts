import { type Command, type Decide, type LocalDate, same } from '#domain/kernel';
import { theRegistrarOrAnImport } from '../shared/who-may.js';
import type { StreetChanged } from './enterprise.events.js';
import { alreadySays, mustBeThere } from './enterprise.rules.js';
import { type Enterprise, registeredEnterprise } from './enterprise.state.js';

export type ChangeStreet = Command<
  'ChangeStreet',
  { street: string; address: string; from: LocalDate }
>;

/**
 * Moves a unit within the district (迁址), or into another street because streets were merged (ENT-9). Which street may act is
 * asked for the day of the act.
 */
export const changeStreet: Decide<ChangeStreet, Enterprise, StreetChanged> = (
  asked,
  state,
  act,
) => {
  theRegistrarOrAnImport(act);
  const enterprise = registeredEnterprise(state);
  const { street, address, from } = asked;
  const next = { value: { street, address }, from, equal: same };
  if (alreadySays(enterprise.places, next, act)) return [];
  mustBeThere(enterprise);
  return [{ type: 'StreetChanged', data: { street, address, from } }];
};
