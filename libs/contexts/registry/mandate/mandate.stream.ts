import { knownTo, type StreamKind } from '#domain/kernel';
import { evolveMandate } from './mandate.state.js';
import type { MandateEvent } from './mandate.events.js';

export const mandateStream: StreamKind<MandateEvent> = {
  category: 'registryMandate',
  upcasters: {},
  knows: knownTo(evolveMandate),
};
