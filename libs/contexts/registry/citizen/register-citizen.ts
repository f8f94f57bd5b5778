import { type MessageOf, refuse, same, sentInstead } from '#domain/kernel';
import { mustBeToken } from '../shared/identity.js';
import { keepersOrImport } from '../shared/who-may.js';
import type { CitizenEntry } from './citizen.events.js';
import { mustBeHidden, particulars } from './citizen.rules.js';
import { citizenCommand } from './citizen.state.js';

/**
 * Enters a natural person as a party (自然人当事人). An officer may do so, because on the spot
 * there is no registrar.
 */
export const registerCitizen = citizenCommand('RegisterCitizen', {
  title: 'Register a natural person as a party（登记自然人当事人）',
  at: '',
  ...keepersOrImport('officer', 'intake-clerk'),
  asks: particulars,
  fills: sentInstead<CitizenEntry>(),
  repeat: (asked, state) => {
    if (state.status === 'not registered') return false;
    if (same(state.entry, asked)) return true;
    return refuse('citizen-known', 'Another party was entered under this id（当事人已登记）.');
  },
  rule: (asked) => {
    const { citizen, shownName, identityToken, sealed } = asked;
    mustBeToken(identityToken);
    mustBeHidden(asked);
    return [
      {
        type: 'CitizenRegistered',
        data: { entry: { citizen, shownName, identityToken, sealed } },
      },
    ];
  },
});

export type RegisterCitizen = MessageOf<typeof registerCitizen>;
