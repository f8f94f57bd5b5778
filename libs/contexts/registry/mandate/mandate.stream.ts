import type { StreamKind } from '#domain/kernel';
import type { MandateEvent } from './mandate.events.js';

export const mandateStream: StreamKind<MandateEvent> = {
  category: 'registryMandate',
  upcasters: {},
};
