import { type MessageOf, sentInstead } from '#domain/kernel';
import { keepersOrImport } from '../shared/who-may.js';
import type { CitizenAmended } from './citizen.events.js';
import { mustBeHidden, particulars } from './citizen.rules.js';
import { citizenCommand, registeredCitizen } from './citizen.state.js';

/**
 * Corrects or renews a party's name, address or telephone. The identity does not change: that would
 * be another party.
 */
export const amendCitizen = citizenCommand('AmendCitizen', {
  title: 'Correct name, address or telephone of a party（更正自然人当事人）',
  at: 'particulars',
  ...keepersOrImport('officer', 'intake-clerk'),
  asks: particulars,
  fills: sentInstead<CitizenAmended['data']>(),
  repeat: ({ shownName, sealed }, state) => {
    const citizen = registeredCitizen(state);
    return citizen.shownName === shownName && citizen.sealed === sealed;
  },
  rule: (asked) => {
    mustBeHidden(asked);
    const { shownName, sealed } = asked;
    return [{ type: 'CitizenAmended', data: { shownName, sealed } }];
  },
});

export type AmendCitizen = MessageOf<typeof amendCitizen>;
