import type { StreamKind } from '#domain/kernel';
import type { EnterpriseEvent } from './enterprise.events.js';

export const enterpriseStream: StreamKind<EnterpriseEvent> = {
  category: 'registryEnterprise',
  upcasters: {},
};
