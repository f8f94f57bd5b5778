import type { Reaction } from '#domain/kernel';
import { applicationStream } from '../application/application.stream.js';
import type { CancellationCause } from '../licence/grounds.js';
import type { LicenceEvent } from '../licence/licence.events.js';
import { licenceStream } from '../licence/licence.stream.js';
import { barred } from './keep-licence-after-application.reaction.js';
import { idIn } from './stream-id.js';

const cancel = (stream: string, cause: CancellationCause) => ({
  category: licenceStream.category,
  id: idIn(stream),
  type: 'CancelLicence',
  data: { cause },
});

/**
 * A licence that ended is struck from the register (X15; LL 70), and fraud bars its holder
 * (LIC-B2).
 */
export const closeEntryAfterLicenceEnded: Reaction<LicenceEvent> = {
  name: 'close-entry-after-licence-ended',
  from: licenceStream,
  on: {
    LicenceDeemedRenewed: ({ application: id, validFrom, validTo }, { stream }) => [
      {
        category: applicationStream.category,
        id,
        type: 'NoteDeemedRenewal',
        data: { licence: idIn(stream), validFrom, validTo },
      },
    ],
    LicenceExpired: (_, { stream }) => [cancel(stream, 'expired')],
    LicenceAnnulled: ({ bar, annulledOn }, { stream, id }) => [
      cancel(stream, 'annulled'),
      ...(bar ? [barred(bar, id, annulledOn)] : []),
    ],
    LicenceRecalled: (_, { stream }) => [cancel(stream, 'recalled')],
    HolderEnded: ({ cause }, { stream }) => [cancel(stream, cause)],
  },
};
