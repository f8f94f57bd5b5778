import type { StreamKind } from '#domain/kernel';
import type { CitizenEvent } from './citizen.events.js';

export const citizenStream: StreamKind<CitizenEvent> = {
  category: 'registryParty',
  upcasters: {},
};
