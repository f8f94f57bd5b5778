import { knownTo, type StreamKind } from '#domain/kernel';
import { evolveEnterprise } from './enterprise.state.js';
import type { EnterpriseEvent } from './enterprise.events.js';

export const enterpriseStream: StreamKind<EnterpriseEvent> = {
  category: 'registryEnterprise',
  upcasters: {},
  knows: knownTo(evolveEnterprise),
};
