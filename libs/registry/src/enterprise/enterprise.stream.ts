import type { StreamKind } from '#libs/kernel';
import type { EnterpriseEvent } from './enterprise.events.js';

export const enterpriseStream: StreamKind<EnterpriseEvent> = {
  category: 'registryEnterprise',
  upcasters: {},
};
