import type { StreamKind } from '#libs/kernel';
import type { MandateEvent } from './mandate.events.js';

export const mandateStream: StreamKind<MandateEvent> = {
  category: 'registryMandate',
  upcasters: {},
};
