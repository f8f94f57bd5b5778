import { type Command, type Decide, refuse, same } from '#domain/kernel';
import { mustBeToken } from '../shared/identity.js';
import { notTheOwnEntry, onlyTheRegistrar } from '../shared/who-may.js';
import type { PersonRegistered } from './person.events.js';
import type { Person } from './person.state.js';

export type RegisterPerson = Command<
  'RegisterPerson',
  { person: string; name: string; identityToken?: string }
>;

/**
 * Enters somebody who will act into the register. It gives no power yet: that comes with a post. The identity number stays
 * outside; its token shows later that two entries are one person.
 */
export const registerPerson: Decide<RegisterPerson, Person, PersonRegistered> = (
  asked,
  state,
  act,
) => {
  const { person, name, identityToken } = asked;
  onlyTheRegistrar(act, 'operator');
  notTheOwnEntry(act, person);
  if (state.status === 'registered') {
    const first = { person: state.id, name: state.name, identityToken: state.identityToken };
    if (same(first, asked)) return [];
    refuse('person-known', 'Somebody else was registered under this id（人员已登记）.');
  }
  mustBeToken(identityToken);
  return [{ type: 'PersonRegistered', data: { person, name, identityToken } }];
};
