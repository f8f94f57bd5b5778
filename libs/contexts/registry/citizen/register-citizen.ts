import { type Command, type Decide, refuse, same } from '#domain/kernel';
import { mustBeToken } from '../shared/identity.js';
import { theRegistrarOrAnImport } from '../shared/who-may.js';
import type { CitizenEntry, CitizenRegistered } from './citizen.events.js';
import { mustBeHidden } from './citizen.rules.js';
import type { Citizen } from './citizen.state.js';

export type RegisterCitizen = Command<'RegisterCitizen', CitizenEntry>;

/** Enters a natural person as a party (自然人当事人). An officer may do so, because on the spot there is no registrar. */
export const registerCitizen: Decide<RegisterCitizen, Citizen, CitizenRegistered> = (
  asked,
  state,
  act,
) => {
  theRegistrarOrAnImport(act, 'officer', 'intake-clerk');
  if (state.status === 'registered') {
    if (same(state.entry, asked)) return [];
    refuse('citizen-known', 'Another party was entered under this id（当事人已登记）.');
  }
  const { citizen, shownName, identityToken, sealed } = asked;
  mustBeToken(identityToken);
  mustBeHidden(asked);
  return [
    {
      type: 'CitizenRegistered',
      data: { entry: { citizen, shownName, identityToken, sealed } },
    },
  ];
};
