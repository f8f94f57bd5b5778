import { knownTo, type StreamKind } from '#domain/kernel';
import { evolveLicence } from './licence.state.js';
import type { LicenceEvent } from './licence.events.js';

export const licenceStream: StreamKind<LicenceEvent> = {
  category: 'licensingLicence',
  upcasters: {},
  knows: knownTo(evolveLicence),
  takesBack: {
    PenaltyEffectUndone: {
      of: ['LicenceSuspended', 'LicenceRevoked'],
      which: ({ source, undone }, { type, data }) =>
        type === (undone === 'suspension' ? 'LicenceSuspended' : 'LicenceRevoked') &&
        'source' in data &&
        data.source === source,
    },
  },
};
