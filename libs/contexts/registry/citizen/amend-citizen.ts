import type { Command, Decide } from '#domain/kernel';
import { theRegistrarOrAnImport } from '../shared/who-may.js';
import type { CitizenAmended } from './citizen.events.js';
import { mustBeHidden } from './citizen.rules.js';
import { type Citizen, registeredCitizen } from './citizen.state.js';

export type AmendCitizen = Command<'AmendCitizen', { shownName: string; sealed: string }>;

/** Corrects or renews a party's name, address or telephone. The identity does not change: that would be another party. */
export const amendCitizen: Decide<AmendCitizen, Citizen, CitizenAmended> = (asked, state, act) => {
  theRegistrarOrAnImport(act, 'officer', 'intake-clerk');
  const citizen = registeredCitizen(state);
  const { shownName, sealed } = asked;
  if (citizen.shownName === shownName && citizen.sealed === sealed) return [];
  mustBeHidden(asked);
  return [{ type: 'CitizenAmended', data: { shownName, sealed } }];
};
