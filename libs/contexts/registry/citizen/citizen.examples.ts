import { id, registrarId, todaysDate } from '../shared/registry.examples.js';
import type {
  CitizenAmended,
  CitizenEntry,
  CitizenErased,
  CitizenRegistered,
  ErasureProposed,
} from './citizen.events.js';

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

const erasure = { ground: 'retention-over', basis: '到期档案清册第3项' } as const;
export const erasureProposed: ErasureProposed = {
  type: 'ErasureProposed',
  data: { ...erasure, by: registrarId, proposedOn: todaysDate },
};
export const citizenErased: CitizenErased = {
  type: 'CitizenErased',
  data: {
    ...erasure,
    citizen: id(590),
    proposedBy: registrarId,
    by: id(100),
    erasedOn: todaysDate,
  },
};
