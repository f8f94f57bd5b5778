import { knownTo, type StreamKind } from '#domain/kernel';
import { evolveOrgan } from './organ.state.js';
import type { OrganEvent } from './organ.events.js';

export const organStream: StreamKind<OrganEvent> = {
  category: 'registryOrgan',
  upcasters: {},
  knows: knownTo(evolveOrgan),
};
