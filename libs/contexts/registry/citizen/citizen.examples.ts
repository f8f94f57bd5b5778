import { id } from '../shared/registry.examples.js';
import type { CitizenAmended, CitizenEntry, CitizenRegistered } from './citizen.events.js';

// One story: a sole trader who moves house.

export const entry: CitizenEntry = {
  citizen: id(590),
  shownName: '苏某',
  identityToken: 'cd'.repeat(32),
  sealed: 'vault:590/1',
};

export const citizenRegistered: CitizenRegistered = { type: 'CitizenRegistered', data: { entry } };

export const citizenAmended: CitizenAmended = {
  type: 'CitizenAmended',
  data: { shownName: '苏某', sealed: 'vault:590/2' },
};
