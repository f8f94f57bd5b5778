import { knownTo, type StreamKind } from '#domain/kernel';
import type { Grant } from './grant.js';
import { evolveLicence } from './licence.state.js';
import type { LicenceEvent } from './licence.events.js';

const withoutNought = ({ serial, ...grant }: Grant): Grant =>
  serial === undefined || serial === 0 ? grant : { ...grant, serial };

export const licenceStream: StreamKind<LicenceEvent> = {
  category: 'licensingLicence',
  upcasters: {
    LicenceGranted: [
      // Before, what was granted elsewhere or on paper was stored under the serial 0, which all of
      // them shared: it has none.
      ({ grant, ...data }) => ({ ...data, grant: withoutNought(grant as Grant) }),
    ],
  },
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
