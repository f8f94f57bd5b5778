import { knownTo, label, type LocalDate, type StreamKind } from '#domain/kernel';
import type { ListingEvent } from './listing.events.js';
import { evolveListing } from './listing.state.js';

const entry = label('an entry of the list of serious violators', '严重失信主体名单信息');
const measure = label('a measure because of the list', '联合惩戒措施');
const law = ['WSL 78', 'M11 8'];

type Off = Readonly<{ places: readonly string[] }>;
const off = <D extends Off>(on: (data: D) => LocalDate) =>
  ({
    what: entry,
    law: ['M11'],
    withdraws: true,
    of: (data: D) => ({ places: data.places, on: on(data) }),
  }) as const;

/** `blacklistListing-440704.<listingId>`: one subject on one ground, from its candidate on. */
export const listingStream: StreamKind<ListingEvent> = {
  category: 'blacklistListing',
  upcasters: {},
  knows: knownTo(evolveListing),
  publishes: {
    EntryPublished: {
      what: entry,
      law: ['WSL 78', 'M11'],
      of: ({ places, publishedOn: on }) => ({ places, on }),
    },
    ExitGranted: off(({ grantedOn }) => grantedOn),
    ListingExpired: off(({ endedOn }) => endedOn),
    ListingRevoked: off(({ revokedOn }) => revokedOn),
  },
  dispatches: {
    MeasureSent: {
      what: measure,
      law,
      answered: 'by-own-acts',
      of: ({ to, number, sentOn: on, measureId: thread }) => ({
        step: 'sent',
        to,
        number,
        on,
        thread,
      }),
    },
    MeasureAnswered: {
      what: measure,
      law,
      of: ({ accepted, number, answeredOn: on, measureId: thread }) => ({
        step: accepted ? 'accepted' : 'rejected',
        number,
        on,
        thread,
      }),
    },
    MeasureLifted: {
      what: measure,
      law,
      of: ({ number, liftedOn: on, measureId: thread }) => ({ step: 'lifted', number, on, thread }),
    },
    MeasureLiftingAcknowledged: {
      what: measure,
      law,
      of: ({ number, acknowledgedOn: on, measureId: thread }) => ({
        step: 'acknowledged',
        number,
        on,
        thread,
      }),
    },
  },
  takesBack: {
    ExitGranted: { of: ['SubjectListed', 'ListingTakenOver', 'ListingRestored'] },
    ListingExpired: { of: ['SubjectListed', 'ListingTakenOver', 'ListingRestored'] },
    ListingRevoked: { of: ['SubjectListed', 'ListingTakenOver', 'ListingRestored'] },
  },
};
