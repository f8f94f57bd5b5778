import { knownTo, type StreamKind } from '#domain/kernel';
import { evolveCitizen } from './citizen.state.js';
import type { CitizenEvent } from './citizen.events.js';

export const citizenStream: StreamKind<CitizenEvent> = {
  category: 'registryParty',
  upcasters: {},
  knows: knownTo(evolveCitizen),
  erases: { CitizenErased: { keys: ({ citizen }) => [`person/${citizen}`] } },
};
