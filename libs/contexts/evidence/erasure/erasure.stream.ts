import { knownTo, type StreamKind } from '#domain/kernel';
import type { ErasureEvent } from './erasure.events.js';
import { evolveErasure } from './erasure.state.js';

/** One stream for each matter whose key is to go; its id follows from the matter. */
export const erasureStream: StreamKind<ErasureEvent> = {
  category: 'evidenceErasure',
  upcasters: {},
  knows: knownTo(evolveErasure),
  erases: { MatterErased: { keys: ({ key }) => [key] } },
};
