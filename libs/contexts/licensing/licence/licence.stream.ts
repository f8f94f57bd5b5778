import { knownTo, type StreamKind } from '#domain/kernel';
import { evolveLicence } from './licence.state.js';
import type { LicenceEvent } from './licence.events.js';

export const licenceStream: StreamKind<LicenceEvent> = {
  category: 'licensingLicence',
  upcasters: {},
  knows: knownTo(evolveLicence),
};
