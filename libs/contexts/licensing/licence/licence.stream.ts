import type { StreamKind } from '#domain/kernel';
import type { LicenceEvent } from './licence.events.js';

export const licenceStream: StreamKind<LicenceEvent> = {
  category: 'licensingLicence',
  upcasters: {},
};
